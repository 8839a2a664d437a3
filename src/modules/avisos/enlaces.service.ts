import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { CONFIG, type ReadyConfig } from '../../config/config.js';

/** What a signed link is for: one that is made for one thing is no good for another. */
type Proposito = 'baja' | 'clave-nueva' | 'confirmar-cliente';

/** The links in notices. Those that let somebody do something are signed: nobody else can make them, the database neither. */
@Injectable()
export class Enlaces {
  private readonly key: Buffer;
  private readonly origin: string;

  constructor(@Inject(CONFIG) { jwtSecreto, urlPublica, port }: ReadyConfig) {
    this.key = Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'enlaces de los avisos', 32));
    this.origin = urlPublica ?? `http://localhost:${port}`;
  }

  /** A page of this server. */
  pagina(path: string): string {
    return `${this.origin}${path}`;
  }

  /** Where a person says that he wants no notices. */
  baja(personaId: string): string {
    return this.pagina(`/avisos/baja?p=${this.sign('baja', personaId)}`);
  }

  /** Where whoever asked for it sets a new password. */
  claveNueva(solicitudId: string): string {
    return this.pagina(`/login/nueva?p=${this.sign('clave-nueva', solicitudId)}`);
  }

  /** Where whoever registered says that the account is wanted. */
  confirmarCliente(solicitudId: string): string {
    return this.pagina(`/clientes/confirmar?token=${this.sign('confirmar-cliente', solicitudId)}`);
  }

  /** The id that a link carries; undefined when nobody here made it. */
  read(proposito: Proposito, text: unknown): string | undefined {
    if (typeof text !== 'string') return undefined;
    const [id = '', firma = ''] = text.split('.');
    if (!isUUID(id, 'loose') || text !== `${id}.${firma}`) return undefined;
    const [given, right] = [Buffer.from(firma, 'base64url'), this.hmac(proposito, id)];
    return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
  }

  private sign(proposito: Proposito, id: string): string {
    return `${id}.${this.hmac(proposito, id).toString('base64url')}`;
  }

  private hmac(proposito: Proposito, id: string): Buffer {
    return createHmac('sha256', this.key).update(`${proposito} ${id}`).digest();
  }
}
