import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Actor } from '../../../core/auth/principal.js';
import { refuseTooWide } from '../../../core/database/too-wide.js';
import type { Lector } from '../../../core/database/reads.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError, invalidField } from '../../../core/errors/domain.error.js';
import { notFound, requireFound } from '../../../core/errors/not-found.js';
import { requireCambios } from '../../../core/records/cambios.js';
import type { Pagina } from '../../../core/records/pagina.js';
import { TrailedRecords, type Cual } from '../../../core/records/trailed-records.js';
import { parseDesde } from '../../../core/time/limite-de-fechas.js';
import { autorDe } from '../autor.js';
import { readClock } from '../../../core/database/clock.js';
import { CambiosService } from '../cambios.service.js';
import type { CreateTipoDto, NuevoPrecioDto, PrecioDto, UpdateTipoDto } from './dto/tipo.dto.js';
import { toPrecioDto } from './dto/tipo.answers.js';
import type { FiltroTarifarioQuery, ListTarifarioQuery } from './dto/tarifario-query.dto.js';
import { cursorOf, ordenOf, placeOf } from './orden.js';
import { PreciosService } from './precios/precios.service.js';
import type { TipoInfraccion } from './tipo-infraccion.entity.js';
import { queTipo } from './tipo.novedad.js';
import { TIPOS } from './tipo.record.js';
import { findCodigo } from './tipo.rule.js';
import { TiposRepository, type PrecioRow, type TipoConPrecio } from './tipos.repository.js';

/** What is asked about one type. */
export interface PreguntaPorTipo<T> {
  /** At which instant, or at the beginning of which local day, its price is told; now without it. */
  en?: string | undefined;
  more?: ((source: DataSource, tipo: TipoConPrecio) => Promise<T>) | undefined;
}

