import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Actor, TipoPrincipal } from '../auth/principal.js';
import { inParts } from '../database/in-parts.js';
import type { Tx } from '../database/transactions.js';
import { deleteUnlessReferenced } from '../database/violations.js';
import { notFound } from '../errors/not-found.js';
import { newId } from '../fields/id.js';
import { Trail, type Accion, type Cambio } from './trail.js';
import { giveBack, take, type NombreUnico } from './nombre-unico.js';
import { changedColumns, rowOf } from './record-rows.js';
import { assertUnnamed, deleteAlong, describeUsos, naming, REFERENCES, type References } from './references.js';
import { assertVersion, type VersionesAceptadas } from './version.js';

/** What every trailed record has. */
export interface TrailedRecord {
  id: string;
  version: number;
  creado_en: Date;
  actualizado_en: Date;
}

/** What tells one kind of trailed record from another. */
export interface RecordKind<E extends TrailedRecord> {
  /** The table, which is also its name in the trail. */
  entidad: string;
  /** With its article: "la persona". */
  nombre: string;
  entity: EntityTarget<E>;
  /** Whose accounts the records are, if they are any. */
  cuenta?: TipoPrincipal;
  /** Columns that follow from others, as what a record is searched by. They stay out of answers and the trail. */
  derived?(registro: E): Partial<E>;
  /** What no record of another kind may be called either. */
  unico?: NombreUnico<E>;
  /** What must be locked before the record itself is written. */
  lock?(tx: Tx, id: string): Promise<unknown>;
}

/** Which record, and the versions of it that may be overwritten: any, when that is left out. */
export interface Cual {
  id: string;
  aceptadas?: VersionesAceptadas;
  /** The entry of the trail that the change undoes. */
  revierte?: string;
}

/** What a deleted record comes back with, beside its own fields. */
export interface Restaurado {
  id: string;
  /** Higher than all it had: whoever still holds an older one does not overwrite it. */
  version: number;
  creado_en: Date;
  /** The entry of the trail that tells of its deletion. */
  revierte: string;
  /** Of an account: sessions and tokens of before have ended. */
  version_sesion: number;
  /** Of an account: whether it was active. */
  activo: boolean;
}

/** A new record's own fields; one without an id gets one. */
export type Nuevo<E extends TrailedRecord> = Omit<E, keyof TrailedRecord> & { id?: string };

/** What was done to something that hangs on a record. */
export interface Attached<E> extends Pick<Cambio, 'accion' | 'antes' | 'despues'> {
  cambios?: Partial<E>;
}

/**
 * The only writer of trailed records: the row and its entry in the trail are one step, so that the trail can't be
 * forgotten. What is special about a kind is data in its {@link RecordKind}, or the function given to {@link change}.
 */
@Injectable()
export class TrailedRecords {
  constructor(
    private readonly trail: Trail,
    @Inject(REFERENCES) private readonly references: References,
  ) {}

  /** @param restaurado a record that was deleted, which comes back */
  async create<E extends TrailedRecord>(
    tx: Tx,
    actor: Actor,
    kind: RecordKind<E>,
    campos: Nuevo<NoInfer<E>>,
    restaurado?: Restaurado,
  ): Promise<E> {
    const ahora = new Date();
    const { id, version, creado_en } = restaurado ?? { id: campos.id ?? newId(), version: 1, creado_en: ahora };
    const despues = { ...campos, id, version, creado_en, actualizado_en: ahora } as unknown as E;
    await kind.lock?.(tx, id);
    await take(tx, kind.unico, despues);
    await tx.insert(kind.entity, rowOf(kind, despues));
    if (restaurado) await this.trail.requireLastDeletion(tx, id, restaurado.revierte);
    await this.trail.record(tx, actor, {
      ...entryOf(kind, despues),
      accion: 'crear',
      despues,
      revierte: restaurado?.revierte,
    });
    return despues;
  }

