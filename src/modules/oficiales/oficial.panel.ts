import { Brackets } from 'typeorm';
import { matchesSql, prefixPattern, searchPatterns } from '../../core/database/search.js';
import { CreateOficialDto, UpdateOficialDto } from './dto/oficial.dto.js';
import { Oficial } from './oficial.entity.js';
import { OficialesService } from './oficiales.service.js';
import {
  ACTUALIZADO_EN,
  CLAVE_FIJADA,
  CREADO_EN,
  ID,
  RELACIONADOS,
  TITULO,
  VERSION,
} from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { contains, isTrue } from '../../panel/definition/filters.js';
import { relatedList } from '../../panel/definition/related.js';

export function oficialesResource({ dataSource, service: serviceOf }: PanelContext): ResourceDefinition<Oficial> {
  const service = serviceOf(OficialesService);
  return {
    id: 'oficiales',
    entity: Oficial,
    permiso: 'administrar',
    icon: 'Shield',
    fields: [
      ID,
      { name: 'numero', type: 'string', sortedBy: 'numero', editable: true },
      { name: 'nombre', type: 'string', sortedBy: 'nombre', editable: true },
      { name: 'clave', type: 'password', editable: true },
      { name: 'activo', type: 'boolean', sortedBy: 'activo', editable: true },
      { name: 'debe_cambiar_clave', type: 'boolean' },
      ...CLAVE_FIJADA,
      TITULO,
      VERSION,
      CREADO_EN,
      ACTUALIZADO_EN,
      RELACIONADOS,
    ],
    list: ['numero', 'nombre', 'activo', 'creado_en'],
    show: [
      'numero',
      'nombre',
      'activo',
      'debe_cambiar_clave',
      'clave_fijada_por_nombre',
      'clave_fijada_en',
      'creado_en',
      'actualizado_en',
      'relacionados',
    ],
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
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: ({ numero, nombre }) => `${numero} · ${nombre}`,
    search: (query, text) => {
      const [comienzo, patrones] = [prefixPattern(text.toUpperCase()), searchPatterns(text)];
      query.andWhere(
        new Brackets((or) =>
          or
            .where('r.numero LIKE :comienzo', { comienzo })
            .orWhere(matchesSql('r.busqueda', ':patrones'), { patrones }),
        ),
      );
    },
    related: async ({ id }) => [
      await relatedList(dataSource, 'Infracciones que cargó', { table: 'infracciones', column: 'oficial_id', id }),
    ],
    writes: recordWrites(service, CreateOficialDto, UpdateOficialDto),
  };
}
