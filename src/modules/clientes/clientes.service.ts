import { Injectable } from '@nestjs/common';
import { cambioPropio, claveFijadaPor, hashNueva, type CambioDeClave } from '../../core/auth/cambio-de-clave.js';
import type { Actor } from '../../core/auth/principal.js';
import type { Lector } from '../../core/database/reads.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { requireFound } from '../../core/errors/not-found.js';
import { PasswordHasher } from '../../core/passwords/password-hasher.js';
import { requireCambios } from '../../core/records/cambios.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import { TrailedRecords, type Cual, type Restaurado } from '../../core/records/trailed-records.js';
import { parseClaveDeCliente } from './clave-cliente.rule.js';
import type { Cliente } from './cliente.entity.js';
import { CLIENTES } from './cliente.record.js';
import { ClientesRepository, type ClienteConSaldo } from './clientes.repository.js';
import type { CreateClienteDto, ListClientesQuery, UpdateClienteDto } from './dto/cliente.dto.js';

/** A new client. */
export type NuevoCliente = Pick<Cliente, 'nombre' | 'correo' | 'clave_hash' | 'activo' | 'confirmado'>;

/** Clients. Errors: notFound, conflict (the e-mail is an account's, there are movements), stale. */
@Injectable()
export class ClientesService {
  constructor(
    private readonly clientes: ClientesRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
    private readonly hasher: PasswordHasher,
  ) {}

  findById(id: string): Promise<Cliente | null> {
    return this.clientes.findById(id);
  }

  findByCorreo(correo: string): Promise<Cliente | null> {
    return this.clientes.findByCorreo(correo);
  }

  get(id: string): Promise<ClienteConSaldo> {
    return requireFound(this.clientes.findConSaldo(id), CLIENTES.nombre);
  }

  list(lector: Lector, { buscar, activo, ...pagina }: ListClientesQuery): Promise<Pagina<ClienteConSaldo>> {
    return readPagina(pagina, (tramo) => this.clientes.findPage(lector, { buscar, activo, ...tramo }));
  }

  /** @param restaurado a client that was deleted and comes back: inactive, since nobody knows its password */
  async create(
    actor: Actor,
    { nombre, correo, clave, activo = true }: CreateClienteDto,
    restaurado?: Restaurado,
  ): Promise<ClienteConSaldo> {
    const clave_hash = await this.hasher.hash(clave);
    const nuevo = { nombre, correo, clave_hash, activo: activo && !restaurado, confirmado: true };
    return this.transactions.run(async (tx) =>
      this.clientes.getConSaldo(tx, await this.open(tx, actor, nuevo, restaurado)),
    );
  }

  /** Writes a client and an account of credit with nothing in it. */
  async open(tx: Tx, actor: Actor, nuevo: NuevoCliente, restaurado?: Restaurado): Promise<Cliente> {
    const cliente = { ...nuevo, ...claveFijadaPor(actor), version_sesion: restaurado?.version_sesion ?? 1 };
    const creado = await this.records.create(tx, actor, CLIENTES, cliente, restaurado);
    await this.clientes.openSaldo(tx, creado.id);
    return creado;
  }

  /**
   * A new password and deactivation end all of the client's sessions and tokens. Who says whether it is active decides in
   * place of the link by which its e-mail is confirmed; another e-mail takes that link away.
   */
  async update(actor: Actor, cual: Cual, dto: UpdateClienteDto): Promise<ClienteConSaldo> {
    const { clave, ...campos } = requireCambios(dto);
    const cambios = {
      ...campos,
      ...(clave !== undefined && { clave_hash: await this.hasher.hash(clave), ...claveFijadaPor(actor) }),
      ...(campos.activo !== undefined && { confirmado: true }),
    };
    return this.transactions.run(async (tx) => {
      const despues = await this.records.change(tx, actor, CLIENTES, cual, (antes) => {
        const esOtro = campos.correo !== undefined && campos.correo !== antes.correo && !antes.confirmado;
        const revoca = clave !== undefined || (antes.activo && campos.activo === false) || esOtro;
        return { ...cambios, version_sesion: antes.version_sesion + (revoca ? 1 : 0) };
      });
      return this.clientes.getConSaldo(tx, despues);
    });
  }

  delete(actor: Actor, cual: Cual): Promise<void> {
    return this.transactions.run((tx) => this.records.remove(tx, actor, CLIENTES, cual));
  }

  /** Changes what `cambios` says of a client, which nobody else can change meanwhile. */
  change(
    tx: Tx,
    actor: Actor,
    id: string,
    cambios: (antes: Cliente) => Partial<Cliente> | Promise<Partial<Cliente>>,
  ): Promise<Cliente> {
    return this.records.change(tx, actor, CLIENTES, { id }, cambios);
  }

  /**
   * The client's own change of password, which ends all sessions and tokens.
   * @throws invalid, on `actual` or `nueva`
   */
  async changeClave(actor: Actor, id: string, cambio: CambioDeClave): Promise<Cliente> {
    const { clave_hash: conocida } = await requireFound(this.clientes.findById(id), CLIENTES.nombre);
    const clave_hash = await hashNueva(this.hasher, conocida, cambio, []);
    parseClaveDeCliente(cambio.nueva, 'nueva');
    return this.transactions.run((tx) =>
      this.change(tx, actor, id, (antes) => cambioDeCliente(actor, antes, conocida, clave_hash)),
    );
  }

  /** Before a transaction holds a connection: hashing takes a while. @throws invalid, on `nueva` */
  async hashForgotten(nueva: string): Promise<string> {
    return this.hasher.hash(parseClaveDeCliente(nueva, 'nueva'));
  }

  /** The password chosen by whoever holds a link that was sent to the client's e-mail; ends all sessions and tokens. */
  async replaceForgotten(tx: Tx, actor: Actor, id: string, clave_hash: string): Promise<void> {
    await this.change(tx, actor, id, (antes) => cambioDeCliente(actor, antes, antes.clave_hash, clave_hash));
  }

  /** Ends all of the client's sessions and tokens, by its own wish. */
  endSesiones(actor: Actor, id: string): Promise<Cliente> {
    return this.transactions.run((tx) =>
      this.change(tx, actor, id, ({ version_sesion }) => ({ version_sesion: version_sesion + 1 })),
    );
  }
}

/** As {@link cambioPropio}; a client's password is never provisional: there is no column for it. */
function cambioDeCliente(actor: Actor, antes: Cliente, conocida: string, clave_hash: string): Partial<Cliente> {
  const { debe_cambiar_clave: _, ...cambiada } = cambioPropio(actor, antes, conocida, clave_hash);
  return cambiada;
}
