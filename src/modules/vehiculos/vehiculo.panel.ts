import { normalizePlaca } from './placa.rule.js';
import { prefixPattern } from '../../core/database/search.js';
import { CreateVehiculoDto, UpdateVehiculoDto } from './dto/vehiculo.dto.js';
import { Vehiculo } from './vehiculo.entity.js';
import { VehiculosService } from './vehiculos.service.js';
import { ACTUALIZADO_EN, CREADO_EN, ID, RELACIONADOS, TITULO, VERSION } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { contains, sameId } from '../../panel/definition/filters.js';
import { relatedList } from '../../panel/definition/related.js';

export function vehiculosResource({ dataSource, service: serviceOf }: PanelContext): ResourceDefinition<Vehiculo> {
  const service = serviceOf(VehiculosService);
  return {
    id: 'vehiculos',
    entity: Vehiculo,
    permiso: 'administrar',
    icon: 'Truck',
    fields: [
      ID,
      { name: 'placa_patente', type: 'string', sortedBy: 'placa_patente', editable: true },
      { name: 'marca', type: 'string', sortedBy: 'marca', editable: true },
      { name: 'color', type: 'string', sortedBy: 'color', editable: true },
      { name: 'persona_id', type: 'reference', reference: 'personas', editable: true },
      TITULO,
      VERSION,
      CREADO_EN,
      ACTUALIZADO_EN,
      RELACIONADOS,
    ],
    list: ['placa_patente', 'marca', 'color', 'persona_id', 'creado_en'],
    show: ['placa_patente', 'marca', 'color', 'persona_id', 'creado_en', 'actualizado_en', 'relacionados'],
    create: ['placa_patente', 'marca', 'color', 'persona_id'],
    edit: ['placa_patente', 'marca', 'color', 'persona_id'],
    link: 'placa_patente',
    filters: {
      placa_patente: (query, value) => {
        const comienzo = prefixPattern(normalizePlaca(typeof value === 'string' ? value : ''));
        query.andWhere('r.placa_patente LIKE :comienzo', { comienzo });
      },
      marca: contains('r.busqueda'),
      color: contains('r.busqueda_color'),
      persona_id: sameId('r.persona_id'),
    },
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: ({ placa_patente }) => placa_patente,
    search: (query, text) =>
      void query.andWhere('r.placa_patente LIKE :comienzo', { comienzo: prefixPattern(normalizePlaca(text)) }),
    related: async ({ id }) => [
      await relatedList(dataSource, 'Infracciones', { table: 'infracciones', column: 'vehiculo_id', id }),
    ],
    writes: recordWrites(service, CreateVehiculoDto, UpdateVehiculoDto),
  };
}