  /** Creates many at once. @returns them in the order of `nuevos` */
  async createMany<E extends TrailedRecord>(
    tx: Tx,
    actor: Actor,
    kind: RecordKind<E>,
    nuevos: readonly Nuevo<NoInfer<E>>[],
  ): Promise<E[]> {
    const ahora = new Date();
    const creados = nuevos.map((campos) => {
      const id = campos.id ?? newId();
      return { ...campos, id, version: 1, creado_en: ahora, actualizado_en: ahora } as unknown as E;
    });
    for (const part of inParts(creados)) {
      await tx.insert(
        kind.entity,
        part.map((registro) => rowOf(kind, registro)),
      );
    }
    await this.trail.recordAll(
      tx,
      actor,
      creados.map((despues) => ({ ...entryOf(kind, despues), accion: 'crear', despues })),
    );
    return creados;
  }

  /**
   * Changes many at once, which the caller has locked, as {@link change} does one.
   * @returns them after the change, in the order of `cambios`
   */
  async changeMany<E extends TrailedRecord>(
    tx: Tx,
    actor: Actor,
    kind: RecordKind<E>,
    cambios: readonly { antes: NoInfer<E>; cambios: Partial<NoInfer<E>> }[],
    accion: Accion = 'modificar',
  ): Promise<E[]> {
    const actualizado_en = new Date();
    const changed = cambios.map(({ antes, cambios: own }) => {
      return { antes, despues: { ...antes, ...own, version: antes.version + 1, actualizado_en } };
    });
    await this.overwrite(tx, kind, changed);
    await this.trail.recordAll(
      tx,
      actor,
      changed.map((one) => ({ ...entryOf(kind, one.antes), accion, ...one })),
    );
    return changed.map(({ despues }) => despues);
  }

  /** Writes what hangs on many records, which the caller has locked, and was written by him: see {@link attach}. */
  async attachMany<E extends TrailedRecord>(
    tx: Tx,
    actor: Actor,
    kind: RecordKind<E>,
    hechos: readonly (Attached<NoInfer<E>> & { registro: NoInfer<E> })[],
  ): Promise<void> {
    const actualizado_en = new Date();
    await this.overwrite(
      tx,
      kind,
      hechos.map(({ registro, cambios }) => ({
        antes: registro,
        despues: { ...registro, ...cambios, version: registro.version + 1, actualizado_en },
      })),
    );
    await this.trail.recordAll(
      tx,
      actor,
      hechos.map(({ registro, cambios: _, ...done }) => ({ ...entryOf(kind, registro), ...done })),
    );
  }

  /**
   * Changes what `cambios` says of the record, which nobody else can change meanwhile. What it has already is no change:
   * it keeps its version, and the trail tells nothing.
   * @param accion what the trail calls it
   * @returns the record after the change
   * @throws notFound, stale, conflict for what comes back from another deletion than its last, and whatever `cambios` throws
   */
  async change<E extends TrailedRecord>(
    tx: Tx,
    actor: Actor,
    kind: RecordKind<E>,
    cual: Cual,
    cambios: (antes: NoInfer<E>) => Partial<NoInfer<E>> | Promise<Partial<NoInfer<E>>>,
    accion: Accion = 'modificar',
  ): Promise<E> {
    const antes = await this.find(tx, kind, cual, 'for_no_key_update');
    const cambiado = { ...antes, ...(await cambios(antes)) };
    if (isDeepStrictEqual(cambiado, { ...antes })) return antes;
    const { revierte } = cual;
    if (accion === 'restaurar' && revierte !== undefined) await this.trail.requireLastDeletion(tx, antes.id, revierte);
    const despues = { ...cambiado, version: antes.version + 1, actualizado_en: new Date() };
    await take(tx, kind.unico, despues, antes);
    await tx.update(kind.entity, whereId<E>(antes.id), changedColumns<E>(kind, antes, despues));
    await giveBack(tx, kind.unico, antes, despues);
    await this.trail.record(tx, actor, { ...entryOf(kind, antes), accion, antes, despues, revierte });
    return despues;
  }

