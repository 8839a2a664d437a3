import { DomainError } from '../../../core/errors/domain.error.js';
import { CAMPOS_DE_CATALOGO, type Origen, type Perfil } from './perfil.js';

/** Where each column of a file stands, by its name. */
export type Encabezado = ReadonlyMap<string, number>;

/** The columns a field is made of. */
export function columnsOf(origen: Origen | undefined): string[] {
  return origen?.partes?.map(({ columna }) => columna) ?? (origen?.columna === undefined ? [] : [origen.columna]);
}

/** Where a column stands, whatever its capitals. */
export function placeOf(encabezado: Encabezado, columna: string): number | undefined {
  return encabezado.get(normalize(columna));
}

/**
 * Reads the names of the columns. One that nobody knows is refused: it may be a mistyped one that is needed.
 * @throws unprocessable
 */
export function readEncabezado(celdas: readonly string[], perfil: Perfil): Encabezado {
  if (celdas[0]?.startsWith('> ')) throw malo(DE_NPM);
  const encabezado = new Map<string, number>();
  celdas.map(normalize).forEach((name, place) => {
    if (name === '') return;
    if (encabezado.has(name)) throw malo(`El encabezado tiene dos veces la columna «${name}».`);
    encabezado.set(name, place);
  });
  const origenes = CAMPOS_DE_CATALOGO.flatMap((campo) => perfil.columnas[campo] ?? []);
  const needed = origenes.filter(({ opcional }) => !opcional).flatMap(columnsOf);
  const missing = [...new Set(needed)].filter((name) => placeOf(encabezado, name) === undefined);
  if (missing.length > 0) {
    const has = `El encabezado tiene: ${quoted([...encabezado.keys()])}`;
    throw malo(`${missing.length > 1 ? 'Faltan las columnas' : 'Falta la columna'} ${quoted(missing)}. ${has}.`);
  }
  const known = new Set([...origenes.flatMap(columnsOf), ...(perfil.ignora ?? [])].map(normalize));
  const unknown = [...encabezado.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const what = unknown.length > 1 ? 'No se conocen las columnas' : 'No se conoce la columna';
    throw malo(`${what} ${quoted(unknown)}: corrija el nombre o quítela, o nómbrela en «ignora» de un perfil.`);
  }
  return encabezado;
}

/** A file that is no catalogue. */
export function malo(mensaje: string): DomainError {
  return new DomainError('unprocessable', 'catalogo_invalido', mensaje, [{ campo: 'archivo', mensaje }]);
}

const DE_NPM =
  'El archivo comienza con lo que escribe npm: expórtelo otra vez con «npm run --silent tarifario -- exportar».';

/** Many are as wide as a file that is none. */
const MOST_QUOTED = 12;

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_QUOTED).map((name) => `«${name.slice(0, 60)}»`);
  return [...shown, ...(names.length > MOST_QUOTED ? ['…'] : [])].join(', ');
}

function normalize(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
