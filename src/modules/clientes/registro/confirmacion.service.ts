import { Injectable } from '@nestjs/common';
import type { Origen } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { Enlaces } from '../../avisos/enlaces.service.js';
import { ClientesService } from '../clientes.service.js';
import { ConfirmacionesRepository, type Pedido } from './confirmaciones.repository.js';

/** What the link in the notice does: whoever reads the e-mail says that the account is wanted. */
@Injectable()
export class ConfirmacionService {
  constructor(
    private readonly enlaces: Enlaces,
    private readonly confirmaciones: ConfirmacionesRepository,
    private readonly clientes: ClientesService,
    private readonly transactions: Transactions,
  ) {}

  /** What the link asks for. @throws notFound */
  async read(token: unknown): Promise<Pedido> {
    const id = this.enlaces.read('confirmar-cliente', token);
    const pedido = id === undefined ? null : await this.confirmaciones.find(id);
    if (!pedido) throw noLongerHolds();
    return pedido;
  }

  /** Opens the account, with the name and the password of this registration; repeated, it changes nothing. @throws notFound */
  async confirm(token: unknown, origen: Origen): Promise<void> {
    const { id, cliente_id, correo } = await this.read(token);
    const titular = { tipo: 'cliente', id: cliente_id, nombre: correo, rol: 'cliente', ...origen } as const;
    await this.transactions.run((tx) =>
      this.clientes.change(tx, titular, cliente_id, async (antes) => {
        const pedido = await this.confirmaciones.find(id, tx); // again: only now nobody else changes the client
        if (!pedido) throw noLongerHolds();
        if (antes.confirmado) return {};
        const { nombre, clave_hash } = pedido;
        return { nombre, clave_hash, activo: true, confirmado: true, ...SIN_QUIEN };
      }),
    );
  }
}

/** The password is the client's own choice. */
const SIN_QUIEN = { clave_fijada_por: null, clave_fijada_por_nombre: null, clave_fijada_en: null };

function noLongerHolds(): DomainError {
  return new DomainError('notFound', 'enlace_vencido', 'El enlace no es válido o venció: sirve durante 48 horas.');
}
