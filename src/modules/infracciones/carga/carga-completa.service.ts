import { Injectable } from '@nestjs/common';
import type { DomainError } from '../../../core/errors/domain.error.js';
import { unauthenticated } from '../../../core/errors/unauthenticated.js';
import type { PipelinedTransactions, PipelinedTx } from '../../../core/database/pipelined-transactions.js';
import { isPlaca } from '../../vehiculos/placa.rule.js';
import { OficialesService } from '../../oficiales/oficiales.service.js';
import { VehiculosService } from '../../vehiculos/vehiculos.service.js';
import type { InfraccionConConceptos } from '../infracciones.repository.js';
import { isSameContent, type ActaCargada, type Carga } from '../acta.js';
import { CargaMetrics } from './carga.metrics.js';
import { Cobros } from './cobros.js';
import { CargasRepository } from './cargas.repository.js';
import { LimiteCarga } from './limite-carga.js';
import { claveReutilizada } from '../../../core/errors/clave-reutilizada.js';
import { placaDesconocida } from './refusals.js';

/** A filing under way: what was handed in, and what the transaction finds out about it. */
interface CargaEnCurso extends Carga {
  /** The officer's number; absent where the session no longer holds. */
  numero?: string | undefined;
  /** The vehicle that bears the plate now. */
  vehiculo?: { id: string; persona_id: string } | undefined;
  /** Every vehicle the act may be filed on already: the one that bears the plate and those that did. */
  vehiculoIds: string[];
  /** The act as it was filed before. */
  repetida?: InfraccionConConceptos | undefined;
  rechazo?: DomainError | undefined;
}

/**
 * Files a group of infractions in one transaction: all that can be filed, each with an answer of its own.
 * The steps and their locks are those of docs/decisions/0003-idempotency.md.
 */
@Injectable()
export class CargaCompletaService {
  constructor(
    private readonly oficiales: OficialesService,
    private readonly vehiculos: VehiculosService,
    private readonly cobros: Cobros,
    private readonly repository: CargasRepository,
    private readonly metrics: CargaMetrics,
    private readonly limite: LimiteCarga,
  ) {}

  /**
   * Gives one result for each filing, in their order; a refusal is a DomainError. Rejects when
   * nothing was filed.
   */
  async cargar(
    transactions: PipelinedTransactions,
    cargas: readonly Carga[],
  ): Promise<PromiseSettledResult<ActaCargada>[]> {
    const enCurso = cargas.map((carga): CargaEnCurso => ({ ...carga, vehiculoIds: [] }));
    const conflicting = await transactions.run((tx) => this.file(tx, enCurso));
    if (conflicting.length > 0) await transactions.run((tx) => this.findConflicting(tx, conflicting));
    for (const carga of enCurso) this.count(carga);
    return enCurso.map(toResult);
  }

  private count({ acta, rechazo, repetida }: CargaEnCurso): void {
    if (rechazo?.kind === 'limited') this.metrics.limited();
    if (rechazo) return;
    this.metrics.confirmed(repetida ? 'repetida' : 'nueva');
    if (!repetida) this.limite.spend(acta.oficial_id);
  }

  /** Files what can be filed and commits. Gives those that somebody had filed before, or at the same moment. */
  private async file(tx: PipelinedTx, cargas: CargaEnCurso[]): Promise<CargaEnCurso[]> {
    await this.lock(tx, cargas);
    await this.cobros.charge(tx, cargas);
    const live = cargas.filter((carga) => !carga.rechazo);
    await this.findRepetidas(tx, live);
    await this.claimClaves(tx, live);
    const fileable = live.filter(({ vehiculo, repetida, rechazo }) => vehiculo && !repetida && !rechazo);
    if (fileable.length === 0) {
      await tx.commit();
      return [];
    }
    const byId = new Map(fileable.toReversed().map((carga) => [carga.acta.id, carga])); // the first of each counts
    const filas = [...byId.values()].map((carga) => ({ row: toRow(carga), tipoIds: carga.tipoIds }));
    const added = await this.repository.insertAndCommit(tx, filas);
    for (const carga of fileable) {
      const first = byId.get(carga.acta.id)!;
      if (first !== carga && added.has(first.acta.id)) carga.repetida = toRow(first);
    }
    return fileable.filter(({ acta }) => !added.has(acta.id));
  }

