import { prefixPattern } from '../../core/database/search.js';
import { textField } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { contains, sameId } from '../../panel/definition/filters.js';
import { recordResource } from '../../panel/definition/record-resource.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { CreateVehiculoDto, UpdateVehiculoDto } from './dto/vehiculo.dto.js';
import { normalizePlaca } from './placa.rule.js';
import type { Vehiculo } from './vehiculo.entity.js';
import { VEHICULOS } from './vehiculo.record.js';
import { VehiculosService } from './vehiculos.service.js';

export function vehiculosResource(context: PanelContext): ResourceDefinition<Vehiculo> {
  return recordResource(context, {
    kind: VEHICULOS,
    varios: 'Vehículos',
    creado: 'Registrado',
    permiso: 'administrar',
    icon: 'Truck',
    fields: [
      textField(
        'placa_patente',
        'Placa patente',
        'Hasta 12 letras y números, como BBCL12. Espacios, guiones y puntos no cuentan.',
      ),
      textField('marca', 'Marca'),
      textField('color', 'Color'),
      { name: 'persona_id', label: 'Dueño', type: 'reference', reference: 'personas' },
    ],
    list: ['placa_patente', 'marca', 'color', 'persona_id'],
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
    links: [
      {
        label: 'Infracciones de la placa',
        href: '/admin/resources/infracciones?filters.placa_patente={placa_patente}',
      },
    ],
    title: ({ placa_patente }) => placa_patente,
    detail: ({ marca, color }) => `${marca}, ${color}`,
    search: (query, text) =>
      void query.andWhere('r.placa_patente LIKE :comienzo', { comienzo: prefixPattern(normalizePlaca(text)) }),
    writes: recordWrites(context.service(VehiculosService), CreateVehiculoDto, UpdateVehiculoDto),
  });
}
