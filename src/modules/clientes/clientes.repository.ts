import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  In,
  Repository,
  type DataSource,
  type EntityManager,
  type ObjectLiteral,
  type SelectQueryBuilder,
} from 'typeorm';
import { Reads, type Lector } from '../../core/database/reads.js';
import { correoPatterns, matchesSql, searchPatterns } from '../../core/database/search.js';
import type { Tx } from '../../core/database/transactions.js';
import type { Tramo } from '../../core/records/pagina.js';
import { Cliente } from './cliente.entity.js';
import { SaldoCliente } from './saldo-cliente.entity.js';

/** A client and what it has of credit. */
export type ClienteConSaldo = Cliente & Pick<SaldoCliente, 'saldo' | 'reservado'>;

/** Part of the list of clients, and to what it is narrowed. */
export interface ClientesFiltro extends Tramo {
  buscar?: string | undefined;
  activo?: boolean | undefined;
}

@Injectable()
export class ClientesRepository {
  constructor(
    @InjectRepository(Cliente) private readonly clientes: Repository<Cliente>,
    private readonly reads: Reads,
  ) {}

  findById(id: string): Promise<Cliente | null> {
    return this.clientes.findOneBy({ id });
  }

  findByCorreo(correo: string): Promise<Cliente | null> {
    return this.clientes.findOneBy({ correo });
  }

  async findConSaldo(id: string): Promise<ClienteConSaldo | null> {
    const cliente = await this.findById(id);
    return cliente && (await withSaldo(this.clientes.manager, [cliente]))[0]!;
  }

  findPage(lector: Lector, filtro: ClientesFiltro): Promise<ClienteConSaldo[]> {
    return this.reads.run(lector, (source) => this.readPage(source, filtro));
  }

  /** What a client has begins with nothing. */
  async openSaldo(tx: Tx, cliente_id: string): Promise<void> {
    await tx.insert(SaldoCliente, { cliente_id, saldo: 0, reservado: 0, movimientos: 0 });
  }

  /** The client as it is in the transaction. */
  async getConSaldo(tx: Tx, cliente: Cliente): Promise<ClienteConSaldo> {
    return (await withSaldo(tx, [cliente]))[0]!;
  }

  private async readPage(source: DataSource, filtro: ClientesFiltro): Promise<ClienteConSaldo[]> {
    const { buscar, activo, antesDeId, cantidad } = filtro;
    const query = source.createQueryBuilder(Cliente, 'c').orderBy('c.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('c.id < :antesDeId', { antesDeId });
    if (activo !== undefined) query.andWhere('c.activo = :activo', { activo });
    if (buscar) searchClientes(query, 'c', buscar);
    return withSaldo(source.manager, await query.getMany());
  }
}

/** Narrows a list, in which a client is `alias`, to those with the text in their name or e-mail. */
export function searchClientes<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  text: string,
): void {
  const inNombre = matchesSql(`${alias}.busqueda`, ':patrones');
  const inCorreo = matchesSql(`${alias}.correo`, ':correos');
  query.andWhere(`(${inNombre} OR ${inCorreo})`, { patrones: searchPatterns(text), correos: correoPatterns(text) });
}

/** In the same order. */
async function withSaldo(manager: EntityManager, clientes: Cliente[]): Promise<ClienteConSaldo[]> {
  if (clientes.length === 0) return [];
  const saldos = await manager.findBy(SaldoCliente, { cliente_id: In(clientes.map(({ id }) => id)) });
  const byId = new Map(saldos.map((saldo) => [saldo.cliente_id, saldo]));
  return clientes.map((cliente) => {
    const { saldo, reservado } = byId.get(cliente.id) ?? { saldo: 0, reservado: 0 }; // deleted in between
    return { ...cliente, saldo, reservado };
  });
}
