import { readCsv } from '../../../core/csv/read-csv.js';
import { DomainError, invalidField } from '../../../core/errors/domain.error.js';
import { parseFields } from '../../../core/fields/parsed-by.js';
import { PartialFields } from '../../../core/fields/partial-fields.js';
import { JsonCrudo, miembroCrudo } from '../../../core/json/json-crudo.js';
import { CreateAliadoDto } from '../dto/aliado.dto.js';

/** The columns a CSV may have, in whatever order. */
const COLUMNAS = ['id', 'nombre', 'etiquetas', 'origenes', 'datos', 'activo'] as const;
const MAX_FILAS = 100_000;

/** A line of a file: what it says of a partner. */
export class AliadoDeArchivo extends PartialFields(CreateAliadoDto) {}

export interface FilaDeAliado {
  linea: number;
  campos: AliadoDeArchivo;
}

/** What is wrong with a line. */
export interface FaltaDeLinea {
  linea: number;
  mensaje: string;
}

/** A file as far as it can be read. */
export interface ArchivoDeAliados {
  filas: FilaDeAliado[];
  faltas: FaltaDeLinea[];
}

/** Reads a CSV with the heading `id,nombre,etiquetas,origenes,datos,activo`. @throws unprocessable for what is none */
export function leerCsv(bytes: Uint8Array): ArchivoDeAliados {
  const { filas: rows, rotas, sobran } = readCsv(bytes, MAX_FILAS + 1);
  const [heading, ...rest] = rows;
  if (!heading) throw noSirve('El archivo está vacío.');
  if (sobran) throw noSirve(`El archivo tiene más de ${MAX_FILAS} líneas.`);
  const columnas = heading.celdas.map((celda) => celda.trim().toLowerCase());
  const unknown = columnas.find((columna) => !(COLUMNAS as readonly string[]).includes(columna));
  if (unknown !== undefined) throw noSirve(`No se conoce la columna «${unknown}»: van ${COLUMNAS.join(', ')}.`);
  if (new Set(columnas).size < columnas.length) throw noSirve('Una columna está dos veces.');
  const faltas = rotas.map(({ linea, mensaje }) => ({ linea, mensaje }));
  return reunir(
    rest.map(({ linea, celdas }) => {
      return { linea, read: () => givenBy(columnas, celdas) };
    }),
    faltas,
  );
}

/** Reads a JSON object a line, each as the API takes it. @throws unprocessable for what is no text */
export function leerJsonl(bytes: Uint8Array): ArchivoDeAliados {
  const lines = decode(bytes).split('\n');
  if (lines.length > MAX_FILAS + 1) throw noSirve(`El archivo tiene más de ${MAX_FILAS} líneas.`);
  return reunir(
    lines.flatMap((text, place) => {
      return text.trim() === '' ? [] : [{ linea: place + 1, read: () => parseObject(text) }];
    }),
    [],
  );
}

/** All lines, each by itself, and none that speaks of a partner another has spoken of. */
function reunir(
  lines: readonly { linea: number; read: () => Record<string, unknown> }[],
  faltas: FaltaDeLinea[],
): ArchivoDeAliados {
  const filas: FilaDeAliado[] = [];
  const lineaOf = new Map<string, number>();
  for (const { linea, read } of lines) {
    try {
      const campos = parseFields(AliadoDeArchivo, read());
      const { id } = campos;
      if (id !== undefined && lineaOf.has(id)) {
        throw invalidField('id', `El aliado ${id} ya está en la línea ${lineaOf.get(id)}.`);
      }
      if (id !== undefined) lineaOf.set(id, linea);
      filas.push({ linea, campos });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const wrong = error.errores.length > 0 ? error.errores : [{ mensaje: error.message }];
      faltas.push(...wrong.map(({ mensaje }) => ({ linea, mensaje })));
    }
  }
  return { filas, faltas: faltas.toSorted((one, other) => one.linea - other.linea) };
}

/** An empty cell is none of what it is about; whether a partner is active it leaves as it is. */
function givenBy(columnas: readonly string[], celdas: readonly string[]): Record<string, unknown> {
  if (celdas.length > columnas.length)
    throw noSirve(`Tiene ${celdas.length} celdas, y el encabezado ${columnas.length}.`);
  const given: Record<string, unknown> = {};
  for (const [place, columna] of columnas.entries()) {
    const celda = celdas[place] ?? '';
    const isEmpty = celda.trim() === '';
    if (columna === 'etiquetas' || columna === 'origenes') given[columna] = isEmpty ? [] : celda.split(';');
    else if (columna === 'datos') given[columna] = isEmpty ? '{}' : celda;
    else if (columna === 'activo') given[columna] = isEmpty ? undefined : booleanOf(celda);
    else if (columna === 'id') given[columna] = isEmpty ? undefined : celda.trim();
    else given[columna] = celda;
  }
  return given;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, si: true, sí: true, false: false, no: false };

function booleanOf(celda: string): boolean | string {
  return BOOLEANS[celda.trim().toLowerCase()] ?? celda;
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw noSirve('No es JSON válido.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noSirve('Va un objeto JSON.');
  if (!Object.hasOwn(value, 'datos')) return { ...value };
  return { ...value, datos: new JsonCrudo(miembroCrudo(text, 'datos')!) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw noSirve('El archivo no está en UTF-8.');
  }
}

function noSirve(mensaje: string): DomainError {
  return new DomainError('unprocessable', 'archivo_ilegible', mensaje);
}
