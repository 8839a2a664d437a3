import { Inject, Injectable } from '@nestjs/common';
import { TrailedRecords, type Cual, type Restaurado } from '../../core/records/trailed-records.js';
import {
  cambioPropio,
  claveFijadaPor,
  hashNueva,
  type CambioDeClave,
  type ClaveFijada,
} from '../../core/auth/cambio-de-clave.js';
import { PasswordHasher } from '../../core/passwords/password-hasher.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import type { PipelinedTx } from '../../core/database/pipelined-transactions.js';
import type { Lector } from '../../core/database/reads.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { requireFound } from '../../core/errors/not-found.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import { parseClave } from '../../core/passwords/clave.js';
import { normalizeNumeroOficial } from './numero-oficial.rule.js';
import { CONFIG, type Config } from '../../config/config.js';
import type { CreateOficialDto, ListOficialesQuery, UpdateOficialDto } from './dto/oficial.dto.js';
import type { Oficial } from './oficial.entity.js';
import { OFICIALES } from './oficial.record.js';
import { OficialesRepository, type LockedOficial } from './oficiales.repository.js';

/** Officers. Errors: invalid (a password with their own name in it), notFound, conflict (repeated number, has infractions), stale. */
@Injectable()
export class OficialesService {
  constructor(
    private readonly oficiales: OficialesRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get(id: string): Promise<Oficial> {
    return requireFound(this.oficiales.findById(id), OFICIALES.nombre);
  }

  findById(id: string): Promise<Oficial | null> {
    return this.oficiales.findById(id);
  }

  findByNumero(numero: string): Promise<Oficial | null> {
    return this.oficiales.findByNumero(normalizeNumeroOficial(numero));
  }

  /** By number, or by the exact name, whatever its blanks, when only one active officer bears it. */
  async findForLogin(username: string): Promise<Oficial | null> {
    // Both at once, whatever the first finds: how long an answer takes must not tell which numbers there are.
    const [porNumero, [unico, otro]] = await Promise.all([
      this.findByNumero(username),
      this.oficiales.findActiveByNombre(username),
    ]);
    return porNumero ?? (unico && !otro ? unico : null);
  }

  /** Those of these officers that are active; they stay as they are until the transaction ends. */
  lockActivos(tx: PipelinedTx, ids: string[]): Promise<LockedOficial[]> {
    return this.oficiales.lockActivos(tx, ids);
  }

  list(lector: Lector, query: ListOficialesQuery): Promise<Pagina<Oficial>> {
    return readPagina(query, (tramo) =>
      this.oficiales.findPage(lector, { buscar: query.buscar, activo: query.activo, ...tramo }),
    );
  }

  /** The ids of the officers with these numbers, active or not, by their numbers. */
  findIdsByNumeros(tx: Tx, numeros: readonly string[]): Promise<Map<string, string>> {
    return this.oficiales.findIdsByNumeros(tx, numeros);
  }

  async create(
    actor: Actor,
    { nombre, numero, clave, activo = true }: CreateOficialDto,
    restaurado?: Restaurado,
  ): Promise<Oficial> {
    const dada = await this.claveDada(actor, parseClave(clave, 'clave', [numero, nombre]));
    const cuenta = { activo: restaurado?.activo ?? activo, version_sesion: restaurado?.version_sesion ?? 1 };
    const oficial = { nombre, numero, ...dada, ...cuenta };
    return this.transactions.run((tx) => this.records.create(tx, actor, OFICIALES, oficial, restaurado));
  }

  /** A new password or deactivation revokes all of the officer's tokens at once. */
  async update(actor: Actor, cual: Cual, dto: UpdateOficialDto): Promise<Oficial> {
    const { clave, ...campos } = requireCambios(dto);
    const cambios = { ...campos, ...(clave !== undefined && (await this.claveDada(actor, clave))) };
    return this.transactions.run((tx) =>
      this.records.change(tx, actor, OFICIALES, cual, (antes) => {
        if (clave !== undefined) parseClave(clave, 'clave', [antes.numero, campos.nombre ?? antes.nombre]);
        const revoca = clave !== undefined || (antes.activo && campos.activo === false);
        return { ...cambios, version_sesion: antes.version_sesion + (revoca ? 1 : 0) };
      }),
    );
  }

  /**
   * The officer's own change of password, which ends all sessions and tokens.
   * @throws invalid, on `actual` or `nueva`
   */
  async changeClave(actor: Actor, id: string, cambio: CambioDeClave): Promise<Oficial> {
    const oficial = await this.get(id);
    const clave_hash = await hashNueva(this.hasher, oficial.clave_hash, cambio, [oficial.numero, oficial.nombre]);
    return this.transactions.run((tx) =>
      this.records.change(tx, actor, OFICIALES, { id }, (antes) =>
        cambioPropio(actor, antes, oficial.clave_hash, clave_hash),
      ),
    );
  }

  /** Ends all of the officer's sessions and tokens, by the officer's own wish. */
  endSesiones(actor: Actor, id: string): Promise<Oficial> {
    return this.transactions.run((tx) =>
      this.records.change(tx, actor, OFICIALES, { id }, ({ version_sesion }) => ({
        version_sesion: version_sesion + 1,
      })),
    );
  }

  delete(actor: Actor, cual: Cual): Promise<void> {
    return this.transactions.run((tx) => this.records.remove(tx, actor, OFICIALES, cual));
  }

  /** What a password that somebody else chose makes of the account. */
  private async claveDada(
    actor: Actor,
    clave: string,
  ): Promise<ClaveFijada & Pick<Oficial, 'clave_hash' | 'debe_cambiar_clave'>> {
    const clave_hash = await this.hasher.hash(clave);
    return { clave_hash, debe_cambiar_clave: this.config.oficialCambiaClave, ...claveFijadaPor(actor) };
  }
}
