import { referenceField, textField } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { contains, sameId, startsWith } from '../../panel/definition/filters.js';
import { recordResource } from '../../panel/definition/record-resource.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { listLink } from '../../panel/definition/screen.js';
import { CreateVehiculoDto, UpdateVehiculoDto } from './dto/vehiculo.dto.js';
import { normalizePlaca } from './placa.rule.js';
import type { Vehiculo } from './vehiculo.entity.js';
import { VEHICULOS } from './vehiculo.record.js';
import { VehiculosService } from './vehiculos.service.js';

export function vehiculosResource(context: PanelContext): ResourceDefinition<Vehiculo> {
  return recordResource(context, {
    kind: VEHICULOS,
    varios: 'Vehículos',
    grupo: 'Registro',
    creado: 'Registrado',
    permiso: 'consultar',
    permisoDeCambio: 'administrar',
    icon: 'Truck',
    fields: [
      textField(
        'placa_patente',
        'Placa patente',
        'Hasta 12 letras y números, como BBCL12. Espacios y guiones no cuentan.',
      ),
      textField('marca', 'Marca'),
      textField('color', 'Color'),
      referenceField('persona_id', 'Dueño', 'personas'),
    ],
    list: ['placa_patente', 'marca', 'color', 'persona_id'],
    link: 'placa_patente',
    filters: {
      placa_patente: startsWith('r.placa_patente', normalizePlaca),
      marca: contains('r.busqueda'),
      color: contains('r.busqueda_color'),
      persona_id: sameId('r.persona_id'),
    },
    links: [listLink('Infracciones de la placa', 'infracciones', 'placa_patente')],
    title: ({ placa_patente }) => placa_patente,
    detail: ({ marca, color }) => `${marca}, ${color}`,
    search: startsWith('r.placa_patente', normalizePlaca),
    writes: recordWrites(context.service(VehiculosService), CreateVehiculoDto, UpdateVehiculoDto),
  });
}
