/** A fault as errores.csv tells it: field, value, reason. */
export type Falta = readonly [campo: string, valor: string, motivo: string];

/** A kind of bad line: what is made of a good one, and what must be said of it. */
export interface ClaseDeFalta {
  nombre: string;
  /** The bad record, made of the cells of a good one. */
  escribir: (celdas: readonly string[]) => string;
  faltas: (celdas: readonly string[]) => readonly Falta[];
}

/** A record as a program writes it that quotes what needs it. */
export function registro(celdas: readonly string[]): string {
  return celdas.map((text) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(';');
}

/** The same cells but for these, by place. */
export function con(celdas: readonly string[], cambios: Readonly<Record<number, string>>): string[] {
  return celdas.map((own, place) => cambios[place] ?? own);
}

/** A kind that says something else in some cells. */
export function dice(
  nombre: string,
  cambios: Readonly<Record<number, string>>,
  ...faltas: readonly Falta[]
): ClaseDeFalta {
  return { nombre, escribir: (celdas) => registro(con(celdas, cambios)), faltas: () => faltas };
}

/** A kind that is no record of so many fields: it is bad as a whole. @param valor what of it is shown */
export function escrito(
  nombre: string,
  motivo: string,
  escribir: ClaseDeFalta['escribir'],
  valor: ClaseDeFalta['escribir'] = () => '',
): ClaseDeFalta {
  return { nombre, escribir, faltas: (celdas) => [['', valor(celdas), motivo]] };
}

/** What a record must come to. */
type Destino = { como: 'buena' | 'repetida'; celdas: readonly string[] } | { como: 'mala'; faltas: readonly Falta[] };

/** A file of records that knows what must become of each, by the line where it begins as an editor counts. */
export class ArchivoConFaltas {
  private text = '';
  private line = 1;
  private readonly destinos = new Map<number, Destino | { como: 'omitida'; motivo: string }>();

  encabezado(celdas: readonly string[]): void {
    this.append(registro(celdas));
  }

  buena(celdas: readonly string[], como: 'buena' | 'repetida' = 'buena'): void {
    this.destinos.set(this.line, { como, celdas });
    this.append(registro(celdas));
  }

  mala({ escribir, faltas }: ClaseDeFalta, celdas: readonly string[]): void {
    this.destinos.set(this.line, { como: 'mala', faltas: faltas(celdas) });
    this.append(escribir(celdas));
  }

  omitida(text: string, motivo: string): void {
    this.destinos.set(this.line, { como: 'omitida', motivo });
    this.append(text);
  }

  /** In Windows-1252, which is Latin-1 for what stands in it. */
  get bytes(): Buffer {
    return Buffer.from(this.text, 'latin1');
  }

  get totales(): Record<'lineas' | 'leidas' | 'buenas' | 'malas' | 'repetidas' | 'omitidas', number> {
    const all = [...this.destinos.values()];
    const count = (como: string): number => all.filter((one) => one.como === como).length;
    return {
      lineas: all.length,
      leidas: all.length,
      buenas: count('buena'),
      malas: count('mala'),
      repetidas: count('repetida'),
      omitidas: count('omitida'),
    };
  }

  /** errores.csv without its heading, as it must be. */
  get errores(): string[][] {
    return [...this.destinos].flatMap(([line, one]) => {
      if (one.como === 'omitida') return [[String(line), '', '', one.motivo]];
      return one.como === 'mala' ? one.faltas.map((falta) => [String(line), ...falta]) : [];
    });
  }

  /** The lines of those that come to something, with their cells. */
  get hechas(): { linea: number; como: 'buena' | 'repetida'; celdas: readonly string[] }[] {
    return [...this.destinos].flatMap(([linea, one]) => ('celdas' in one ? [{ linea, ...one }] : []));
  }

  private append(text: string): void {
    this.text += `${text}\r\n`;
    this.line += text.split(/\r\n|\r|\n/).length;
  }
}
