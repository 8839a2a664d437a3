import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { Transactions, writtenBy, type Tx } from '../../core/database/transactions.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { notFound } from '../../core/errors/not-found.js';
import { newId } from '../../core/fields/id.js';
import { knownFields, parseFields } from '../../core/fields/parsed-by.js';
import type { Pagina } from '../../core/records/pagina.js';
import { Trail } from '../../core/records/trail.js';
import { parseDesde, parseHasta } from '../../core/time/limite-de-fechas.js';
import { CreditosService, type ParaQue } from '../creditos/creditos.service.js';
import { camposOf, FiltroDeRegistrosQuery, type ListRegistrosQuery } from './dto/registros-query.dto.js';
import type { Resultado, TipoDeOperacion } from './operacion.rule.js';
import { cursorOf, lugarDe, lugarOf } from './registro.orden.js';
import {
  RegistrosRepository,
  type EntradaDeRegistro,
  type RegistroLeido,
  type RegistrosFiltro,
} from './registros.repository.js';

/** What was asked and what was answered. */
export interface Entrada {
  /** Of the record to be; absent: a new one. */
  registro_id?: string;
  /** Normalised. */
  placa_patente: string;
  resultado: Resultado;
}

/** A record as it was written. */
export interface Registrado extends Required<Entrada> {
  costo: number;
  /** What the client has after it. */
  saldo: number;
}

/** As many are read at once for a file: no connection waits for a slow reader. */
const BATCH = 200;

