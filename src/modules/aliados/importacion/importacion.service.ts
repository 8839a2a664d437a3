import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions, type Tx } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { TrailedRecords } from '../../../core/records/trailed-records.js';
import type { Aliado } from '../aliado.entity.js';
import { ALIADOS } from '../aliado.record.js';
import { AliadosRepository } from '../aliados.repository.js';
import { nuevoAliado } from '../aliados.service.js';
import type { CreateAliadoDto } from '../dto/aliado.dto.js';
import type { FaltaDeLinea, FilaDeAliado } from './archivo-de-aliados.js';

/** What a file does to the partners there are. */
export interface PlanDeAliados {
  nuevos: CreateAliadoDto[];
  cambian: { antes: Aliado; cambios: Partial<Aliado> }[];
  /** How many are just so already. */
  iguales: number;
  faltas: FaltaDeLinea[];
}

/** Takes partners over from a file: all of it or nothing. */
@Injectable()
export class ImportacionService {
  constructor(
    private readonly aliados: AliadosRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
  ) {}

  /** What would be done. */
  preview(filas: readonly FilaDeAliado[]): Promise<PlanDeAliados> {
    return this.transactions.run((tx) => this.plan(tx, filas));
  }

  /** Does it. @throws unprocessable where a line is wrong, conflict where somebody just made one of the new ones */
  importar(actor: Actor, filas: readonly FilaDeAliado[]): Promise<PlanDeAliados> {
    return this.transactions.run(async (tx) => {
      const plan = await this.plan(tx, filas);
      const [falta] = plan.faltas;
      if (falta) throw new DomainError('unprocessable', 'archivo_con_faltas', `Línea ${falta.linea}: ${falta.mensaje}`);
      await this.records.createMany(tx, actor, ALIADOS, plan.nuevos.map(nuevoAliado));
      await this.records.changeMany(tx, actor, ALIADOS, plan.cambian);
      return plan;
    });
  }

  private async plan(tx: Tx, filas: readonly FilaDeAliado[]): Promise<PlanDeAliados> {
    const ids = filas.flatMap(({ campos: { id } }) => (id === undefined ? [] : [id]));
    const known = new Map((await this.aliados.lockByIds(tx, ids)).map((aliado) => [aliado.id, aliado]));
    const plan: PlanDeAliados = { nuevos: [], cambian: [], iguales: 0, faltas: [] };
    for (const { linea, campos } of filas) {
      const { id, ...cambios } = campos;
      const antes = id === undefined ? undefined : known.get(id);
      const { nombre } = campos;
      if (antes) {
        const distintos = changesOf(antes, cambios);
        if (Object.keys(distintos).length === 0) plan.iguales += 1;
        else plan.cambian.push({ antes, cambios: distintos });
      } else if (nombre === undefined) plan.faltas.push({ linea, mensaje: 'Falta el nombre de un aliado nuevo.' });
      else plan.nuevos.push({ ...campos, nombre });
    }
    return plan;
  }
}

function changesOf(antes: Aliado, cambios: Partial<Aliado>): Partial<Aliado> {
  return Object.fromEntries(
    Object.entries(cambios).filter(([campo, valor]) => !isDeepStrictEqual(valor, antes[campo as keyof Aliado])),
  );
}
