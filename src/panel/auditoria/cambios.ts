import type { Nombrado } from './nombres.js';

/** One field that a change touched, as a person reads it. */
export interface CambioDeCampo {
  campo: string;
  antes: Nombrado;
  despues: Nombrado;
}

/** These change with every save and say nothing, or say what the entry or the line on the password says. */
const NOISE = new Set([
  'version',
  'actualizado_en',
  'creado_en',
  'id',
  'creado_por',
  'actualizado_por',
  'clave_hash',
  'clave_fijada_por',
  'clave_fijada_por_nombre',
  'clave_fijada_en',
]);

/** A record as the trail keeps it. */
export type Snapshot = Record<string, unknown> | null;

/** How fields and their values are put into words. */
export interface Lectura {
  labelOf: (name: string) => string;
  textOf: (name: string, value: unknown) => Nombrado;
}

/** The names of the fields in which two states of a record differ, without what only goes along. */
export function changedFields(antes: Snapshot, despues: Snapshot): string[] {
  const names = [...new Set([...Object.keys(antes ?? {}), ...Object.keys(despues ?? {})])];
  return names.filter((name) => !NOISE.has(name) && rawOf(antes?.[name]) !== rawOf(despues?.[name]));
}

/** The fields in which two states of a record differ; the whole record when it was created or deleted. */
export function cambiosDe(antes: Snapshot, despues: Snapshot, { labelOf, textOf }: Lectura): CambioDeCampo[] {
  const told = changedFields(antes, despues).map((name): CambioDeCampo => {
    const campo = labelOf(name);
    if (name === 'version_sesion') return { campo, antes: NOTHING, despues: { texto: 'Se cerraron todas' } };
    const [before, after] = [antes, despues].map((state) =>
      rawOf(state?.[name]) ? textOf(name, state?.[name]) : NOTHING,
    );
    return { campo, antes: before!, despues: after! };
  });
  // How often an account's sessions were closed is no news of an account that is new or gone.
  const sesiones = labelOf('version_sesion');
  return antes && despues ? told : told.filter(({ campo }) => campo !== sesiones);
}

/** That a session was closed: where it had been opened, in one line. */
export function cierreDeSesion(antes: Snapshot): CambioDeCampo[] {
  const { clase, direccion, agente } = antes ?? {};
  const donde = [clase === 'panel' ? 'Panel' : 'API', direccion, agente].filter(Boolean).join(' · ');
  return [{ campo: 'Sesión', antes: { texto: donde }, despues: { texto: 'Cerrada' } }];
}

/** That a token was handed out, of which nothing is kept. */
export function emisionDeToken(): CambioDeCampo[] {
  return [{ campo: 'Token de acceso', antes: NOTHING, despues: { texto: 'Emitido sin pedir la clave' } }];
}

export const NOTHING: Nombrado = { texto: '' };

/** A value that stands for nothing but itself. */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Sí' : 'No';
  return rawOf(value);
}

function rawOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
