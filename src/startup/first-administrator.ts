import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import { PasswordHasher } from '../common/auth/password-hasher.js';
import type { Actor } from '../common/auth/principal.js';
import { Transactions } from '../common/database/transactions.js';
import type { Config } from '../config/config.js';
import { UsuariosRepository } from '../usuarios/usuarios.repository.js';
import { UsuariosService } from '../usuarios/usuarios.service.js';

const SISTEMA: Actor = {
  tipo: 'sistema',
  id: null,
  nombre: 'arranque',
  rol: 'sistema',
  direccion: 'local',
  requestId: 'arranque',
};

/** How to log in for the first time; lines fit to print. */
export type FirstLogin = string[];

/**
 * Creates the first administrator where there is none. A generated password is told on a terminal and
 * otherwise written to a file, before the account exists: it must not be lost in between.
 */
export async function ensureFirstAdministrator(
  dataSource: DataSource,
  { adminCorreo, adminClave, dataDir }: Config,
  isTerminal: boolean,
): Promise<FirstLogin> {
  const usuarios = new UsuariosService(
    new UsuariosRepository(dataSource),
    new AuditoriaService(),
    new Transactions(dataSource),
    new PasswordHasher(),
  );
  if (await usuarios.existsAny()) return [];
  const clave = adminClave ?? randomBytes(15).toString('base64url');
  const told = adminClave
    ? 'la de ADMIN_CLAVE'
    : isTerminal
      ? `${clave}   (se muestra solo esta vez)`
      : `está en ${await keepClave(dataDir, clave)}`;
  await usuarios.create(SISTEMA, { correo: adminCorreo, clave, rol: 'superadmin', debeCambiarClave: !adminClave });
  return ['Primer administrador', `  usuario: ${adminCorreo}`, `  clave:   ${told}`];
}

async function keepClave(dataDir: string, clave: string): Promise<string> {
  const file = join(dataDir, 'clave-inicial.txt');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(file, `${clave}\n`, { mode: 0o600 });
  return file;
}