  /** Locks officers and vehicles until the commit: no session can be revoked and no plate moved meanwhile. */
  private async lock(tx: PipelinedTx, cargas: CargaEnCurso[]): Promise<void> {
    const placas = unique(cargas.map(({ acta }) => acta.placa_patente)).filter(isPlaca);
    const [activos, vehiculos, anteriores] = await Promise.all([
      this.oficiales.lockActivos(tx, unique(cargas.map(({ sesion }) => sesion.oficialId))),
      this.vehiculos.lockByPlacas(tx, placas),
      this.vehiculos.findPlacasAnteriores(tx, placas),
    ]);
    const oficiales = new Map(activos.map((oficial) => [oficial.id, oficial]));
    const byPlaca = new Map(vehiculos.map((vehiculo) => [vehiculo.placa_patente, vehiculo]));
    for (const carga of cargas) {
      const { acta, sesion } = carga;
      const oficial = oficiales.get(sesion.oficialId);
      if (oficial?.version_sesion !== sesion.versionSesion) carga.rechazo = unauthenticated('token_revocado');
      carga.numero = oficial?.numero;
      carga.vehiculo = byPlaca.get(acta.placa_patente);
      carga.vehiculoIds = carga.vehiculo ? [carga.vehiculo.id] : [];
      for (const { placa_patente, vehiculo_id } of anteriores) {
        if (placa_patente === acta.placa_patente) carga.vehiculoIds.push(vehiculo_id);
      }
    }
  }

  /**
   * Only a plate that has moved needs to be asked for, and what is filed already or not at all: for anything else the
   * insert itself finds the repeat.
   */
  private async findRepetidas(tx: PipelinedTx, cargas: CargaEnCurso[]): Promise<void> {
    const asked = cargas.filter(
      ({ vehiculo, vehiculoIds, rechazoSiEsNueva }) =>
        vehiculoIds.some((id) => id !== vehiculo?.id) || (vehiculo && rechazoSiEsNueva),
    );
    if (asked.length > 0) assignRepetidas(asked, await this.repository.find(tx, ...keysOf(asked)));
    for (const carga of cargas) {
      const { acta, repetida, vehiculo, rechazoSiEsNueva } = carga;
      if (!repetida) carga.rechazo = vehiculo ? rechazoSiEsNueva : placaDesconocida(acta.placa_patente);
    }
  }

  private async findConflicting(tx: PipelinedTx, cargas: CargaEnCurso[]): Promise<void> {
    assignRepetidas(cargas, await this.repository.findAndCommit(tx, ...keysOf(cargas)));
    if (cargas.some(({ repetida }) => !repetida)) throw new Error('a filed infraction was not found again');
  }

  /** A key that stands for something else outranks an unknown plate; a refused filing does not spend its key. */
  private async claimClaves(tx: PipelinedTx, cargas: CargaEnCurso[]): Promise<void> {
    const usos = cargas.flatMap(({ acta: { oficial_id, id }, clave, rechazo }) =>
      clave === undefined ? [] : [{ oficial_id, clave, infraccion_id: id, rechazo }],
    );
    if (usos.length === 0) return;
    const claims = usos.filter(({ rechazo }) => !rechazo);
    const [, used] = await Promise.all([this.repository.claimClaves(tx, claims), this.repository.findClaves(tx, usos)]);
    const standsFor = new Map(used.map((uso) => [`${uso.oficial_id} ${uso.clave}`, uso.infraccion_id]));
    for (const carga of cargas) {
      const { acta, clave } = carga;
      const infraccionId = standsFor.get(`${acta.oficial_id} ${clave}`);
      if (clave !== undefined && infraccionId && infraccionId !== acta.id) carga.rechazo = claveReutilizada();
    }
  }
}

function toRow({ acta, vehiculo }: CargaEnCurso): InfraccionConConceptos {
  return { ...acta, vehiculo_id: vehiculo!.id, persona_id: vehiculo!.persona_id };
}

function toResult({ acta, numero, repetida, rechazo }: CargaEnCurso): PromiseSettledResult<ActaCargada> {
  if (rechazo) return { status: 'rejected', reason: rechazo };
  return { status: 'fulfilled', value: { acta: repetida ?? acta, numero: numero! } };
}

function assignRepetidas(cargas: CargaEnCurso[], filed: InfraccionConConceptos[]): void {
  const byId = new Map(filed.map((row) => [row.id, row]));
  for (const carga of cargas) {
    carga.repetida = byId.get(carga.acta.id);
    if (carga.repetida && !isSameContent(carga.repetida, carga)) {
      throw new Error('two different infractions derive the same id');
    }
  }
}

/** Where the acts may be filed: their ids, and every vehicle any of them may be on. */
function keysOf(cargas: CargaEnCurso[]): [ids: string[], vehiculoIds: string[]] {
  return [unique(cargas.map(({ acta }) => acta.id)), unique(cargas.flatMap(({ vehiculoIds }) => vehiculoIds))];
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
