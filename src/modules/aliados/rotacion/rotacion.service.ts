import { Inject, Injectable } from '@nestjs/common';
import { SobreCerrado } from '../../../core/cifrado/sobre.js';
import { Sobres } from '../../../core/cifrado/sobres.js';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { newId } from '../../../core/fields/id.js';
import { SELLADOS, type Sellado } from '../../../core/records/sellado.js';
import { Trail } from '../../../core/records/trail.js';
import { RotacionRepository } from './rotacion.repository.js';

/** What became of the secrets of one kind. */
export interface Rotacion {
  que: string;
  /** Encrypted anew. */
  cifradas: number;
  /** What can't be opened, and stays as it is. */
  cerradas: { id: string; motivo: string }[];
}

/** As many rows are named at once; each is a transaction of its own. */
const BATCH = 500;

/**
 * Encrypts with the first key of the ring what another one encrypted, row by row, beside whoever reads and writes them. Broken
 * off it has lost nothing: what was done is done, and the next run goes on.
 */
@Injectable()
export class RotacionService {
  constructor(
    private readonly filas: RotacionRepository,
    private readonly sobres: Sobres,
    private readonly transactions: Transactions,
    private readonly trail: Trail,
    @Inject(SELLADOS) private readonly sellados: readonly Sellado[],
  ) {}

  /** How many rows are to be encrypted anew. @throws SobreCerrado without keys */
  async pendientes(): Promise<number> {
    const clave = this.claveActual();
    const counts = this.sellados.map((sellado) => this.filas.countPendientes(sellado, clave));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  /** @param onStep is told how many rows were looked at @throws SobreCerrado without keys */
  async rotar(actor: Actor, onStep: (vistas: number) => void): Promise<{ clave: string; rotaciones: Rotacion[] }> {
    const clave = this.claveActual();
    const rotaciones: Rotacion[] = [];
    let vistas = 0;
    for (const sellado of this.sellados) {
      const rotacion: Rotacion = { que: sellado.que, cifradas: 0, cerradas: [] };
      rotaciones.push(rotacion);
      for await (const id of this.idsOf(sellado, clave)) {
        await this.rotarFila(sellado, id, clave, rotacion);
        onStep((vistas += 1));
      }
    }
    const despues = Object.fromEntries(rotaciones.map(({ que, cifradas }) => [que, cifradas]));
    await this.transactions.run((tx) =>
      this.trail.record(tx, actor, {
        entidad: 'claves_de_cifrado',
        entidadId: newId(),
        accion: 'rotar_claves',
        despues: { clave_id: clave, ...despues },
      }),
    );
    return { clave, rotaciones };
  }

  private claveActual(): string {
    const { claveActual } = this.sobres;
    if (claveActual === undefined) throw new SobreCerrado(undefined, 'Falta CREDENCIALES_CLAVE');
    return claveActual;
  }

  private async *idsOf(sellado: Sellado, clave: string): AsyncGenerator<string> {
    for (let last: string | undefined; ;) {
      const ids = await this.filas.findPendientes(sellado, clave, last, BATCH);
      yield* ids;
      if (ids.length < BATCH) return;
      last = ids.at(-1);
    }
  }

  private async rotarFila(sellado: Sellado, id: string, clave: string, rotacion: Rotacion): Promise<void> {
    try {
      const isDone = await this.transactions.run(async (tx) => {
        const sobre = await this.filas.lock(tx, sellado, id, clave);
        if (!sobre) return false;
        const secreto = this.sobres.abrir(sobre.titular, sobre);
        await this.filas.replace(tx, sellado, id, this.sobres.sellar(sobre.titular, secreto));
        return true;
      });
      if (isDone) rotacion.cifradas += 1;
    } catch (error) {
      if (!(error instanceof SobreCerrado)) throw error;
      rotacion.cerradas.push({ id, motivo: error.message });
    }
  }
}
