import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions, type Tx } from '../../../core/database/transactions.js';
import { aboutField, DomainError } from '../../../core/errors/domain.error.js';
import { notFound, requireFound } from '../../../core/errors/not-found.js';
import { writeDecimal } from '../../../core/money/escritura.js';
import { decimalesDe, isMoneda } from '../../../core/money/moneda.js';
import { Trail } from '../../../core/records/trail.js';
import { TrailedRecords, type Cual } from '../../../core/records/trailed-records.js';
import type { VersionesAceptadas } from '../../../core/records/version.js';
import { formatMomento } from '../../../core/time/momento.js';
import { assertDistinct, inicioDeVigencia, parseVigencia, yaVigente } from '../../../core/time/vigencia.js';
import { autorDe } from '../autor.js';
import { CambiosService, type Novedad } from '../cambios.service.js';
import { readClock } from '../../../core/database/clock.js';
import type { CreateUnidadDto, NuevoValorDto, UpdateUnidadDto } from './dto/unidad.dto.js';
import type { Unidad } from './unidad.entity.js';
import { UNIDADES } from './unidad.record.js';
import { UnidadesRepository, type UnidadConValor, type UnidadDePrecio, type ValorRow } from './unidades.repository.js';

/** Units and what they are worth. Errors: invalid, notFound, conflict (repeated, in force already), stale, unprocessable. */
@Injectable()
export class UnidadesService {
  constructor(
    private readonly unidades: UnidadesRepository,
    private readonly records: TrailedRecords,
    private readonly cambios: CambiosService,
    private readonly trail: Trail,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  list(): Promise<UnidadConValor[]> {
    return this.unidades.findAll(Date.now());
  }

  async get(codigo: string): Promise<[UnidadConValor, ValorRow[]]> {
    const unidad = await requireFound(this.unidades.findByCodigo(codigo, Date.now()), UNIDADES.nombre);
    return [unidad, await this.unidades.findValores(unidad.id)];
  }

  /** Which one a code names, for whoever changes it. @throws notFound */
  async cualOf(codigo: string, aceptadas?: VersionesAceptadas): Promise<Cual> {
    const [{ id }] = await this.get(codigo);
    return { id, ...(aceptadas && { aceptadas }) };
  }

  async create(actor: Actor, dto: CreateUnidadDto): Promise<[UnidadConValor, ValorRow[]]> {
    await this.transactions.run((tx) => this.createIn(tx, actor, dto));
    return this.get(dto.codigo);
  }

  /**
   * The values a new unit would begin with, `desde` in ms since the epoch.
   * @throws conflict for the code of a currency, and for the same instant twice; invalid for what is no instant
   */
  historia({ codigo, valores = [] }: Pick<CreateUnidadDto, 'codigo' | 'valores'>): { valor: string; desde: number }[] {
    if (isMoneda(codigo)) throw esMoneda(codigo);
    const dated = valores.map(({ valor, desde }, place) => {
      const campo = `valores[${place}].desde`;
      return { valor, desde: this.instant(desde, campo)!, campo };
    });
    assertDistinct(dated);
    return dated;
  }

  /** The same within a transaction. */
  async createIn(tx: Tx, actor: Actor, { codigo, nombre, moneda, valores = [] }: CreateUnidadDto): Promise<void> {
    const dated = this.historia({ codigo, valores });
    const campos = { codigo, nombre, moneda, decimales: decimalesDe(moneda) };
    const { id } = await this.records.create(tx, actor, UNIDADES, campos);
    for (const { valor, desde } of dated) {
      await this.unidades.addValor(tx, id, valor, desde, autorDe(actor));
      const despues = { valor, desde: formatMomento(desde) };
      await this.trail.record(tx, actor, { entidad: UNIDADES.entidad, entidadId: id, accion: 'fijar_valor', despues });
    }
  }

  async update(actor: Actor, cual: Cual, { nombre }: UpdateUnidadDto): Promise<[UnidadConValor, ValorRow[]]> {
    await this.transactions.run((tx) => this.records.change(tx, actor, UNIDADES, cual, () => ({ nombre })));
    return this.getById(cual.id);
  }

  /** Adds a value that begins now or later; amounts of before stay what they are. */
  async addValor(actor: Actor, cual: Cual, { valor, desde }: NuevoValorDto): Promise<[UnidadConValor, ValorRow[]]> {
    const asked = this.instant(desde);
    const { id } = cual;
    await this.transactions.run((tx) =>
      this.cambios.attach(tx, actor, UNIDADES, cual, async (unidad) => {
        const vigencias = (await this.unidades.findValores(id, tx)).map((row) => ({ desde: row.desde.getTime() }));
        const inicio = inicioDeVigencia(asked, vigencias, await readClock(tx));
        const antes = await this.inWords(tx, unidad, inicio);
        await this.unidades.addValor(tx, id, valor, inicio, autorDe(actor));
        await this.assertMontos(tx, id, 'valor');
        return {
          accion: 'fijar_valor',
          despues: { valor, desde: formatMomento(inicio) },
          novedad: await this.novedad(tx, unidad, 'valor_unidad_cambiado', antes, inicio),
        };
      }),
    );
    return this.getById(id);
  }

  /** Takes a value back that has not begun. */
  async annulValor(actor: Actor, cual: Cual, valorId: string): Promise<void> {
    const { id } = cual;
    await this.transactions.run((tx) =>
      this.cambios.attach(tx, actor, UNIDADES, cual, async (unidad) => {
        const row = (await this.unidades.findValores(id, tx)).find((valor) => valor.id === valorId);
        if (!row) throw notFound('el valor');
        const { valor, desde } = row;
        const inicio = desde.getTime();
        if (inicio <= (await readClock(tx))) throw yaVigente();
        const antes = await this.inWords(tx, unidad, inicio);
        await this.unidades.annulValor(tx, row, autorDe(actor));
        await this.assertMontos(tx, id);
        return {
          accion: 'anular_valor',
          antes: { valor, desde },
          novedad: await this.novedad(tx, unidad, 'valor_unidad_anulado', antes, inicio),
        };
      }),
    );
  }

  /** Units by their codes, whose values stay until the transaction ends. */
  lockToPrice(tx: Tx, codigos: readonly string[]): Promise<UnidadDePrecio[]> {
    return this.unidades.lockToPrice(tx, codigos);
  }

  /** @throws unprocessable where a price of the unit makes an amount that is too large. @param campo what is to blame */
  async assertMontos(tx: Tx, unidadId: string, campo?: string): Promise<void> {
    if (await this.unidades.makesTooLarge(tx, unidadId)) throw montoExcesivo(campo);
  }

  /** What a unit is worth at an instant, as the transaction has it so far. */
  private async inWords(tx: Tx, { id, moneda }: Unidad, en: number): Promise<string> {
    const { valor } = (await this.unidades.findById(id, en, tx))!;
    return valor === null ? 'sin valor' : `${writeDecimal(valor)} ${moneda}`;
  }

  private async novedad(tx: Tx, unidad: Unidad, tipo: Novedad['tipo'], antes: string, desde: number): Promise<Novedad> {
    const que = `${unidad.codigo} · ${unidad.nombre}`;
    return { tipo, que, antes, despues: await this.inWords(tx, unidad, desde), desde };
  }

  private async getById(id: string): Promise<[UnidadConValor, ValorRow[]]> {
    const unidad = await requireFound(this.unidades.findById(id, Date.now()), UNIDADES.nombre);
    return [unidad, await this.unidades.findValores(id)];
  }

  private instant(desde: string | undefined, campo?: string): number | undefined {
    return parseVigencia(desde, this.config.zonaHoraria, campo);
  }
}

function esMoneda(codigo: string): DomainError {
  const mensaje = `${codigo} es una moneda: es unidad de sí misma y no necesita otra.`;
  return aboutField('conflict', 'es_moneda', 'codigo', mensaje);
}

/** More than programs hold exactly. @param campo what is to blame, if anything that was sent is */
export function montoExcesivo(campo: string | undefined): DomainError {
  const mensaje = 'El importe que resulta es demasiado grande: pasa de 2^53 − 1 unidades menores.';
  const errores = campo === undefined ? [] : [{ campo, mensaje }];
  return new DomainError('unprocessable', 'monto_excesivo', mensaje, errores);
}
