import type {
  Resultado,
  ResultadoDeConsulta,
  ResultadoDeInfracciones,
  ResultadoDeResumen,
  TipoDeOperacion,
} from './operacion.rule.js';

type Columnas<R> = Readonly<Record<string, (resultado: R) => string>>;

const registrada = ({ registrada: es }: { registrada: boolean }): string => (es ? 'si' : 'no');
const total = (resultado: { total: number }): string => String(resultado.total);

const DE_CONSULTA: Columnas<ResultadoDeConsulta> = {
  registrada,
  marca: ({ marca }) => marca ?? '',
  color: ({ color }) => color ?? '',
};

const DE_INFRACCIONES: Columnas<ResultadoDeInfracciones> = {
  registrada,
  total,
  infracciones: ({ infracciones }) => JSON.stringify(infracciones),
};

const DE_RESUMEN: Columnas<ResultadoDeResumen> = {
  registrada,
  total,
  primera: ({ primera }) => primera ?? '',
  ultima: ({ ultima }) => ultima ?? '',
  por_anio: ({ por_anio }) => JSON.stringify(por_anio),
  importes: ({ importes }) => JSON.stringify(importes),
};

/** What each operation answers, in columns of a file; lists as JSON. */
export const COLUMNAS_DE_RESULTADO = {
  consulta_patente: DE_CONSULTA,
  infracciones_patente: DE_INFRACCIONES,
  resumen_patente: DE_RESUMEN,
} as Readonly<Record<TipoDeOperacion, Columnas<Resultado>>>;
