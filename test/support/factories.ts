import { AuditoriaService } from '../../src/modules/auditoria/auditoria.service.js';
import { PasswordHasher } from '../../src/core/passwords/password-hasher.js';
import type { RolUsuario } from '../../src/core/auth/permisos.js';
import { Reads } from '../../src/core/database/reads.js';
import { Transactions } from '../../src/core/database/transactions.js';
import { TrailedRecords } from '../../src/core/records/trailed-records.js';
import { SecurityEvents } from '../../src/core/security-events/security-events.js';
import { MODULE_REFERENCES, MODULE_VIOLATIONS } from '../../src/modules/modules.js';
import { Usuario } from '../../src/modules/usuarios/usuario.entity.js';
import { UsuariosRepository } from '../../src/modules/usuarios/usuarios.repository.js';
import { UsuariosService } from '../../src/modules/usuarios/usuarios.service.js';
import type { TestApp } from './app.js';

export const CLAVE = 'una clave de prueba';

/** A password that a client may have. */
export const CLAVE_CLIENTE = 'Clave-de-prueba-1';

let sequence = 0;

/** A number no other call in this file has got. */
export function unique(): number {
  sequence += 1;
  return sequence;
}

/** Creates an administrator as the command line would, and logs in over HTTP. */
export async function adminToken(app: TestApp, rol: RolUsuario = 'superadmin'): Promise<string> {
  return login(app, await createUsuario(app, rol));
}

/** Creates an administrator whose password is {@link CLAVE}. @returns the e-mail */
export async function createUsuario(app: TestApp, rol: RolUsuario, debeCambiarClave = false): Promise<string> {
  const correo = `admin${unique()}@example.com`;
  const usuarios = new UsuariosService(
    new UsuariosRepository(app.dataSource.getRepository(Usuario), new Reads(app.dataSource)),
    new TrailedRecords(new AuditoriaService(SecurityEvents.silent()), MODULE_REFERENCES),
    new Transactions(app.dataSource, MODULE_VIOLATIONS, new Reads(app.dataSource)),
    new PasswordHasher(),
  );
  const actor = {
    tipo: 'cli',
    id: null,
    nombre: 'prueba',
    rol: 'cli',
    direccion: 'local',
    requestId: 'prueba',
  } as const;
  await usuarios.create(actor, { correo, clave: CLAVE, rol, debeCambiarClave });
  return correo;
}

/** Logs in and returns the access token. */
export async function login(app: TestApp, username: string, password = CLAVE): Promise<string> {
  const { status, body } = await app.http.post('/login/access-token', { username, password });
  if (status !== 200) throw new Error(`log-in failed with ${status}`);
  return (body as { access_token: string }).access_token;
}

/** A record as the API gives it back. */
export type Registro = Record<string, any> & { id: string };

/** Creates people, vehicles, officers, clients and partners through the API as one administrator. */
export class Factory {
  private constructor(
    readonly app: TestApp,
    readonly token: string,
  ) {}

  static async for(app: TestApp): Promise<Factory> {
    return new Factory(app, await adminToken(app));
  }

  persona(fields: object = {}): Promise<Registro> {
    const n = unique();
    return this.create('/personas', { nombre: `Persona ${n}`, correo: `persona${n}@example.com`, ...fields });
  }

  async vehiculo(fields: { persona_id?: string; [field: string]: unknown } = {}): Promise<Registro> {
    const persona_id = fields.persona_id ?? (await this.persona()).id;
    const placa_patente = `PR${String(unique()).padStart(4, '0')}`;
    return this.create('/vehiculos', { placa_patente, marca: 'Toyota', color: 'rojo', ...fields, persona_id });
  }

  oficial(fields: object = {}): Promise<Registro> {
    const numero = String(1000 + unique());
    return this.create('/oficiales', { nombre: 'Agente de Turno', numero, clave: CLAVE, ...fields });
  }

  /** A new officer's access token. */
  async oficialToken(fields: object = {}): Promise<{ oficial: Registro; token: string }> {
    const oficial = await this.oficial(fields);
    return { oficial, token: await login(this.app, oficial.numero as string) };
  }

  cliente(fields: object = {}): Promise<Registro> {
    const n = unique();
    return this.create('/clientes', {
      nombre: `Cliente ${n}`,
      correo: `cliente${n}@example.com`,
      clave: CLAVE_CLIENTE,
      ...fields,
    });
  }

  aliado(fields: object = {}): Promise<Registro> {
    return this.create('/aliados', { nombre: `Aliado ${unique()}`, ...fields });
  }

  /** A new partner with its own token. */
  async aliadoToken(fields: object = {}): Promise<{ aliado: Registro; token: string }> {
    const aliado = await this.aliado(fields);
    const { token } = (await this.create(`/aliados/${aliado.id}/token`, {})) as Registro & { token: string };
    return { aliado, token };
  }

  /** A new client's access token; it has so much of credit. */
  async clienteToken(saldo = 0): Promise<{ cliente: Registro; token: string }> {
    const cliente = await this.cliente();
    if (saldo > 0) await this.create(`/clientes/${cliente.id}/creditos`, { cantidad: saldo, motivo: 'Prueba' });
    return { cliente, token: await login(this.app, cliente.correo as string, CLAVE_CLIENTE) };
  }

  private async create(path: string, json: object): Promise<Registro> {
    const { status, body } = await this.app.http.post(path, json, { token: this.token });
    if (status !== 201) throw new Error(`creating on ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as Registro;
  }
}

/** A filing that is valid for this vehicle. */
export function filing(vehiculo: Registro, fields: object = {}): Record<string, unknown> {
  return {
    placa_patente: vehiculo.placa_patente as string,
    timestamp: '2026-03-01T14:30:00-03:00',
    comentarios: `Cruza con luz roja ${unique()}.`,
    ...fields,
  };
}
