import { ACTIVO, ACTIVO_PRESETS, CLAVE_FIJADA, claveField, textField } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { contains, isTrue, startsWith } from '../../panel/definition/filters.js';
import { recordResource } from '../../panel/definition/record-resource.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { listLink } from '../../panel/definition/screen.js';
import { CreateOficialDto, UpdateOficialDto } from './dto/oficial.dto.js';
import type { Oficial } from './oficial.entity.js';
import { OFICIALES } from './oficial.record.js';
import { searchOficiales } from './oficial.search.js';
import { OficialesService } from './oficiales.service.js';

export function oficialesResource(context: PanelContext): ResourceDefinition<Oficial> {
  return recordResource(context, {
    kind: OFICIALES,
    varios: 'Oficiales',
    grupo: 'Registro',
    creado: 'Registrado',
    permiso: 'consultar',
    permisoDeCambio: 'administrar',
    icon: 'Shield',
    fields: [
      textField('numero', 'Número', 'El de su placa de servicio, como 1008. Con él entra a la aplicación.'),
      textField('nombre', 'Nombre'),
      claveField('Clave'),
      ACTIVO,
      ...CLAVE_FIJADA,
    ],
    list: ['numero', 'nombre', 'activo'],
    create: ['numero', 'nombre', 'clave'],
    edit: ['nombre', 'clave', 'activo'],
    link: 'numero',
    filters: {
      numero: startsWith('r.numero', (text) => text.toUpperCase()),
      nombre: contains('r.busqueda'),
      activo: isTrue('r.activo'),
    },
    presets: ACTIVO_PRESETS,
    links: [listLink('Infracciones que cargó', 'infracciones', 'oficial_id', 'id')],
    parts: ['numero', 'nombre'],
    title: ({ numero, nombre }) => `${numero} · ${nombre}`,
    search: (query, text) => searchOficiales(query, 'r', text),
    writes: recordWrites(context.service(OficialesService), CreateOficialDto, UpdateOficialDto),
  });
}
