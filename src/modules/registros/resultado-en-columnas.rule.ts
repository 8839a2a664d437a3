import { writeMonto } from '../../core/money/escritura.js';
import type { Importe } from '../tarifario/conceptos/concepto.js';
import type {
  InfraccionDePatente,
  Resultado,
  ResultadoDeConsulta,
  ResultadoDeInfracciones,
  ResultadoDeResumen,
  TipoDeOperacion,
} from './operacion.rule.js';

type Columnas<R> = Readonly<Record<string, (resultado: R) => string>>;

/** What stands between the items of a list in a cell. */
const ENTRE = ' | ';

const registrada = ({ registrada: es }: { registrada: boolean }): string => (es ? 'si' : 'no');
const total = (resultado: { total: number }): string => String(resultado.total);
const importe = ({ moneda, monto }: Importe): string => writeMonto(monto, moneda);

const DE_CONSULTA: Columnas<ResultadoDeConsulta> = {
  registrada,
  marca: ({ marca }) => marca ?? '',
  color: ({ color }) => color ?? '',
};

const DE_INFRACCIONES: Columnas<ResultadoDeInfracciones> = {
  registrada,
  total,
  infracciones: ({ infracciones }) => infracciones.map(infraccion).join(ENTRE),
};

const DE_RESUMEN: Columnas<ResultadoDeResumen> = {
  registrada,
  total,
  primera: ({ primera }) => primera ?? '',
  ultima: ({ ultima }) => ultima ?? '',
  por_anio: ({ por_anio }) => por_anio.map(({ anio, total: some }) => `${anio}: ${some}`).join(ENTRE),
  importes: ({ importes }) => importes.map(importe).join(ENTRE),
};

/** What each operation answers, in columns of a file; lists as text. */
export const COLUMNAS_DE_RESULTADO = {
  consulta_patente: DE_CONSULTA,
  infracciones_patente: DE_INFRACCIONES,
  resumen_patente: DE_RESUMEN,
} as Readonly<Record<TipoDeOperacion, Columnas<Resultado>>>;

/** `2026-03-01T10:00:00.000Z, LUZ-1, 25.000 CLP` */
function infraccion({ timestamp, conceptos = [], importe: cobrado }: InfraccionDePatente): string {
  const codigos = conceptos.map(({ codigo }) => codigo).join(' ');
  return [timestamp, codigos, cobrado ? importe(cobrado) : ''].filter((part) => part !== '').join(', ');
}