/** The public tariff. Errors: invalid, notFound, conflict (the code is taken), stale. */
@Injectable()
export class TiposService {
  constructor(
    private readonly tipos: TiposRepository,
    private readonly precios: PreciosService,
    private readonly records: TrailedRecords,
    private readonly cambios: CambiosService,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  /** @param source where it is read, if that is chosen already */
  async list(lector: Lector, query: ListTarifarioQuery, source?: DataSource): Promise<Pagina<TipoConPrecio>> {
    const { limite, cursor, orden } = query;
    const despuesDe = cursor === undefined ? undefined : placeOf(orden, cursor);
    const rows = await refuseTooWide(
      this.tipos.findPage(lector, { ...this.filtro(query), despuesDe, cantidad: limite + 1 }, source),
    );
    const datos = rows.slice(0, limite);
    return { datos, siguiente: rows.length > limite ? cursorOf(orden, datos.at(-1)!) : null };
  }

  /** All of them, for a file. */
  listAll(lector: Lector, query: FiltroTarifarioQuery): Promise<TipoConPrecio[]> {
    return refuseTooWide(this.tipos.findPage(lector, this.filtro(query)));
  }

  /**
   * By its id, also one that is gone, or by its code, with the price of an instant.
   * @param more what else is read about it, from the same server
   */
  get<T = undefined>(
    lector: Lector,
    cual: string,
    { en, more }: PreguntaPorTipo<T> = {},
  ): Promise<[TipoConPrecio, PrecioRow[], T]> {
    const instant = this.instant(en);
    return this.tipos.run(lector, async (source) => {
      const [tipo, precios] = await this.read(source, cual, instant);
      return [tipo, precios, (await more?.(source, tipo)) as T];
    });
  }

  /** What it costs at an instant; nobody is asked who he is, and whoever changed it must see it. @throws notFound (`sin_precio_vigente`) */
  async getMonto(
    cual: string,
    en: string | undefined,
  ): Promise<{ tipo: TipoConPrecio; en: number; precio: PrecioDto }> {
    const instant = this.instant(en);
    const tipo = await this.find(this.tipos.primary, cual, instant);
    const precio = toPrecioDto(tipo);
    if (!precio)
      throw new DomainError('notFound', 'sin_precio_vigente', `«${tipo.codigo}» no tiene precio en ese instante.`);
    return { tipo, en: instant, precio };
  }

  async create(actor: Actor, dto: CreateTipoDto): Promise<[TipoConPrecio, PrecioRow[]]> {
    const { precio, precios, articulo = null, puntos = 0, remolque = false, sin_descuento = false, ...own } = dto;
    if (precio && precios) throw invalidField('precio', 'Envíe «precio» o «precios», no los dos.');
    const autor = autorDe(actor);
    const campos = {
      ...own,
      articulo,
      puntos,
      remolque,
      sin_descuento,
      creado_por: autor,
      actualizado_por: autor,
      eliminado_en: null,
    };
    const id = await this.transactions.run(async (tx) => {
      const creado = await this.records.create(tx, actor, TIPOS, campos);
      await this.precios.begin(
        tx,
        actor,
        creado.id,
        precio ? [precio] : (precios ?? []),
        precio ? 'precio' : 'precios',
      );
      return creado.id;
    });
    return this.read(this.tipos.primary, id);
  }

  async update(actor: Actor, cual: Cual, dto: UpdateTipoDto): Promise<[TipoConPrecio, PrecioRow[]]> {
    const cambios = requireCambios(dto);
    await this.transactions.run((tx) =>
      this.records.change(tx, actor, TIPOS, cual, (antes) => {
        if (antes.eliminado_en) throw notFound(TIPOS.nombre);
        return differs(antes, cambios) ? { ...cambios, actualizado_por: autorDe(actor) } : {};
      }),
    );
    return this.read(this.tipos.primary, cual.id);
  }

  /** Takes it off the tariff: its code is free at once, and what was filed keeps it. */
  async remove(actor: Actor, cual: Cual): Promise<void> {
    await this.transactions.run((tx) =>
      this.records.change(
        tx,
        actor,
        TIPOS,
        cual,
        async (antes) => {
          if (antes.eliminado_en) throw notFound(TIPOS.nombre);
          const eliminado_en = new Date(await readClock(tx));
          await this.tipos.beginBajas(tx, [antes.id], eliminado_en);
          await this.cambios.avisar(tx, actor, {
            ...queTipo(antes),
            enlace: '/tarifario',
            tipo: 'tipo_eliminado',
            antes: 'en el tarifario',
            despues: 'eliminado: su código queda libre',
            desde: eliminado_en.getTime(),
          });
          return { eliminado_en, actualizado_por: autorDe(actor) };
        },
        'borrar',
      ),
    );
  }

  /** @throws conflict when another bears the code by now, or when it was deleted again since the entry that it undoes */
  async restore(actor: Actor, cual: Cual): Promise<[TipoConPrecio, PrecioRow[]]> {
    await this.transactions.run((tx) =>
      this.records.change(
        tx,
        actor,
        TIPOS,
        cual,
        async (antes) => {
          if (!antes.eliminado_en) throw new DomainError('conflict', 'no_eliminado', 'El tipo no está eliminado.');
          const restaurado_en = new Date(await readClock(tx));
          await this.tipos.endBaja(tx, antes.id, restaurado_en);
          await this.cambios.avisar(tx, actor, {
            ...queTipo(antes),
            tipo: 'tipo_restaurado',
            antes: 'eliminado',
            despues: 'en el tarifario',
            desde: restaurado_en.getTime(),
          });
          return { eliminado_en: null, actualizado_por: autorDe(actor) };
        },
        'restaurar',
      ),
    );
    return this.read(this.tipos.primary, cual.id);
  }

  async addPrecio(actor: Actor, cual: Cual, dto: NuevoPrecioDto): Promise<[TipoConPrecio, PrecioRow[]]> {
    await this.precios.add(actor, cual, dto);
    return this.read(this.tipos.primary, cual.id);
  }

  annulPrecio(actor: Actor, cual: Cual, precioId: string): Promise<void> {
    return this.precios.annul(actor, cual, precioId);
  }

  private async read(source: DataSource, cual: string, en = Date.now()): Promise<[TipoConPrecio, PrecioRow[]]> {
    const tipo = await this.find(source, cual, en);
    return [tipo, await this.tipos.findPrecios(source, tipo.id)];
  }

  private async find(source: DataSource, cual: string, en: number): Promise<TipoConPrecio> {
    if (isUUID(cual, 'loose')) return requireFound(this.tipos.findById(source, cual, en), TIPOS.nombre);
    const codigo = findCodigo(cual);
    if (codigo === null) throw notFound(TIPOS.nombre);
    return requireFound(this.tipos.findLivingByCodigo(source, codigo, en), TIPOS.nombre);
  }

  private filtro({ buscar, gravedad, eliminados, orden, en }: FiltroTarifarioQuery) {
    return { buscar, gravedad, eliminados, orden: ordenOf(orden), en: this.instant(en) };
  }

  /** An instant, or the first of a local day; now without one. */
  private instant(en: string | undefined): number {
    return en === undefined ? Date.now() : parseDesde(en, this.config.zonaHoraria, 'en');
  }
}

function differs(antes: TipoInfraccion, cambios: Partial<TipoInfraccion>): boolean {
  return Object.entries(cambios).some(([campo, valor]) => antes[campo as keyof TipoInfraccion] !== valor);
}
