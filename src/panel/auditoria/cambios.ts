/** One field that a change touched, as a person reads it. */
export interface CambioDeCampo {
  campo: string;
  antes: string;
  despues: string;
}

/** These change with every save and say nothing, or say what the line on the password says. */
const NOISE = new Set([
  'version',
  'actualizado_en',
  'creado_en',
  'id',
  'clave_hash',
  'clave_fijada_por',
  'clave_fijada_por_nombre',
  'clave_fijada_en',
]);

type Snapshot = Record<string, unknown> | null;

/** The fields in which two states of a record differ; the whole record when it was created or deleted. */
export function cambiosDe(antes: Snapshot, despues: Snapshot, labelOf: (name: string) => string): CambioDeCampo[] {
  const names = [...new Set([...Object.keys(antes ?? {}), ...Object.keys(despues ?? {})])];
  return names
    .filter((name) => !NOISE.has(name) && textOf(antes?.[name]) !== textOf(despues?.[name]))
    .map((name) => ({
      campo: labelOf(name),
      antes: textOf(antes?.[name]),
      despues: textOf(despues?.[name]),
    }));
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Sí' : 'No';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
