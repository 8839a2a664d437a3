import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { firstUnits } from '../../../core/text/abbreviate.js';
import { ArchivosDeLotes } from '../archivos-de-lotes.js';
import { dialectoDe } from '../lectura/dialecto.js';
import { lecturaDe } from '../lectura/lectura.js';
import type { Registro } from '../lectura/lector.js';
import { conReemplazo } from '../lectura/texto.js';
import type { ActaDeArchivo } from '../lineas/acta-de-archivo.js';
import type { AnalisisGuardado, Lote } from '../lote.entity.js';
import { ReservaService } from '../operaciones/reserva.service.js';
import { clasificar, OMISIONES } from '../proceso/linea-de-lote.js';
import { PROCESADORES, type Procesadores } from '../proceso/procesadores.js';
import type { Procesador } from '../proceso/procesador.js';
import { isLeida } from '../proceso/tramo-de-trabajo.js';
import { leerTramos } from '../proceso/tramos.js';
import { toRevision, type LineaRevisada, type Revision } from './revision.view.js';

const PRIMERAS = 100;
/** As much of a cell as is shown. */
const MAX_CELDA = 200;

/** Shows how a file is read, and what would become of its first lines now. */
@Injectable()
export class PrimerasLineasService {
  constructor(
    private readonly archivos: ArchivosDeLotes,
    private readonly transactions: Transactions,
    private readonly reserva: ReservaService,
    @Inject(PROCESADORES) private readonly procesadores: Procesadores,
  ) {}

  /** @throws conflict before all of it was read */
  async revisar(lote: Lote): Promise<Revision> {
    const { analisis } = lote;
    if (!analisis) throw new DomainError('conflict', 'lote_sin_revisar', 'El archivo todavía se está leyendo.');
    const primeras = await this.look(lote, analisis, this.procesadores[lote.clase]);
    const costo = await this.transactions.run((tx) => this.reserva.costoDe(tx, lote));
    return toRevision(lote, analisis, primeras, costo);
  }

  private async look<T>(lote: Lote, analisis: AnalisisGuardado, procesador: Procesador<T>): Promise<LineaRevisada[]> {
    const registros = await this.read(lote, analisis);
    const lectura = lecturaDe(analisis, lote.perfil);
    const leer = procesador.lector(lote, analisis, Date.now());
    const lineas = registros.map((registro) =>
      clasificar(registro, { clase: lote.clase, bordes: analisis, lectura, leer }),
    );
    const aside = { ...lote, id: '' }; // what is only looked at is remembered by nobody
    const destinos = await this.transactions.run((tx) => procesador.aplicar(tx, aside, lineas.filter(isLeida), true));
    let next = 0;
    return lineas.map((linea, place): LineaRevisada => {
      const seen = {
        linea: linea.linea,
        celdas: registros[place]!.celdas.map((celda) => conReemplazo(firstUnits(celda, MAX_CELDA))),
        momento: isLeida(linea) ? momentoOf(linea.leida) : null,
      };
      if ('omision' in linea) {
        const faltas = [{ campo: '', valor: '', motivo: OMISIONES[linea.omision] }];
        return { ...seen, veredicto: 'omitida', faltas };
      }
      const destino = isLeida(linea) ? destinos[next++]! : linea;
      if ('faltas' in destino) return { ...seen, veredicto: 'mala', faltas: destino.faltas };
      return { ...seen, veredicto: destino.esRepetida ? 'repetida' : 'buena', faltas: [] };
    });
  }

  private async read({ id }: Lote, analisis: AnalisisGuardado): Promise<Registro[]> {
    const corte = { encabezado: analisis.encabezado, desde: 0, cuantos: PRIMERAS };
    for await (const { registros } of leerTramos(this.archivos.leer(id), dialectoDe(analisis), corte)) return registros;
    return [];
  }
}

/** When what a line tells happened, where it tells of acts. */
function momentoOf(leida: unknown): Date | null {
  const { momento } = leida as Partial<ActaDeArchivo>;
  return momento === undefined ? null : new Date(momento);
}
