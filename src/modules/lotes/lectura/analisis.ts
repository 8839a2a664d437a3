import type { Campo, Clase } from './campos.js';
import { assertTexto } from './archivos.js';
import { JuezDeCodificacion, type Codificacion } from './codificacion.js';
import { JuezDeDelimitador, type Delimitador } from './delimitador.js';
import { JuezDeDecimal, type Decimal } from './dinero.js';
import { countNames, findEncabezado, proponer, type Propuesta } from './encabezado.js';
import type { FormatoDeFecha } from './fecha.js';
import { JuezDeFechas } from './formato-de-fecha.js';
import { isDecidido, type Juicio } from './juicio.js';
import { leerRegistros, type Registro } from './lector.js';
import { isLegible } from './omision.js';
import { Decodificador } from './texto.js';

/** What is known already: a person said so, or a profile. */
export interface Sabido {
  codificacion?: Codificacion | undefined;
  delimitador?: Delimitador | undefined;
  /** Whether a row names the columns. */
  encabezado?: boolean | undefined;
}

/** What a file says of how it is to be read, all of it taken into account. */
export interface Analisis {
  codificacion: Juicio<Codificacion>;
  delimitador: Juicio<Delimitador>;
  /** The line of the row that names the columns; null where none does. */
  encabezado: number | null;
  titulos: string[];
  columnas: Propuesta[];
  /** Null where no column is taken for a date, or none of its cells is one. */
  formatoDeFecha: Juicio<FormatoDeFecha> | null;
  /** How many dates say no time of the day, and no column does. */
  sinHora: number;
  decimal: Decimal;
  /** Records that hold something, below the heading. */
  registros: number;
  /** The last line that says what it is about: what stands below are totals and remarks. */
  ultimaLegible: number;
  /** How many cells most of them have. */
  ancho: number;
  primeros: Registro[];
}

const PRIMEROS = 100;
/** A heading is looked for in so many records. */
const ABOVE = 50;

/** In how many parts a day may come, in the order in which they are put together. */
const PARTES_DEL_DIA: readonly Campo[] = ['anio', 'mes', 'dia'];

/**
 * Reads a whole file, as often as it takes: first its bytes, then its text, then its records.
 * @param open gives the file from its beginning, each time anew
 * @throws unprocessable for what is no text
 */
export async function analizar(
  open: () => AsyncIterable<Uint8Array>,
  clase: Clase,
  sabido: Sabido = {},
): Promise<Analisis> {
  const codificacion = await judgeCodificacion(open(), sabido);
  const isRead = firstOf(codificacion);
  const delimitador = await judgeDelimitador(open(), isRead, clase, sabido);
  const dialecto = { codificacion: isRead, delimitador: firstOf(delimitador) };
  const columnas = new AnalisisDeColumnas(clase, sabido.encabezado ?? true);
  for await (const registros of leerRegistros(open(), dialecto)) columnas.add(registros);
  return { codificacion, delimitador, ...columnas.decide() };
}

async function judgeCodificacion(
  bytes: AsyncIterable<Uint8Array>,
  { codificacion }: Sabido,
): Promise<Juicio<Codificacion>> {
  const juez = new JuezDeCodificacion();
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst) assertTexto(chunk);
    isFirst = false;
    if (codificacion !== undefined) break;
    juez.add(chunk);
  }
  return codificacion === undefined ? juez.decide() : { valor: codificacion };
}

async function judgeDelimitador(
  bytes: AsyncIterable<Uint8Array>,
  codificacion: Codificacion,
  clase: Clase,
  { delimitador }: Sabido,
): Promise<Juicio<Delimitador>> {
  if (delimitador !== undefined) return { valor: delimitador };
  const juez = new JuezDeDelimitador();
  const decodificador = new Decodificador(codificacion);
  for await (const chunk of bytes) juez.add(decodificador.add(chunk));
  juez.add(decodificador.end());
  return juez.decide((cells) => countNames(cells, clase));
}

/** What is asked is shown as its first answer would have it. */
function firstOf<T extends string>(juicio: Juicio<T>): T {
  return isDecidido(juicio) ? juicio.valor : juicio.opciones[0]!;
}

/** What the records say. */
class AnalisisDeColumnas {
  private readonly above: Registro[] = [];
  private readonly fechas = new JuezDeFechas();
  private readonly decimal = new JuezDeDecimal();
  private readonly widths = new Map<number, number>();
  private readonly primeros: Registro[] = [];
  private registros = 0;
  private ultimaLegible = 0;
  private encabezado: Registro | null | undefined;
  private columnas: Propuesta[] = [];

  constructor(
    private readonly clase: Clase,
    private readonly hasEncabezado: boolean,
  ) {}

  add(registros: readonly Registro[]): void {
    for (const registro of registros) {
      if (this.encabezado !== undefined) this.look(registro);
      else if (this.above.push(registro) === ABOVE) this.settle();
    }
  }

  decide(): Omit<Analisis, 'codificacion' | 'delimitador'> {
    this.settle();
    const { registros, ultimaLegible, primeros, columnas } = this;
    const widths = [...this.widths].sort(([, a], [, b]) => b - a);
    return {
      encabezado: this.encabezado?.linea ?? null,
      titulos: this.encabezado?.celdas ?? [],
      columnas,
      formatoDeFecha: this.fechas.decide(),
      sinHora: columnas.some(({ campo }) => campo === 'hora') ? 0 : this.fechas.sinHora,
      decimal: this.decimal.decide(),
      registros,
      ultimaLegible,
      ancho: widths[0]?.[0] ?? 0,
      primeros,
    };
  }

  /** Finds what names the columns; what stands above it is a preamble, what stands below is data. */
  private settle(): void {
    if (this.encabezado !== undefined) return;
    const rows = this.above.map(({ celdas }) => celdas);
    const place = this.hasEncabezado ? findEncabezado(rows, this.clase) : null;
    this.encabezado = place === null ? null : this.above[place]!;
    this.columnas = proponer(this.encabezado?.celdas ?? [], this.clase);
    for (const registro of this.above.slice(place === null ? 0 : place + 1)) this.look(registro);
  }

  private look(registro: Registro): void {
    const { celdas } = registro;
    if (celdas.length === 0 && registro.problema === undefined) return;
    this.registros += 1;
    this.widths.set(celdas.length, (this.widths.get(celdas.length) ?? 0) + 1);
    if (this.primeros.length < PRIMEROS) this.primeros.push(registro);
    if (isLegible(this.clase, (campo) => this.cellOf(campo, celdas))) this.ultimaLegible = registro.linea;
    const fecha = this.fechaOf(celdas);
    if (fecha !== undefined) this.fechas.add(fecha);
    const monto = this.cellOf('monto', celdas);
    if (monto !== undefined) this.decimal.add(monto);
  }

  /** The cell, or the cells, that say when it was. */
  private fechaOf(celdas: readonly string[]): string | undefined {
    const whole = this.cellOf('timestamp', celdas) ?? this.cellOf('fecha', celdas);
    if (whole !== undefined) return whole;
    const parts = PARTES_DEL_DIA.map((campo) => this.cellOf(campo, celdas));
    return parts.every((part) => part !== undefined) ? parts.join(' ') : undefined;
  }

  private cellOf(campo: Campo, celdas: readonly string[]): string | undefined {
    const found = this.columnas.find((one) => one.campo === campo);
    return found && celdas[found.columna];
  }
}