  /**
   * Writes what hangs on a record and is no column of it, as a price: nobody else changes the record meanwhile, it gets
   * another version, and the trail one entry.
   * @param work tells what was done, and which columns follow from it; null where that was nothing
   * @throws notFound, stale, and whatever `work` throws
   */
  async attach<E extends TrailedRecord>(
    tx: Tx,
    actor: Actor,
    kind: RecordKind<E>,
    cual: Cual,
    work: (registro: NoInfer<E>) => Promise<Attached<NoInfer<E>> | null>,
  ): Promise<void> {
    const registro = await this.find(tx, kind, cual, 'for_no_key_update');
    const attached = await work(registro);
    if (!attached) return;
    const { cambios, ...done } = attached;
    const columns = { ...cambios, version: registro.version + 1, actualizado_en: new Date() };
    await tx.update(kind.entity, whereId<E>(registro.id), columns as QueryDeepPartialEntity<E>);
    await this.trail.record(tx, actor, { ...entryOf(kind, registro), ...done });
  }

  /** @throws notFound, stale, conflict while another record names it */
  async remove<E extends TrailedRecord>(tx: Tx, actor: Actor, kind: RecordKind<E>, cual: Cual): Promise<void> {
    const antes = await this.find(tx, kind, cual, 'pessimistic_write');
    const { goAlong } = this.references;
    const usos = naming(this.references.usos, kind.entidad);
    await assertUnnamed(tx, kind.nombre, antes.id, usos);
    await deleteAlong(tx, antes.id, naming(goAlong, kind.entidad));
    await deleteUnlessReferenced(
      tx,
      kind.nombre,
      (inner) => inner.delete(kind.entity, whereId<E>(antes.id)),
      () => describeUsos(tx, antes.id, usos),
    );
    await giveBack(tx, kind.unico, antes);
    await this.trail.record(tx, actor, { ...entryOf(kind, antes), accion: 'borrar', antes });
  }

  /** The columns that some of the records change, of all of them: one statement for many, each with its own values. */
  private async overwrite<E extends TrailedRecord>(
    tx: Tx,
    kind: RecordKind<E>,
    changes: readonly { antes: E; despues: E }[],
  ): Promise<void> {
    for (const part of inParts(changes)) {
      const changed = new Set(part.flatMap(({ antes, despues }) => Object.keys(changedColumns(kind, antes, despues))));
      const columns = tx.connection.getMetadata(kind.entity).columns.filter(({ isUpdate }) => isUpdate);
      await tx
        .createQueryBuilder()
        .insert()
        .into(kind.entity)
        .values(part.map(({ despues }) => rowOf(kind, despues)))
        .orUpdate(
          columns.flatMap(({ propertyName, databaseName }) => (changed.has(propertyName) ? [databaseName] : [])),
          ['id'],
        )
        .updateEntity(false)
        .execute();
    }
  }

  /** The record, locked. */
  private async find<E extends TrailedRecord>(
    tx: Tx,
    kind: RecordKind<E>,
    { id, aceptadas }: Cual,
    mode: 'for_no_key_update' | 'pessimistic_write',
  ): Promise<E> {
    await kind.lock?.(tx, id);
    const registro = await tx.findOne(kind.entity, { where: whereId<E>(id), lock: { mode } });
    if (!registro) throw notFound(kind.nombre);
    assertVersion(registro, aceptadas);
    return registro;
  }
}

/** Which record an entry of the trail is about. */
function entryOf<E extends TrailedRecord>({ entidad, cuenta }: RecordKind<E>, { id }: E): Omit<Cambio, 'accion'> {
  return { entidad, entidadId: id, cuenta };
}

function whereId<E extends TrailedRecord>(id: string): FindOptionsWhere<E> {
  return { id } as FindOptionsWhere<E>;
}
