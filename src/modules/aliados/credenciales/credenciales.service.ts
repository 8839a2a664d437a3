import { Injectable } from '@nestjs/common';
import { Sobres } from '../../../core/cifrado/sobres.js';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { TrailedRecords } from '../../../core/records/trailed-records.js';
import type { Aliado } from '../aliado.entity.js';
import { ALIADOS } from '../aliado.record.js';
import { AliadosService } from '../aliados.service.js';
import { admiteOrigen, type OrigenWeb } from './origen-web.rule.js';
import type { Credencial } from './credencial.rule.js';
import { CredencialesRepository } from './credenciales.repository.js';

/**
 * The credentials of partners. They never leave but to whoever sends for the partner ({@link find}). A key that is lost, or
 * another, is a SobreCerrado, which becomes a 500, and nothing is overwritten then.
 */
@Injectable()
export class CredencialesService {
  constructor(
    private readonly aliados: AliadosService,
    private readonly credenciales: CredencialesRepository,
    private readonly sobres: Sobres,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Keeps credentials, in place of those there are.
   * @returns the partner
   * @throws invalid (unknown or inactive partner, a page of another site), SobreCerrado
   */
  async fijar(actor: Actor, id: string, credencial: Credencial, origen: OrigenWeb): Promise<Aliado> {
    return this.transactions
      .run(async (tx) => {
        let aliado: Aliado | undefined;
        await this.records.attach(tx, actor, ALIADOS, { id }, async (registro) => {
          aliado = registro;
          assertAbierto(registro, origen);
          const previa = await this.credenciales.lock(tx, id);
          if (previa) this.sobres.abrir(id, previa);
          const { usuario, clave } = credencial;
          await this.credenciales.put(tx, id, this.sobres.sellar(id, JSON.stringify({ usuario, clave })));
          const [antes, despues] = [{ credenciales: previa !== null }, { credenciales: true }];
          return { accion: 'fijar_credenciales', cambios: despues, antes, despues };
        });
        return aliado!;
      })
      .catch(asUnknown);
  }

  /**
   * That a partner has credentials which can be read.
   * @throws notFound, invalid (it has none, it is inactive, a page of another site), SobreCerrado
   */
  async assertHay(id: string, origen: OrigenWeb): Promise<void> {
    assertAbierto(await this.aliados.get(id), origen);
    if (!(await this.find(id)))
      throw new DomainError('invalid', 'sin_credenciales', 'El aliado no tiene credenciales.');
  }

  /** What to send to a partner, or on its behalf; null where it has none. @throws SobreCerrado */
  async find(id: string): Promise<Credencial | null> {
    const sobre = await this.credenciales.find(id);
    return sobre && (JSON.parse(this.sobres.abrir(id, sobre)) as Credencial);
  }

  /** Forgets them, if there are any; also such as can't be read, and of a partner that is inactive. @throws notFound, invalid */
  borrar(actor: Actor, id: string, origen: OrigenWeb): Promise<void> {
    return this.transactions.run((tx) =>
      this.records.attach(tx, actor, ALIADOS, { id }, async (aliado) => {
        assertOrigen(aliado, origen);
        if (!(await this.credenciales.delete(tx, id))) return null;
        const [antes, despues] = [{ credenciales: true }, { credenciales: false }];
        return { accion: 'borrar_credenciales', cambios: despues, antes, despues };
      }),
    );
  }
}

function assertAbierto(aliado: Aliado, origen: OrigenWeb): void {
  if (!aliado.activo) throw new DomainError('invalid', 'aliado_inactivo', 'El aliado está inactivo.');
  assertOrigen(aliado, origen);
}

function assertOrigen({ origenes }: Aliado, origen: OrigenWeb): void {
  if (admiteOrigen(origenes, origen)) return;
  throw new DomainError('invalid', 'origen_ajeno', 'El origen de la página no es uno de los del aliado.');
}

/** Whoever keeps credentials is told the same of a partner that is not there as of a request that is wrong. */
function asUnknown(error: unknown): never {
  if (!(error instanceof DomainError) || error.kind !== 'notFound') throw error;
  throw new DomainError('invalid', 'aliado_desconocido', error.message);
}