/** What clients were answered. Errors: notFound, conflict (annulled already), invalid (cursor), unprocessable (too wide). */
@Injectable()
export class RegistrosService {
  constructor(
    private readonly registros: RegistrosRepository,
    private readonly creditos: CreditosService,
    private readonly trail: Trail,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  /**
   * Takes what so many answers of one kind cost, each `costo` credits, by one debit with a movement each, and writes their
   * records: all or none. The client's other movements wait until the transaction ends: it should be the last it does.
   * @returns the records in the order of `entradas`
   * @throws unpaid, with the numbers; notFound (the client)
   */
  async registrar(
    tx: Tx,
    clienteId: string,
    tipo: TipoDeOperacion,
    entradas: readonly Entrada[],
    costo: number,
    para: ParaQue = {},
  ): Promise<Registrado[]> {
    if (entradas.length === 0) return [];
    const nuevos = entradas.map(({ registro_id = newId(), ...entrada }) => ({ ...entrada, registro_id }));
    const debitos = nuevos.map(({ registro_id }) => ({ registro_id, cantidad: costo }));
    const { saldo } = await this.creditos.debitarVarios(tx, clienteId, debitos, para);
    const registrados = nuevos.map((nuevo, place) => {
      return { ...nuevo, costo, saldo: saldo + costo * (nuevos.length - 1 - place) };
    });
    const comun = { cliente_id: clienteId, tipo, costo, lote_id: para.lote_id ?? null, creado_en: new Date() };
    await this.registros.insert(
      tx,
      comun,
      registrados.map(({ registro_id: id, ...registrado }) => ({ id, ...registrado })),
    );
    writtenBy(tx, clienteId);
    return registrados;
  }

  /** A record of the transaction's own, or of before it. */
  find(tx: Tx, id: string): Promise<RegistroLeido | null> {
    return this.registros.findById(id, tx);
  }

  /** Which of these plates (normalised) a batch was charged for already, and by which record. */
  findOfLote(tx: Tx, loteId: string, placas: readonly string[]): Promise<Map<string, string>> {
    return this.registros.findOfLote(tx, loteId, placas);
  }

  /** What was asked of each, by their ids; those that are not there are left out. */
  findEntradas(ids: readonly string[]): Promise<Map<string, EntradaDeRegistro>> {
    return this.registros.findEntradas(ids);
  }

  /** What records tell, by their ids; those that are not there are left out. */
  findResultados(ids: readonly string[]): Promise<Map<string, Resultado>> {
    return this.registros.findResultados(ids);
  }

  /** @throws notFound also for another client's */
  async get({ tipo, id: quien }: Principal, id: string): Promise<RegistroLeido> {
    const registro = await this.registros.findById(id);
    if (!registro || (tipo === 'cliente' && registro.cliente_id !== quien)) throw notFound('el registro');
    return registro;
  }

  /** What the address of a page asks for, where what a form left empty narrows nothing. @throws invalid */
  readFiltro(given: object): FiltroDeRegistrosQuery {
    return parseFields(FiltroDeRegistrosQuery, knownFields(FiltroDeRegistrosQuery, given));
  }

  async list(principal: Principal, query: ListRegistrosQuery): Promise<Pagina<RegistroLeido>> {
    const { orden, limite, cursor } = query;
    const conResultado = camposOf(query).includes('resultado');
    const despuesDe = cursor === undefined ? undefined : lugarDe(orden, cursor);
    const tramo = { orden, despuesDe, cantidad: limite + 1, conResultado };
    const rows = await this.registros.findPage(principal, this.filtroDe(principal, query), tramo);
    const datos = rows.slice(0, limite);
    return { datos, siguiente: rows.length > limite ? cursorOf(orden, lugarOf(orden, datos.at(-1)!)) : null };
  }

  /** All of them, read part by part. */
  async *batches(principal: Principal, query: FiltroDeRegistrosQuery): AsyncGenerator<RegistroLeido[]> {
    const [filtro, { orden }] = [this.filtroDe(principal, query), query];
    const conResultado = camposOf(query).includes('resultado');
    for (let last: RegistroLeido | undefined; ;) {
      const despuesDe = last && lugarOf(orden, last);
      const rows = await this.registros.findPage(principal, filtro, {
        orden,
        despuesDe,
        cantidad: BATCH,
        conResultado,
      });
      yield rows;
      if (rows.length < BATCH) return;
      last = rows.at(-1);
    }
  }

  /** Annuls a record and pays back what it cost, once. @throws conflict the second time */
  anular(actor: Actor, id: string, motivo: string): Promise<RegistroLeido> {
    return this.transactions.run(async (tx) => {
      const antes = await this.registros.findById(id, tx);
      if (!antes) throw notFound('el registro');
      if (!(await this.registros.annul(tx, id, actor.id!, motivo))) throw yaAnulado();
      const { cliente_id, costo, lote_id } = antes;
      await this.creditos.devolver(tx, cliente_id, costo, id, { motivo, lote_id });
      const despues = (await this.registros.findById(id, tx))!;
      await this.trail.record(tx, actor, {
        entidad: 'registros',
        entidadId: id,
        accion: 'anular',
        antes: { cliente_id, costo, anulado_en: null },
        despues: { cliente_id, costo, anulado_en: despues.anulado_en, motivo },
      });
      return despues;
    });
  }

  private filtroDe({ tipo: quien, id }: Principal, query: FiltroDeRegistrosQuery): RegistrosFiltro {
    const { zonaHoraria } = this.config;
    const { tipo, cliente_id, placa_patente, desde, hasta, costo_min, costo_max, anulados, buscar } = query;
    const esCliente = quien === 'cliente';
    return {
      propiosDe: esCliente ? id : undefined,
      clienteId: cliente_id,
      tipo,
      placa: placa_patente,
      desde: desde === undefined ? undefined : parseDesde(desde, zonaHoraria),
      hasta: hasta === undefined ? undefined : parseHasta(hasta, zonaHoraria),
      costoMin: costo_min,
      costoMax: costo_max,
      anulados: anulados === 'todos' ? undefined : anulados === 'si',
      buscar,
      buscaClientes: !esCliente,
    };
  }
}

function yaAnulado(): DomainError {
  return new DomainError('conflict', 'ya_anulado', 'El registro ya está anulado: su costo se devolvió entonces.');
}
