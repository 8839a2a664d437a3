import { Injectable } from '@nestjs/common';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import { PasswordHasher } from '../common/auth/password-hasher.js';
import type { Actor } from '../common/auth/principal.js';
import { requireCambios } from '../common/database/cambios.js';
import type { PipelinedTx } from '../common/database/pipelined-transactions.js';
import { Transactions } from '../common/database/transactions.js';
import { assertVersion, type VersionesAceptadas } from '../common/database/version.js';
import { notFound } from '../common/errors/not-found.js';
import { cursorId, toPagina, type Pagina } from '../common/database/pagina.js';
import { reading } from '../common/database/reading.js';
import { parseClave } from '../common/values/clave.js';
import { newId } from '../common/values/id.js';
import { normalizeNumeroOficial } from '../common/values/numero-oficial.js';
import type { CreateOficialDto, ListOficialesQuery, UpdateOficialDto } from './dto/oficial.dto.js';
import type { Oficial } from './oficial.entity.js';
import { OficialesRepository, type OficialSostenido } from './oficiales.repository.js';

/** Officers. Errors: invalid (a password with their own name in it), notFound, conflict (repeated number, has infractions), stale. */
@Injectable()
export class OficialesService {
  constructor(
    private readonly oficiales: OficialesRepository,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
  ) {}

  async get(id: string): Promise<Oficial> {
    const oficial = await this.oficiales.findById(id);
    if (!oficial) throw notFound('el oficial');
    return oficial;
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
  holdSesiones(tx: PipelinedTx, ids: string[]): Promise<OficialSostenido[]> {
    return this.oficiales.holdSesiones(tx, ids);
  }

  async list(query: ListOficialesQuery): Promise<Pagina<Oficial>> {
    const { limite } = query;
    const { buscar, activo } = query;
    const filtro = { buscar, activo, antesDeId: cursorId(query.cursor), cantidad: limite + 1 };
    return toPagina(await reading(this.oficiales.findPage(filtro)), limite);
  }

  async create(actor: Actor, { nombre, numero, clave, activo = true }: CreateOficialDto): Promise<Oficial> {
    const clave_hash = await this.hasher.hash(parseClave(clave, 'clave', [numero, nombre]));
    const ahora = new Date();
    const sesion = { version_sesion: 1, version: 1, creado_en: ahora, actualizado_en: ahora };
    const oficial: Oficial = { id: newId(), nombre, numero, clave_hash, activo, ...sesion };
    return this.transactions.run(async (tx) => {
      await this.oficiales.insert(tx, oficial);
      await this.auditoria.record(tx, actor, {
        entidad: 'oficiales',
        entidadId: oficial.id,
        accion: 'crear',
        despues: oficial,
      });
      return oficial;
    });
  }

  /** A new password or deactivation revokes all of the officer's tokens at once. */
  async update(actor: Actor, id: string, dto: UpdateOficialDto, aceptadas?: VersionesAceptadas): Promise<Oficial> {
    const { clave, ...campos } = requireCambios(dto);
    const cambios = clave === undefined ? campos : { ...campos, clave_hash: await this.hasher.hash(clave) };
    return this.transactions.run(async (tx) => {
      const antes = await this.oficiales.findForUpdate(tx, id);
      if (!antes) throw notFound('el oficial');
      assertVersion(antes, aceptadas);
      if (clave !== undefined) parseClave(clave, 'clave', [antes.numero, campos.nombre ?? antes.nombre]);
      const revoca = clave !== undefined || (antes.activo && campos.activo === false);
      const despues = {
        ...antes,
        ...cambios,
        version_sesion: antes.version_sesion + (revoca ? 1 : 0),
        version: antes.version + 1,
        actualizado_en: new Date(),
      };
      await this.oficiales.update(tx, despues);
      await this.auditoria.record(tx, actor, {
        entidad: 'oficiales',
        entidadId: id,
        accion: 'modificar',
        antes,
        despues,
      });
      return despues;
    });
  }

  delete(actor: Actor, id: string, aceptadas?: VersionesAceptadas): Promise<void> {
    return this.transactions.run(async (tx) => {
      const antes = await this.oficiales.findForUpdate(tx, id);
      if (!antes) throw notFound('el oficial');
      assertVersion(antes, aceptadas);
      await this.oficiales.delete(tx, id);
      await this.auditoria.record(tx, actor, { entidad: 'oficiales', entidadId: id, accion: 'borrar', antes });
    });
  }
}
