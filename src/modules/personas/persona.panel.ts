import { correoPatterns, matchesSql, searchPatterns } from '../../core/database/search.js';
import { CreatePersonaDto, UpdatePersonaDto } from './dto/persona.dto.js';
import { Persona } from './persona.entity.js';
import { PersonasService } from './personas.service.js';
import { ACTUALIZADO_EN, CREADO_EN, ID, RELACIONADOS, TITULO, VERSION } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { contains, containsCorreo } from '../../panel/definition/filters.js';
import { relatedList } from '../../panel/definition/related.js';

export function personasResource({ dataSource, service: serviceOf }: PanelContext): ResourceDefinition<Persona> {
  const service = serviceOf(PersonasService);
  return {
    id: 'personas',
    entity: Persona,
    permiso: 'administrar',
    icon: 'Users',
    fields: [
      ID,
      { name: 'nombre', type: 'string', sortedBy: 'nombre', editable: true },
      { name: 'correo', type: 'string', sortedBy: 'correo', editable: true },
      TITULO,
      VERSION,
      CREADO_EN,
      ACTUALIZADO_EN,
      RELACIONADOS,
    ],
    list: ['nombre', 'correo', 'creado_en'],
    show: ['nombre', 'correo', 'creado_en', 'actualizado_en', 'relacionados'],
    create: ['nombre', 'correo'],
    edit: ['nombre', 'correo'],
    link: 'nombre',
    filters: { nombre: contains('r.busqueda'), correo: containsCorreo('r.correo') },
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: ({ nombre, correo }) => `${nombre} (${correo})`,
    search: (query, text) => {
      query.andWhere(`(${matchesSql('r.busqueda', ':patrones')} OR ${matchesSql('r.correo', ':correos')})`, {
        patrones: searchPatterns(text),
        correos: correoPatterns(text),
      });
    },
    related: async ({ id }) => [
      await relatedList(dataSource, 'Vehículos a su nombre', { table: 'vehiculos', column: 'persona_id', id }),
      await relatedList(dataSource, 'Infracciones cargadas cuando era dueña del vehículo', {
        table: 'infracciones',
        column: 'persona_id',
        id,
      }),
    ],
    writes: recordWrites(service, CreatePersonaDto, UpdatePersonaDto),
  };
}
