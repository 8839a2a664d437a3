import { prefixPattern } from '../../core/database/search.js';
import { ACTIVO, CLAVE_FIJADA, textField } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { contains, isTrue } from '../../panel/definition/filters.js';
import { recordResource } from '../../panel/definition/record-resource.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { CreateOficialDto, UpdateOficialDto } from './dto/oficial.dto.js';
import type { Oficial } from './oficial.entity.js';
import { OFICIALES } from './oficial.record.js';
import { searchOficiales } from './oficial.search.js';
import { OficialesService } from './oficiales.service.js';

export function oficialesResource(context: PanelContext): ResourceDefinition<Oficial> {
  return recordResource(context, {
    kind: OFICIALES,
    varios: 'Oficiales',
    creado: 'Registrado',
    permiso: 'administrar',
    icon: 'Shield',
    fields: [
      textField('numero', 'Número', 'El de su placa de servicio, como 1008. Con él entra a la aplicación.'),
      textField('nombre', 'Nombre'),
      {
        name: 'clave',
        label: 'Clave',
        hint: '10 caracteres o más; nunca se muestra. Vacía no cambia la que hay.',
        type: 'password',
      },
      ACTIVO,
      ...CLAVE_FIJADA,
    ],
    list: ['numero', 'nombre', 'activo'],
    create: ['numero', 'nombre', 'clave'],
    edit: ['nombre', 'clave', 'activo'],
    link: 'numero',
    filters: {
      numero: (query, value) => {
        const comienzo = prefixPattern(typeof value === 'string' ? value.trim().toUpperCase() : '');
        query.andWhere('r.numero LIKE :comienzo', { comienzo });
      },
      nombre: contains('r.busqueda'),
      activo: isTrue('r.activo'),
    },
    presets: [
      { label: 'Activos', filters: { activo: 'true' } },
      { label: 'Inactivos', filters: { activo: 'false' } },
    ],
    links: [{ label: 'Infracciones que cargó', href: '/admin/resources/infracciones?filters.oficial_id={id}' }],
    parts: ['numero', 'nombre'],
    title: ({ numero, nombre }) => `${numero} · ${nombre}`,
    search: (query, text) => searchOficiales(query, 'r', text),
    writes: recordWrites(context.service(OficialesService), CreateOficialDto, UpdateOficialDto),
  });
}
