import type { Campo } from './dto/registro.dto.js';
import type { RegistroLeido } from './registros.repository.js';

type Cell = (registro: RegistroLeido) => string;

/** The columns of each field, by their headings. */
const COLUMNS: Readonly<Record<Campo, Readonly<Record<string, Cell>>>> = {
  id: { id: ({ id }) => id },
  cliente: { cliente_id: ({ cliente_id }) => cliente_id, cliente: ({ cliente_nombre }) => cliente_nombre },
  tipo: { tipo: ({ tipo }) => tipo },
  entrada: { placa_patente: ({ placa_patente }) => placa_patente },
  resultado: { resultado: ({ resultado }) => JSON.stringify(resultado) },
  costo: { costo: ({ costo }) => String(costo) },
  saldo: { saldo: ({ saldo }) => String(saldo) },
  lote_id: { lote_id: ({ lote_id }) => lote_id ?? '' },
  creado_en: { creado_en: ({ creado_en }) => creado_en.toISOString() },
  anulado_en: { anulado_en: ({ anulado_en }) => anulado_en?.toISOString() ?? '' },
  anulado_por: { anulado_por: ({ anulado_por_correo }) => anulado_por_correo ?? '' },
  motivo: { motivo: ({ motivo }) => motivo ?? '' },
};

/** The rows of the file, its heading first. Who annulled a record is told to users alone. */
export async function* csvRows(
  batches: AsyncIterable<RegistroLeido[]>,
  campos: readonly Campo[],
  esUsuario: boolean,
): AsyncGenerator<string[]> {
  const shown = campos.filter((campo) => esUsuario || campo !== 'anulado_por');
  const columns = shown.flatMap((campo) => Object.entries(COLUMNS[campo]));
  const heading = columns.map(([name]) => name);
  let isFirst = true;
  for await (const batch of batches) {
    if (isFirst) yield heading;
    isFirst = false;
    for (const registro of batch) yield columns.map(([, cellOf]) => cellOf(registro));
  }
  if (isFirst) yield heading;
}
