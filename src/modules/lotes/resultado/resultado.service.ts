import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { begun, csvStream } from '../../../core/csv/csv-stream.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { ArchivosDeLotes } from '../archivos-de-lotes.js';
import { dialectoDe } from '../lectura/dialecto.js';
import { leerRegistros, type Registro } from '../lectura/lector.js';
import { conReemplazo } from '../lectura/texto.js';
import type { Lote } from '../lote.entity.js';
import type { FaltaDeLinea } from '../tramo-de-lote.entity.js';
import { RespuestasService } from './respuestas.service.js';
import { ESTADOS_FINALES } from '../lote.estado.js';
import { TramosRepository } from '../tramos.repository.js';

/** What became of the lines of a batch, as files; of any size, since they are made while they are read. */
@Injectable()
export class ResultadoService {
  constructor(
    private readonly tramos: TramosRepository,
    private readonly archivos: ArchivosDeLotes,
    private readonly respuestas: RespuestasService,
  ) {}

  /** Each good or repeated line as it was, with what became of it. @throws gone, conflict; unavailable without the file */
  async resultado(lote: Lote): Promise<Readable> {
    assertKept(lote);
    return csvStream(await begun(this.resultados(lote)));
  }

  /** Each fault of the bad lines, and the lines that were left out; why no line was read, where none was. @throws gone, conflict */
  errores(lote: Lote): Readable {
    if (lote.analisis || !ESTADOS_FINALES.includes(lote.estado)) assertKept(lote);
    return csvStream(this.faltas(lote));
  }

  /** The first faults of the lines, no more than `cuantas`; none where nothing is kept any more. */
  async primerasFaltas({ id, archivado }: Lote, cuantas: number): Promise<FaltaDeLinea[]> {
    const first: FaltaDeLinea[] = [];
    if (!archivado) return first;
    for await (const { faltas } of this.tramos.read(id)) {
      first.push(...faltas.slice(0, cuantas - first.length));
      if (first.length === cuantas) break;
    }
    return first;
  }

  private async *resultados(lote: Lote): AsyncGenerator<string[]> {
    const { titulos, encabezado, ancho } = lote.analisis!;
    const width = Math.max(titulos.length, ancho);
    const headings = Array.from({ length: width }, (_, place) => titulos[place] || `columna_${place + 1}`);
    const file = this.read(lote, encabezado);
    const registros = await begun(file); // a store that is down is told, and no file begins
    try {
      yield ['linea', ...headings, 'resultado', ...this.respuestas.titulosOf(lote)];
      for await (const { resultados } of this.tramos.read(lote.id)) {
        for await (const [linea, resultado, respuesta] of this.respuestas.responder(lote, resultados)) {
          const registro = await find(registros, linea);
          if (!registro) return;
          const celdas = Array.from({ length: width }, (_, place) => conReemplazo(registro.celdas[place] ?? ''));
          yield [String(linea), ...celdas, resultado, ...respuesta];
        }
      }
    } finally {
      await Promise.all([registros, file].map((one) => one.return(undefined))); // behind the last of them nothing is read
    }
  }

  private async *faltas({ id, archivo, analisis, error }: Lote): AsyncGenerator<string[]> {
    yield ['linea', 'campo', 'valor', 'motivo'];
    if (!analisis && error !== null) yield ['', 'archivo', archivo, error];
    for await (const { faltas } of this.tramos.read(id)) {
      for (const [linea, ...falta] of faltas) yield [String(linea), ...falta];
    }
  }

  private async *read(lote: Lote, encabezado: number | null): AsyncGenerator<Registro> {
    for await (const some of leerRegistros(this.archivos.leer(lote.id), dialectoDe(lote.analisis!))) {
      for (const registro of some) if (registro.linea !== encabezado) yield registro;
    }
  }
}

/** Both are in the order of their lines: the record is ahead. */
async function find(registros: AsyncGenerator<Registro>, linea: number): Promise<Registro | null> {
  for (;;) {
    const next = await registros.next();
    if (next.done) return null;
    if (next.value.linea === linea) return next.value;
  }
}

/** @throws gone once they were thrown away; conflict before all of the file was read */
function assertKept({ archivado, analisis, estado }: Lote): void {
  if (!archivado) throw new DomainError('gone', 'archivo_vencido', 'Los archivos de este lote ya no se guardan.');
  if (!analisis && ESTADOS_FINALES.includes(estado))
    throw new DomainError('conflict', 'lote_sin_resultado', 'El archivo no se llegó a leer: no hay resultado.');
  if (!analisis) throw new DomainError('conflict', 'lote_sin_revisar', 'El archivo todavía se está leyendo.');
}
