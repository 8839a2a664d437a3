import { parseCeldas, type Celdas, type Fila } from './celdas.js';
import type { Codificacion } from './codificacion.js';
import type { Delimitador } from './delimitador.js';
import { CortadorDeRegistros, type RegistroCrudo } from './registros.js';
import { Decodificador } from './texto.js';

/** How a file is read. */
export interface Dialecto {
  codificacion: Codificacion;
  delimitador: Delimitador;
}

export type Problema = NonNullable<RegistroCrudo['problema']> | Exclude<Celdas, Fila>;

/** A record of a file, taken apart, or why it can't be. */
export interface Registro extends Fila {
  /** Where it begins, as an editor counts from 1. */
  linea: number;
  /** Why it has no fields. */
  problema?: Problema;
}

/** The first line where a spreadsheet says what its delimiter is. */
const SEP = /^\s*sep=.\s*$/i;

/** Reads a file of any size, some records at a time: memory holds a part of the file and what is made of it. */
export async function* leerRegistros(
  bytes: AsyncIterable<Uint8Array>,
  { codificacion, delimitador }: Dialecto,
): AsyncGenerator<Registro[]> {
  const decodificador = new Decodificador(codificacion);
  const cortador = new CortadorDeRegistros(delimitador);
  for await (const chunk of bytes) yield asRegistros(cortador.add(decodificador.add(chunk)), delimitador);
  yield asRegistros([...cortador.add(decodificador.end()), ...cortador.end()], delimitador);
}

function asRegistros(crudos: readonly RegistroCrudo[], delimitador: Delimitador): Registro[] {
  const told = crudos.filter(({ linea, texto }) => linea !== 1 || !SEP.test(texto));
  const whole = told.filter(({ problema }) => problema === undefined);
  const celdas = parseCeldas(
    whole.map(({ texto }) => texto),
    delimitador,
  );
  let next = 0;
  return told.map(({ linea, problema }) => {
    const read = problema ?? celdas[next++]!;
    return typeof read === 'string' ? { linea, celdas: [], campos: 0, problema: read } : { linea, ...read };
  });
}
