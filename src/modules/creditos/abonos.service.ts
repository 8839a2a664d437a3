import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import type { Lector } from '../../core/database/reads.js';
import { repeatWhile } from '../../core/database/repeat.js';
import { isConnectionLost } from '../../core/database/sql-state.js';
import { refuseTooWide } from '../../core/database/too-wide.js';
import { Transactions } from '../../core/database/transactions.js';
import { claveReutilizada } from '../../core/errors/clave-reutilizada.js';
import { DomainError, invalidField } from '../../core/errors/domain.error.js';
import { requireFound } from '../../core/errors/not-found.js';
import { newId } from '../../core/fields/id.js';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import { CreditosService } from './creditos.service.js';
import type { AbonarDto } from './dto/credito.dto.js';
import { MovimientosRepository, type Cartola, type Movimiento } from './movimientos.repository.js';

/** Credit as administrators grant it and as its owners read it. Errors: notFound, conflict, unprocessable. */
@Injectable()
export class AbonosService {
  constructor(
    private readonly movimientos: MovimientosRepository,
    private readonly creditos: CreditosService,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
  ) {}

  /** What a client has, and a page of its movements. @throws notFound; invalid (cursor) */
  async cartola(lector: Lector, clienteId: string, page: { limite: number; cursor?: string }): Promise<Cartola> {
    const tramo = { antesDe: numeroOf(page.cursor), cantidad: page.limite + 1 };
    const found = await requireFound(refuseTooWide(this.movimientos.find(lector, clienteId, tramo)), 'el cliente');
    const datos = found.datos.slice(0, page.limite);
    const siguiente = found.datos.length > page.limite ? cursorOf(datos.at(-1)!) : null;
    return { ...found, datos, siguiente };
  }

  /**
   * Grants credit, or takes it back; once, also where the connection is lost while it is written.
   * @param clave under which the same grant is made once, however often it is sent; absent: one that nobody else has
   * @throws unprocessable when another grant was made under it
   */
  abonar(actor: Actor, clienteId: string, abono: AbonarDto, clave?: string): Promise<Movimiento> {
    const propia = clave ?? (actor.id === null ? undefined : newId()); // whoever has no id has no keys either
    const isInDoubt = (error: unknown): boolean => propia !== undefined && isConnectionLost(error);
    return repeatWhile(isInDoubt, () => this.abonarUna(actor, clienteId, abono, propia));
  }

  private async abonarUna(
    actor: Actor,
    clienteId: string,
    abono: AbonarDto,
    clave: string | undefined,
  ): Promise<Movimiento> {
    const before = await this.repeated(actor, clienteId, abono, clave);
    if (before) return before;
    try {
      return await this.write(actor, clienteId, abono, clave);
    } catch (error) {
      if (!(error instanceof DomainError) || error.codigo !== CLAVE_TOMADA) throw error;
      const meanwhile = await this.repeated(actor, clienteId, abono, clave);
      if (!meanwhile) throw error;
      return meanwhile;
    }
  }

  private write(
    actor: Actor,
    clienteId: string,
    { cantidad, motivo }: AbonarDto,
    clave: string | undefined,
  ): Promise<Movimiento> {
    return this.transactions.run(async (tx) => {
      const { numero } = await this.creditos.abonar(tx, clienteId, cantidad, motivo);
      if (clave !== undefined) await this.movimientos.keepClave(tx, actor.id!, clave, clienteId, numero);
      const movimiento = await this.movimientos.get(tx, clienteId, numero);
      const { saldo } = movimiento;
      await this.auditoria.record(tx, actor, {
        entidad: 'clientes',
        entidadId: clienteId,
        accion: 'abonar_credito',
        antes: { saldo: saldo - cantidad },
        despues: { saldo, cantidad, motivo },
      });
      return movimiento;
    });
  }

  private async repeated(
    { id }: Actor,
    clienteId: string,
    { cantidad, motivo }: AbonarDto,
    clave: string | undefined,
  ): Promise<Movimiento | null> {
    const hecho = clave === undefined || id === null ? null : await this.movimientos.findByClave(id, clave);
    if (!hecho) return null;
    const isSame = hecho.cliente_id === clienteId && hecho.cantidad === cantidad && hecho.motivo === motivo;
    if (!isSame) throw claveReutilizada();
    return hecho;
  }
}

/** The refusal of a key under which another grant is just being made. */
export const CLAVE_TOMADA = 'clave_tomada';

function cursorOf({ numero }: Movimiento): string {
  return Buffer.from(String(numero), 'latin1').toString('base64url');
}

/** @throws invalid */
function numeroOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» de la página.');
}
