import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { AuditoriaService } from '../../modules/auditoria/auditoria.service.js';
import { PasswordHasher } from '../../core/passwords/password-hasher.js';
import type { Actor } from '../../core/auth/principal.js';
import { Reads } from '../../core/database/reads.js';
import { Transactions } from '../../core/database/transactions.js';
import { StartupError } from '../../core/errors/startup.error.js';
import { TrailedRecords } from '../../core/records/trailed-records.js';
import { SecurityEvents } from '../../core/security-events/security-events.js';
import { generateClave } from '../../core/passwords/clave-generada.js';
import type { Config } from '../../config/config.js';
import { MODULE_REFERENCES, MODULE_VIOLATIONS } from '../../modules/modules.js';
import { Usuario } from '../../modules/usuarios/usuario.entity.js';
import { UsuariosRepository } from '../../modules/usuarios/usuarios.repository.js';
import { UsuariosService } from '../../modules/usuarios/usuarios.service.js';

const SISTEMA: Actor = {
  tipo: 'sistema',
  id: null,
  nombre: 'arranque',
  rol: 'sistema',
  direccion: 'local',
  requestId: 'arranque',
};

/**
 * Creates the first administrator where there is none and says how to log in. A generated password is told on a
 * terminal and otherwise written to a file, before the account exists: it must not be lost in between.
 * @throws StartupError when the file can't be written
 */
export async function ensureFirstAdministrator(
  dataSource: DataSource,
  { adminCorreo, adminClave, dataDir }: Config,
  isTerminal: boolean,
  log: (message: string) => void,
): Promise<void> {
  const usuarios = new UsuariosService(
    new UsuariosRepository(dataSource.getRepository(Usuario), new Reads(dataSource)),
    new TrailedRecords(new AuditoriaService(SecurityEvents.silent()), MODULE_REFERENCES),
    new Transactions(dataSource, MODULE_VIOLATIONS, new Reads(dataSource)),
    new PasswordHasher(),
  );
  if (await usuarios.existsAny()) return;
  const clave = adminClave ?? generateClave([adminCorreo]);
  const told = adminClave
    ? 'la de ADMIN_CLAVE'
    : isTerminal
      ? `${clave}   (se muestra solo esta vez)`
      : `está en ${await keepClave(dataDir, clave)}`;
  log(`\nPrimer administrador\n  usuario: ${adminCorreo}\n  clave:   ${told}`);
  await usuarios.create(SISTEMA, { correo: adminCorreo, clave, rol: 'superadmin', debeCambiarClave: !adminClave });
}

async function keepClave(dataDir: string, clave: string): Promise<string> {
  const file = join(dataDir, 'clave-inicial.txt');
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await rm(file, { force: true }); // an old one would keep its mode
    await writeFile(file, `${clave}\n`, { mode: 0o600, flag: 'wx' });
    return file;
  } catch (error) {
    throw new StartupError(
      `No se puede guardar la clave del primer administrador en ${file} (${(error as NodeJS.ErrnoException).code}): ` +
        'dé permiso de escritura a este usuario, elija otra carpeta con DATA_DIR o indique la clave con ADMIN_CLAVE.',
      { cause: error },
    );
  }
}
