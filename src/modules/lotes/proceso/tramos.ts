import { leerRegistros, type Dialecto, type Registro } from '../lectura/lector.js';

/** Some records of a file that follow each other. */
export interface TramoLeido {
  registros: Registro[];
  /** The line at which the last of them begins. */
  posicion: number;
}

/** From where a file is read, and in how large parts. */
export interface Corte {
  /** The line of the heading, which is no record; null without one. */
  encabezado: number | null;
  /** What begins on this line or before is done with. */
  desde: number;
  cuantos: number;
}

/** Reads a file in parts of so many records, the last of which may be smaller; the same file is cut alike from any place. */
export async function* leerTramos(
  bytes: AsyncIterable<Uint8Array>,
  dialecto: Dialecto,
  { encabezado, desde, cuantos }: Corte,
): AsyncGenerator<TramoLeido> {
  let registros: Registro[] = [];
  for await (const some of leerRegistros(bytes, dialecto)) {
    for (const registro of some) {
      if (registro.linea <= desde || registro.linea === encabezado) continue;
      registros.push(registro);
      if (registros.length < cuantos) continue;
      yield { registros, posicion: registro.linea };
      registros = [];
    }
  }
  const last = registros.at(-1);
  if (last) yield { registros, posicion: last.linea };
}
