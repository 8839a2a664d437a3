import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { parseCorreo } from '../../../core/fields/correo.js';
import { PasswordHasher } from '../../../core/passwords/password-hasher.js';
import { cumplePolitica } from '../../clientes/clave-cliente.rule.js';
import { ClientesService } from '../../clientes/clientes.service.js';
import { CreditosService } from '../../creditos/creditos.service.js';

/** Where it is switched on, whoever logs in with an e-mail that nobody knows becomes a client: for a demonstration. */
@Injectable()
export class AltaAutomaticaService {
  constructor(
    private readonly clientes: ClientesService,
    private readonly creditos: CreditosService,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Makes an account of an e-mail that is none's, if the password is one that clients may have.
   * @returns whether there is an account now
   */
  async open(username: string, clave: string, direccion: string): Promise<boolean> {
    const correo = this.config.altaAutomatica ? correoOf(username) : undefined;
    if (correo === undefined || !cumplePolitica(clave)) return false;
    const clave_hash = await this.hasher.hash(clave);
    const nombre = correo.split('@')[0]!;
    const actor: Actor = {
      tipo: 'sistema',
      id: null,
      nombre: 'alta automática',
      rol: 'sistema',
      direccion,
      requestId: 'ingreso',
    };
    try {
      await this.transactions.run(async (tx) => {
        const nuevo = { nombre, correo, clave_hash, activo: true, confirmado: true };
        const { id } = await this.clientes.open(tx, actor, nuevo);
        await this.creditos.comenzar(tx, id, this.config.creditoInicial);
      });
    } catch (error) {
      // The same log-in at the same time was faster.
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    }
    return true;
  }
}

function correoOf(username: string): string | undefined {
  try {
    return parseCorreo(username);
  } catch {
    return undefined;
  }
}
