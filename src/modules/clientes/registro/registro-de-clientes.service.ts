import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Actor, Origen } from '../../../core/auth/principal.js';
import { Transactions, type Tx } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { newId } from '../../../core/fields/id.js';
import { RateLimit } from '../../../core/limits/rate-limit.js';
import { PasswordHasher } from '../../../core/passwords/password-hasher.js';
import { addressKey } from '../../../core/requests/address.js';
import { AvisosService } from '../../avisos/avisos.service.js';
import { ClientesService } from '../clientes.service.js';
import type { RegistrarClienteDto } from '../dto/cliente.dto.js';
import { ConfirmacionesRepository } from './confirmaciones.repository.js';

const HOUR_SECONDS = 3_600;
/** How long a link opens something. */
const HORAS = 48;
/** What is known and what is not takes as long: longer than a database that is well needs for either. */
const ANSWER_MS = 400;

/** Companies that ask for an account themselves. */
@Injectable()
export class RegistroDeClientesService {
  private readonly porDireccion: RateLimit;

  constructor(
    private readonly clientes: ClientesService,
    private readonly confirmaciones: ConfirmacionesRepository,
    private readonly avisos: AvisosService,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    @Inject(CONFIG) { limiteRegistro }: Config,
  ) {
    this.porDireccion = new RateLimit('registro-de-clientes', limiteRegistro, HOUR_SECONDS);
  }

  /** Answers alike, and after the same time, whether the e-mail is an account's or not. @throws limited, by address */
  async register(dto: RegistrarClienteDto, origen: Origen): Promise<void> {
    await this.porDireccion.consume(addressKey(origen.direccion));
    const clave_hash = await this.hasher.hash(dto.clave);
    const titular: Actor = { tipo: 'sistema', id: null, nombre: 'registro de clientes', rol: 'sistema', ...origen };
    await Promise.all([this.write(titular, { ...dto, clave_hash }), setTimeout(ANSWER_MS)]);
  }

  private async write(actor: Actor, pedido: RegistrarClienteDto & { clave_hash: string }): Promise<void> {
    try {
      await this.transactions.run((tx) => this.ask(tx, actor, pedido));
    } catch (error) {
      // Somebody else's account, or one that was asked for at the same time: it has a link of its own on the way.
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    }
  }

  /** An account that waits for its confirmation gets another link: whoever wants it may not be who asked first. */
  private async ask(
    tx: Tx,
    actor: Actor,
    { nombre, correo, clave_hash }: { nombre: string; correo: string; clave_hash: string },
  ): Promise<void> {
    const cliente =
      (await this.confirmaciones.holdCliente(tx, correo)) ??
      (await this.clientes.open(tx, actor, { nombre, correo, clave_hash, activo: false, confirmado: false }));
    if (cliente.confirmado) return;
    const { id: cliente_id, version_sesion } = cliente;
    const confirmacion = { id: newId(), cliente_id, nombre, clave_hash, version_sesion };
    const expira_en = await this.confirmaciones.insert(tx, confirmacion, HORAS);
    if (!expira_en) return;
    const datos = { solicitud_id: confirmacion.id, nombre, expira_en: expira_en.toISOString() };
    await this.avisos.avisar(tx, { tipo: 'cuenta_por_confirmar', destinatario: correo, datos });
  }
}
