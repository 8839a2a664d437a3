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
import { UsuariosService } from '../../usuarios/usuarios.service.js';
import { ClavesOlvidadasRepository } from './claves-olvidadas.repository.js';

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
    private readonly transactions: Transactions,
  ) {}

  /** Whether the link still opens something. @throws notFound */
  async assertHolds(p: unknown): Promise<void> {
    await this.read(p);
  }

  /** Uses the link up; a refused password does not. @throws notFound, invalid */
  async replace(p: unknown, { nueva, repetida }: Nueva, request: FastifyRequest): Promise<void> {
    const { id, usuarioId } = await this.read(p);
    if (nueva !== normalizeClave(repetida)) throw invalidField('repetida', NO_ES_IGUAL);
    const { correo, rol } = await requireFound(this.usuarios.findById(usuarioId), 'el usuario');
    const titular: Actor = { tipo: 'usuario', id: usuarioId, nombre: correo, rol, ...origenOf(request) };
    const clave_hash = await this.usuarios.hashForgotten(correo, nueva);
    await this.transactions.run(async (tx) => {
      if (!(await this.claves.use(tx, id))) throw noLongerHolds();
      await this.usuarios.replaceForgotten(tx, titular, usuarioId, clave_hash);
    });
  }

  private async read(p: unknown): Promise<{ id: string; usuarioId: string }> {
    const id = this.enlaces.read('clave-nueva', p);
    const usuarioId = id === undefined ? null : await this.claves.findUsuarioId(id);
    if (id === undefined || usuarioId === null) throw noLongerHolds();
    return { id, usuarioId };
  }
}

function noLongerHolds(): DomainError {
  return new DomainError(
    'notFound',
    'enlace_vencido',
    'El enlace ya se usó o venció: sirve una vez y durante 30 minutos.',
  );
}
