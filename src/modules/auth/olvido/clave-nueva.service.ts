import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { origenOf } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError, invalidField } from '../../../core/errors/domain.error.js';
import { requireFound } from '../../../core/errors/not-found.js';
import { normalizeClave } from '../../../core/passwords/clave.js';
import { NO_ES_IGUAL } from '../../../http/pages/clave-nueva.js';
import { Enlaces } from '../../avisos/enlaces.service.js';
import { ClientesService } from '../../clientes/clientes.service.js';
import { UsuariosService } from '../../usuarios/usuarios.service.js';
import { ClavesOlvidadasRepository, type Olvidadizo } from './claves-olvidadas.repository.js';

/** What the form by which a forgotten password is replaced sends. */
interface Nueva {
  nueva: string;
  repetida: string;
}

/** Replaces a forgotten password, for whoever holds the link. */
@Injectable()
export class ClaveNuevaService {
  constructor(
    private readonly enlaces: Enlaces,
    private readonly claves: ClavesOlvidadasRepository,
    private readonly usuarios: UsuariosService,
    private readonly clientes: ClientesService,
    private readonly transactions: Transactions,
  ) {}

  /** Whose password the link replaces. @throws notFound, where it opens nothing any more */
  async read(p: unknown): Promise<Olvidadizo & { solicitudId: string }> {
    const solicitudId = this.enlaces.read('clave-nueva', p);
    const titular = solicitudId === undefined ? null : await this.claves.findTitular(solicitudId);
    if (solicitudId === undefined || titular === null) throw noLongerHolds();
    return { ...titular, solicitudId };
  }

  /** Uses the link up; a refused password does not. @returns whose it was. @throws notFound, invalid */
  async replace(p: unknown, { nueva, repetida }: Nueva, request: FastifyRequest): Promise<Olvidadizo> {
    const { tipo, id, solicitudId } = await this.read(p);
    if (nueva !== normalizeClave(repetida)) throw invalidField('repetida', NO_ES_IGUAL);
    const { nombre, rol, clave_hash } = await this.prepare({ tipo, id }, nueva);
    const titular: Actor = { tipo, id, nombre, rol, ...origenOf(request) };
    await this.transactions.run(async (tx) => {
      if (!(await this.claves.use(tx, solicitudId))) throw noLongerHolds();
      if (tipo === 'cliente') await this.clientes.replaceForgotten(tx, titular, id, clave_hash);
      else await this.usuarios.replaceForgotten(tx, titular, id, clave_hash);
    });
    return { tipo, id };
  }

  /** What the account is called, and the new password as it is kept. @throws invalid, on `nueva` */
  private async prepare(
    { tipo, id }: Olvidadizo,
    nueva: string,
  ): Promise<{ nombre: string; rol: string; clave_hash: string }> {
    if (tipo === 'cliente') {
      const { nombre } = await requireFound(this.clientes.findById(id), 'el cliente');
      return { nombre, rol: 'cliente', clave_hash: await this.clientes.hashForgotten(nueva) };
    }
    const { correo, rol } = await requireFound(this.usuarios.findById(id), 'el usuario');
    return { nombre: correo, rol, clave_hash: await this.usuarios.hashForgotten(correo, nueva) };
  }
}

function noLongerHolds(): DomainError {
  return new DomainError(
    'notFound',
    'enlace_vencido',
    'El enlace ya se usó o venció: sirve una vez y durante 30 minutos.',
  );
}
