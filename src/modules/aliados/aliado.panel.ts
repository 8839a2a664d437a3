import { DomainError, renamed } from '../../core/errors/domain.error.js';
import { ACTIVO, ACTIVO_PRESETS, ID, textField } from '../../panel/definition/common-fields.js';
import type { FormParams, PanelContext, ResourceDefinition, Writes } from '../../panel/definition/definition.js';
import { contains, isTrue, textOf } from '../../panel/definition/filters.js';
import { recordResource } from '../../panel/definition/record-resource.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { accionesDeAliado } from './aliado.acciones.js';
import type { Aliado } from './aliado.entity.js';
import { ALIADOS } from './aliado.record.js';
import { narrowToEtiqueta, searchAliados } from './aliados.repository.js';
import { AliadosService } from './aliados.service.js';
import { CreateAliadoDto, UpdateAliadoDto } from './dto/aliado.dto.js';

export function aliadosResource(context: PanelContext): ResourceDefinition<Aliado> {
  const resource = recordResource<Aliado>(context, {
    kind: ALIADOS,
    varios: 'Aliados',
    grupo: 'Administración',
    creado: 'Registrado',
    permiso: 'consultar',
    permisoDeCambio: 'administrar',
    icon: 'Share2',
    fields: [
      textField('nombre', 'Nombre', 'El de la organización, como Seguros Andes S.A.'),
      {
        name: 'etiquetas',
        label: 'Etiquetas',
        type: 'textarea',
        isLines: true,
        hint: 'Una por línea, hasta 50; se guardan en minúsculas.',
        isOptional: true,
      },
      {
        name: 'origenes',
        label: 'Orígenes web',
        type: 'textarea',
        isLines: true,
        hint: 'Uno por línea, como https://tienda.ejemplo.org: desde dónde sus páginas pueden pedir sus credenciales.',
        isOptional: true,
      },
      {
        name: 'datos',
        label: 'Datos',
        type: 'textarea',
        hint: 'Un objeto JSON, como {"convenio": "A-12"}; se guarda tal como se escribe.',
        isOptional: true,
      },
      ACTIVO,
      { name: 'credenciales', label: 'Credenciales', type: 'boolean', values: { true: 'Tiene', false: 'Le faltan' } },
    ],
    list: ['nombre', 'etiquetas', 'activo', 'credenciales'],
    create: ['nombre', 'etiquetas', 'origenes', 'datos'],
    edit: ['nombre', 'etiquetas', 'origenes', 'datos', 'activo'],
    link: 'nombre',
    filters: {
      nombre: contains('r.busqueda'),
      etiquetas: (query, value) => narrowToEtiqueta(query, 'r', textOf(value).normalize('NFC').toLowerCase()),
      activo: isTrue('r.activo'),
      credenciales: isTrue('r.credenciales'),
    },
    tools: [{ nombre: 'etiquetas', label: 'Etiquetas', href: '/admin/aliados/etiquetas', permiso: 'consultar' }],
    links: [
      { label: 'Token propio', href: '/admin/aliados/{id}/token', esPagina: true },
      { label: 'Suscripciones', href: '/admin/aliados/{id}/suscripciones', esPagina: true },
    ],
    acciones: accionesDeAliado(context),
    presets: [...ACTIVO_PRESETS, { label: 'Sin credenciales', filters: { credenciales: 'false' } }],
    title: ({ nombre }) => nombre,
    search: (query, text) => searchAliados(query, 'r', text),
    extras: ({ etiquetas, origenes }) => ({ etiquetas: etiquetas.join('\n'), origenes: origenes.join('\n') }),
    writes: aliadoWrites(context.service(AliadosService)),
  });
  return {
    ...resource,
    // The commands for partners are given it.
    show: [ID.name, ...resource.show],
    fields: resource.fields.map((field) => (isCreadoEn(field) ? SORTED_BY_TIME(field) : field)),
  };
}

/** Ids may be given, so they are not made in order of time. */
const isCreadoEn = ({ name }: { name: string }): boolean => name === 'creado_en';
const SORTED_BY_TIME = <F extends object>(field: F): F => ({ ...field, sortedBy: 'creado_en' });

/** A form holds lists as lines; the trail, from which a record comes back, as they are. */
function aliadoWrites(aliados: AliadosService): Writes {
  const writes = recordWrites(aliados, CreateAliadoDto, UpdateAliadoDto);
  return {
    ...writes,
    create: (actor, params, restaurado) => writes.create(actor, withLists(params), restaurado).catch(atItsField),
    update: (actor, cual, cambios) => writes.update(actor, cual, withLists(cambios)).catch(atItsField),
  };
}

/** What is wrong with a line is wrong with its field: the form has one for all of them. */
function atItsField(error: unknown): never {
  throw error instanceof DomainError ? renamed(error, (campo) => campo.replace(/\[\d+\]$/, '')) : error;
}

function withLists(params: FormParams): FormParams {
  const { etiquetas, origenes, datos, ...rest } = params;
  return {
    ...rest,
    ...(etiquetas !== undefined && { etiquetas: linesOf(etiquetas) }),
    ...(origenes !== undefined && { origenes: linesOf(origenes) }),
    ...(datos !== undefined && { datos: datosOf(datos) }),
  };
}

/** A form sends line breaks as two characters each. */
function datosOf(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? '{}';
  return value.trim() === '' ? '{}' : value.replaceAll('\r\n', '\n');
}

function linesOf(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? [];
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
