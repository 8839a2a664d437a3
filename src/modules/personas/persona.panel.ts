import { textField } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { contains, containsCorreo } from '../../panel/definition/filters.js';
import { recordResource } from '../../panel/definition/record-resource.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { CreatePersonaDto, UpdatePersonaDto } from './dto/persona.dto.js';
import type { Persona } from './persona.entity.js';
import { PERSONAS } from './persona.record.js';
import { searchPersonas } from './persona.search.js';
import { PersonasService } from './personas.service.js';

export function personasResource(context: PanelContext): ResourceDefinition<Persona> {
  return recordResource(context, {
    kind: PERSONAS,
    varios: 'Personas',
    grupo: 'Registro',
    creado: 'Registrada',
    permiso: 'consultar',
    permisoDeCambio: 'administrar',
    icon: 'Users',
    fields: [
      textField('nombre', 'Nombre', 'Nombre y apellidos, como están en su documento.'),
      textField('correo', 'Correo electrónico', 'Como nombre@ejemplo.cl. Con él se consulta el informe.'),
    ],
    list: ['nombre', 'correo'],
    link: 'nombre',
    filters: { nombre: contains('r.busqueda'), correo: containsCorreo('r.correo') },
    shortTitle: ({ nombre }) => nombre,
    links: [
      { label: 'Agregar vehículo a esta persona', href: '/admin/resources/vehiculos/actions/new?persona_id={id}' },
      { label: 'Ver informe', href: '/informe', form: { correo: '{correo}' } },
    ],
    title: ({ nombre, correo }) => `${nombre} (${correo})`,
    parts: ['nombre', 'correo'],
    search: (query, text) => searchPersonas(query, 'r', text),
    writes: recordWrites(context.service(PersonasService), CreatePersonaDto, UpdatePersonaDto),
  });
}
