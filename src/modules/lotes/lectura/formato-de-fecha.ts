import { formatosDe, parseFecha, type Dia, type FormatoDeFecha } from './fecha.js';
import { MUESTRAS, type Juicio } from './juicio.js';

const DE_DOS_CIFRAS: readonly FormatoDeFecha[] = ['DD/MM/YY', 'MM/DD/YY', 'YY-MM-DD'];
/** Of what speaks for one format alone, so much for another is more than slips of the pen. */
const SLIPS = 0.1;

/**
 * Tells how a column writes its dates, from all of its cells: `03/04/2024` alone may be April or March, `25/04/2024` beside
 * it tells. Two digits of a year are always asked: `01/02/03` is anything.
 */
export class JuezDeFechas {
  private readonly alone = new Map<FormatoDeFecha, number>();
  private readonly fitting = new Map<FormatoDeFecha, number>();
  private readonly samples: string[] = [];
  private readonly samplesWithoutHora: string[] = [];
  private withoutHora = 0;

  /** @param text a cell; what is no date at all says nothing */
  add(text: string): void {
    const formatos = formatosDe(text);
    for (const formato of formatos) this.fitting.set(formato, (this.fitting.get(formato) ?? 0) + 1);
    const [only, ...others] = formatos;
    if (only !== undefined && !hasHora(text, only)) {
      this.withoutHora += 1;
      keepSample(this.samplesWithoutHora, text);
    }
    if (only && others.length === 0) this.alone.set(only, (this.alone.get(only) ?? 0) + 1);
    const isTelling = others.length > 0 || (only !== undefined && DE_DOS_CIFRAS.includes(only));
    if (isTelling) keepSample(this.samples, text);
  }

  /** How many dates say no time of the day. */
  get sinHora(): number {
    return this.withoutHora;
  }

  /** Some of them, as they are written. */
  get muestrasSinHora(): string[] {
    return this.samplesWithoutHora;
  }

  /** Once every cell was given; null where none is a date. */
  decide(): Juicio<FormatoDeFecha> | null {
    const most = Math.max(0, ...this.fitting.values());
    if (most === 0) return null;
    const ranked = [...this.fitting.keys()].sort(
      (a, b) => this.weight(b) - this.weight(a) || this.fits(b) - this.fits(a),
    );
    const [best, next] = ranked as [FormatoDeFecha, FormatoDeFecha | undefined];
    const isClear = next === undefined || this.weight(next) < SLIPS * this.weight(best);
    if (isClear && !DE_DOS_CIFRAS.includes(best)) return { valor: best };
    const opciones = ranked.filter((formato) => this.fits(formato) >= SLIPS * most);
    return { opciones, muestras: this.samples.map((text) => asSample(text, opciones)) };
  }

  private fits(formato: FormatoDeFecha): number {
    return this.fitting.get(formato) ?? 0;
  }

  /** What speaks for a format and for no other. */
  private weight(formato: FormatoDeFecha): number {
    return this.alone.get(formato) ?? 0;
  }
}

function keepSample(samples: string[], text: string): void {
  if (samples.length < MUESTRAS && !samples.includes(text)) samples.push(text);
}

function hasHora(text: string, formato: FormatoDeFecha): boolean {
  const fecha = parseFecha(text, formato);
  return fecha !== null && ('momento' in fecha || fecha.hora !== null);
}

/** `2024-03-04` under each option. */
function asSample(text: string, opciones: readonly FormatoDeFecha[]): Record<FormatoDeFecha, string> {
  const entries = opciones.map((formato) => {
    const fecha = parseFecha(text, formato);
    if (fecha === null) return [formato, 'no es una fecha'];
    const day = 'dia' in fecha ? isoDay(fecha.dia) : new Date(fecha.momento).toISOString();
    return [formato, day];
  });
  return Object.fromEntries(entries) as Record<FormatoDeFecha, string>;
}

function isoDay({ anio, mes, dia }: Dia): string {
  return [String(anio), String(mes).padStart(2, '0'), String(dia).padStart(2, '0')].join('-');
}
