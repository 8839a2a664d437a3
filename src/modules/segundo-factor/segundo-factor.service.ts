import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import { WrongClave, WrongOtp } from '../../core/auth/wrong-clave.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { requireFound } from '../../core/errors/not-found.js';
import { PasswordHasher } from '../../core/passwords/password-hasher.js';
import type { Usuario } from '../usuarios/usuario.entity.js';
import { UsuariosService } from '../usuarios/usuarios.service.js';
import { CifradoDeSecretos } from './cifrado-de-secretos.js';
import { hashOf, newCodigos, plain, readOtp } from './codigos.js';
import { SegundoFactorRepository } from './segundo-factor.repository.js';
import { newSecreto, otpauthOf, stepOf } from './totp.js';

/** What an application for codes needs to know. */
export interface Enrolamiento {
  /** In base 32. */
  secreto: string;
  /** The same as an address, for a QR. */
  otpauth: string;
}

/** A second factor that was right. */
export interface Usado {
  /** How many recovery codes are left; absent where it was none. */
  codigosRestantes?: number;
}

const USUARIO = 'el usuario';

/**
 * The second factor of users: a code of RFC 6238 or a recovery code, each of them once. Whoever changes anything holds the
 * user's row, so that two changes never mix.
 */
@Injectable()
export class SegundoFactorService {
  constructor(
    private readonly factores: SegundoFactorRepository,
    private readonly usuarios: UsuariosService,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    private readonly cifrado: CifradoDeSecretos,
  ) {}

  /** A new secret, which counts once it is confirmed; one that was not confirmed goes. @throws WrongClave, conflict */
  async start(actor: Actor, id: string, clave: string): Promise<Enrolamiento> {
    const conocida = await this.proveClave(id, clave);
    const secreto = newSecreto();
    const { correo } = await this.change(actor, id, async (tx, antes) => {
      assertSameClave(antes, conocida);
      if (antes.segundo_factor === 'activo') throw alreadyThere();
      const kept = this.cifrado.encrypt(id, secreto);
      await this.factores.begin(tx, { usuario_id: id, secreto: kept, ultimo_paso: 0, creado_en: new Date() });
      return { segundo_factor: 'pendiente' };
    });
    return { secreto, otpauth: otpauthOf(secreto, correo) };
  }

  /** From now on every log-in needs it. @returns the recovery codes, which nobody sees again. @throws WrongOtp, conflict */
  async confirm(actor: Actor, id: string, otp: string): Promise<string[]> {
    const codigos = newCodigos();
    await this.change(actor, id, async (tx, { segundo_factor }) => {
      if (segundo_factor === 'activo') throw alreadyThere();
      if (segundo_factor === 'no') throw nothingPending();
      if (readOtp(otp)?.clase !== 'totp' || !(await this.spend(tx, id, otp))) throw new WrongOtp();
      const hashes = codigos.map((codigo) => hashOf(plain(codigo)));
      await this.factores.insertCodigos(tx, id, hashes);
      return { segundo_factor: 'activo' };
    });
    return codigos;
  }

  /** The user's own end of it. @throws WrongClave, WrongOtp, conflict */
  async deactivate(actor: Actor, id: string, { clave, otp }: { clave: string; otp: string }): Promise<void> {
    const conocida = await this.proveClave(id, clave);
    await this.change(actor, id, async (tx, antes) => {
      assertSameClave(antes, conocida);
      if (antes.segundo_factor !== 'activo') throw noneThere();
      if (!(await this.spend(tx, id, otp))) throw new WrongOtp();
      await this.factores.forget(tx, id);
      return { segundo_factor: 'no' };
    });
  }

  /**
   * Takes it from a user who lost phone and codes. All of his sessions and tokens end: whoever has the phone may have
   * one. @throws notFound, conflict for one's own, which the code takes off
   */
  async reset(actor: Actor, id: string): Promise<void> {
    if (actor.id === id) throw ownOne();
    await this.change(actor, id, async (tx, { segundo_factor, version_sesion }) => {
      if (segundo_factor === 'no') throw new DomainError('notFound', 'sin_segundo_factor', NONE);
      await this.factores.forget(tx, id);
      return { segundo_factor: 'no', version_sesion: version_sesion + 1 };
    });
  }

  /** The same for whoever is called so. */
  async resetByCorreo(actor: Actor, correo: string): Promise<void> {
    const { id } = await requireFound(this.usuarios.findByCorreo(correo), USUARIO);
    await this.reset(actor, id);
  }

  /** Takes a code at a log-in. Null for a wrong one, and for one that was used before. */
  use(id: string, otp: string): Promise<Usado | null> {
    return this.transactions
      .run((tx) => this.spend(tx, id, otp))
      .then(async (spent) => {
        if (!spent) return null;
        return spent === 'totp' ? {} : { codigosRestantes: await this.countCodigos(id) };
      });
  }

  /** The address of a secret that its user has seen before. */
  otpauthOf(secreto: string, correo: string): string {
    return otpauthOf(secreto, correo);
  }

  /** Recovery codes that are yet to be used. */
  countCodigos(id: string): Promise<number> {
    return this.factores.countCodigos(id);
  }

  private async spend(tx: Tx, id: string, otp: string): Promise<'totp' | 'recuperacion' | null> {
    const read = readOtp(otp);
    if (read?.clase === 'recuperacion') {
      return (await this.factores.spendCodigo(tx, id, hashOf(read.codigo))) ? 'recuperacion' : null;
    }
    const factor = read && (await this.factores.findSecreto(tx, id));
    const secreto = factor && this.cifrado.decrypt(id, factor.secreto);
    const paso = secreto && stepOf(secreto, read.codigo, Date.now());
    return paso && (await this.factores.spendPaso(tx, id, paso)) ? 'totp' : null;
  }

  private change(
    actor: Actor,
    id: string,
    cambio: (tx: Tx, antes: Usuario) => Promise<Partial<Pick<Usuario, 'segundo_factor' | 'version_sesion'>>>,
  ): Promise<Usuario> {
    return this.transactions.run((tx) =>
      this.usuarios.changeSegundoFactor(tx, actor, id, (antes) => cambio(tx, antes)),
    );
  }

  /** @returns the hash that the password was compared with */
  private async proveClave(id: string, clave: string): Promise<string> {
    const { clave_hash } = await requireFound(this.usuarios.findById(id), USUARIO);
    if (!(await this.hasher.matches(clave, clave_hash))) throw new WrongClave('clave');
    return clave_hash;
  }
}

/** Somebody may have given the account another password since it was compared. */
function assertSameClave({ clave_hash }: Usuario, conocida: string): void {
  if (clave_hash !== conocida) throw new WrongClave('clave');
}

const NONE = 'La cuenta no tiene un segundo factor.';

function noneThere(): DomainError {
  return new DomainError('conflict', 'sin_segundo_factor', NONE);
}

function alreadyThere(): DomainError {
  const message = 'La cuenta ya tiene un segundo factor: desactívelo antes de activar otro.';
  return new DomainError('conflict', 'segundo_factor_activo', message);
}

function nothingPending(): DomainError {
  const message = 'No hay un segundo factor por confirmar: comience por pedir uno.';
  return new DomainError('conflict', 'segundo_factor_sin_comenzar', message);
}

function ownOne(): DomainError {
  const message = 'Su propio segundo factor se desactiva con su clave y un código, en su cuenta.';
  return new DomainError('conflict', 'usuario_propio', message);
}
