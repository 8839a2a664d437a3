import type { Clase } from './campos.js';
import { assertAlgo, assertTexto } from './archivos.js';
import { JuezDeCodificacion, type Codificacion } from './codificacion.js';
import { JuezDeDelimitador, type Delimitador } from './delimitador.js';
import { JuezDeDecimal, type Decimal } from './dinero.js';
import { camposDe, countNames, findEncabezado, proponer, type Propuesta } from './encabezado.js';
import type { FormatoDeFecha } from './fecha.js';
import { JuezDeFechas } from './formato-de-fecha.js';
import { firstOf, type Juicio } from './juicio.js';
import { leerRegistros, type Registro } from './lector.js';
import { lecturaDe, placeOf, valoresDe, type Lectura } from './lectura.js';
import { hasSenas, isLegible } from './omision.js';
import type { Perfil } from './perfil.js';
import { Decodificador } from './texto.js';

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
  /** How many dates say no time of the day, and nothing else does. */
  sinHora: number;
  /** Some of those; absent in what was kept before they were. */
  muestrasSinHora?: string[];
  decimal: Decimal;
  /** Records of any kind, but the heading. */
  total: number;
  /** Records that hold something, below the heading. */
  registros: number;
  /** The last line that says what it is about: what stands below are totals and remarks. */
  ultimaLegible: number;
  /** How many cells most of them have. */
  ancho: number;
  /** The same with those that delimiters at the end leave empty, or of the heading where that has more. */
  campos: number;
  primeros: Registro[];
}

const PRIMEROS = 100;
/** A heading is looked for in so many records. */
const ABOVE = 50;

/**
 * Reads a whole file, as often as it takes: first its bytes, then its text, then its records.
 * @param open gives the file from its beginning, each time anew
 * @param perfil what is known already: that is not judged
 * @throws unprocessable for what is no text, or is empty
 */
export async function analizar(
  open: () => AsyncIterable<Uint8Array>,
  clase: Clase,
  perfil: Perfil = {},
): Promise<Analisis> {
  const codificacion = await judgeCodificacion(open(), perfil);
  const delimitador = await judgeDelimitador(open(), firstOf(codificacion), clase, perfil);
  const dialecto = { codificacion: firstOf(codificacion), delimitador: firstOf(delimitador) };
  const columnas = new AnalisisDeColumnas(clase, perfil);
  for await (const registros of leerRegistros(open(), dialecto)) columnas.add(registros);
  const decididas = columnas.decide();
  assertAlgo(decididas);
  return { codificacion, delimitador, ...decididas };
}

async function judgeCodificacion(
  bytes: AsyncIterable<Uint8Array>,
  { codificacion }: Perfil,
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
  { delimitador }: Perfil,
): Promise<Juicio<Delimitador>> {
  if (delimitador !== undefined) return { valor: delimitador };
  const juez = new JuezDeDelimitador();
  const decodificador = new Decodificador(codificacion);
  for await (const chunk of bytes) juez.add(decodificador.add(chunk));
  juez.add(decodificador.end());
  return juez.decide((cells) => countNames(cells, clase));
}

/** What the records say. */
class AnalisisDeColumnas {
  private readonly above: Registro[] = [];
  private readonly fechas = new JuezDeFechas();
  private readonly decimal = new JuezDeDecimal();
  private readonly widths = new Map<number, number>();
  private readonly fields = new Map<number, number>();
  private readonly primeros: Registro[] = [];
  private total = 0;
  private registros = 0;
  private ultimaLegible = 0;
  private encabezado: Registro | null | undefined;
  private columnas: Propuesta[] = [];
  private lectura!: Lectura;

  constructor(
    private readonly clase: Clase,
    private readonly perfil: Perfil,
  ) {}

  add(registros: readonly Registro[]): void {
    this.total += registros.length;
    for (const registro of registros) {
      if (this.encabezado !== undefined) this.look(registro);
      else if (this.above.push(registro) === ABOVE) this.settle();
    }
  }

  decide(): Omit<Analisis, 'codificacion' | 'delimitador'> {
    this.settle();
    const { registros, ultimaLegible, primeros, columnas } = this;
    return {
      encabezado: this.encabezado?.linea ?? null,
      titulos: this.encabezado?.celdas ?? [],
      columnas,
      formatoDeFecha: this.fechas.decide(),
      sinHora: this.lectura.columnas.has('hora') ? 0 : this.fechas.sinHora,
      muestrasSinHora: this.fechas.muestrasSinHora,
      decimal: this.decimal.decide(),
      total: this.total - (this.encabezado ? 1 : 0),
      registros,
      ultimaLegible,
      ancho: commonestOf(this.widths),
      campos: Math.max(this.encabezado?.campos ?? 0, commonestOf(this.fields)),
      primeros,
    };
  }

  /** Finds what names the columns; what stands above it is a preamble, what stands below is data. */
  private settle(): void {
    if (this.encabezado !== undefined) return;
    const rows = this.above.map(({ celdas }) => celdas);
    const place = this.placeOfHeading(rows);
    this.encabezado = place === null ? null : this.above[place]!;
    const titulos = this.encabezado?.celdas ?? [];
    this.columnas = proponer(titulos, this.clase);
    const ancho = Math.max(0, ...rows.map((cells) => cells.length));
    this.lectura = lecturaDe({ columnas: this.columnas, titulos, ancho }, this.perfil);
    for (const registro of this.above.slice(place === null ? 0 : place + 1)) this.look(registro);
  }

  /**
   * The row that holds the titles a profile names, or names that are known. Where a person says that there is a heading, it is
   * the first row if neither is found.
   */
  private placeOfHeading(rows: readonly (readonly string[])[]): number | null {
    const { encabezado, columnas = {} } = this.perfil;
    if (encabezado === false) return null;
    const titulos = Object.values(columnas)
      .flat()
      .filter((columna): columna is string => Number.isNaN(Number(columna)));
    const named = rows.findIndex((cells) => titulos.every((titulo) => placeOf(titulo, cells) >= 0));
    if (titulos.length > 0 && named >= 0) return named;
    const first = encabezado === true ? rows.findIndex((cells) => cells.length > 0) : -1;
    return findEncabezado(rows, this.clase) ?? (first >= 0 ? first : null);
  }

  private look(registro: Registro): void {
    const { celdas, campos } = registro;
    if (celdas.length === 0 && registro.problema === undefined) return;
    this.registros += 1;
    count(this.widths, celdas.length);
    count(this.fields, campos);
    if (this.primeros.length < PRIMEROS) this.primeros.push(registro);
    const own = valoresDe(registro, { ...this.lectura, constantes: {} });
    // Where nobody knows yet which columns say it, no line is below the last that does.
    if (!hasSenas(this.clase, this.lectura) || isLegible(this.clase, own)) this.ultimaLegible = registro.linea;
    if (this.isTorn(registro)) return;
    const valores = { ...this.perfil.constantes, ...own };
    const fecha = valores.timestamp ?? valores.fecha;
    if (fecha !== undefined) this.fechas.add(fecha);
    if (valores.monto !== undefined) this.decimal.add(valores.monto);
  }

  /** Whether fields are missing below a heading: the line is a bad one, and nobody is asked for what it does not say. */
  private isTorn({ campos }: Registro): boolean {
    return campos < camposDe(this.encabezado?.celdas ?? []);
  }
}

function count(counts: Map<number, number>, what: number): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** 0 where nothing was counted. */
function commonestOf(counts: ReadonlyMap<number, number>): number {
  let [commonest, most] = [0, 0];
  for (const [what, times] of counts) if (times > most) [commonest, most] = [what, times];
  return commonest;
}
