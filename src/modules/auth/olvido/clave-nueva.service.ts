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
    const id = this.enlaces.read('clave-nueva', p);
    if (id === undefined || !(await this.claves.holds(id))) throw noLongerHolds();
  }

  /** Uses the link up; a refused password does not. @throws notFound, invalid */
  async replace(p: unknown, { nueva, repetida }: Nueva, request: FastifyRequest): Promise<void> {
    const id = this.enlaces.read('clave-nueva', p);
    if (id === undefined) throw noLongerHolds();
    if (nueva !== normalizeClave(repetida)) throw invalidField('repetida', NO_ES_IGUAL);
    await this.transactions.run(async (tx) => {
      const usuarioId = await this.claves.use(tx, id);
      if (usuarioId === null) throw noLongerHolds();
      const usuario = await requireFound(this.usuarios.findById(usuarioId), 'el usuario');
      const titular: Actor = {
        tipo: 'usuario',
        id: usuario.id,
        nombre: usuario.correo,
        rol: usuario.rol,
        ...origenOf(request),
      };
      await this.usuarios.replaceForgotten(tx, titular, usuario, nueva);
    });
  }
}

function noLongerHolds(): DomainError {
  return new DomainError(
    'notFound',
    'enlace_vencido',
    'El enlace ya se usó o venció: sirve una vez y durante 30 minutos.',
  );
}
