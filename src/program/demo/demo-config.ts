import { StartupError } from '../../core/errors/startup.error.js';
import type { Config } from '../../config/config.js';
import { readConfig, type EnvName } from '../../config/env.js';
import { isLoopback } from '../../config/parsers.js';
import { DEMO_DATA_DIR } from '../../config/paths.js';

/** The demo's log-ins, known to everybody: they are printed at every start and stand in the source. */
export const ADMINISTRADOR = { correo: 'admin@registro.local', clave: 'clave-de-muestra' };
export const CLAVE_DE_OFICIALES = 'oficial-demo';
export const CLIENTE = { nombre: 'Aseguradora Austral', correo: 'cliente@example.com', clave: 'Cliente-demo-1' };
/** A partner, whose events come to the receiver of the demo. */
export const AVISADO = { id: '7d2f1e64-0b1c-4c8e-9a54-3f6f0d6f5a01', nombre: 'Seguros Andes' };

const OTHER_DATABASES: EnvName[] = ['DATABASE_URL', 'DATABASE_MIGRATION_URL'];

/**
 * The configuration of the demo: as the server's, with an administrator and a data folder of its own. Its sample data
 * must never get into a real database, nor its passwords onto a network: both are refused.
 * @throws StartupError
 */
export function readDemoConfig(projectRoot: string, env: NodeJS.ProcessEnv): Config {
  const external = OTHER_DATABASES.find((name) => env[name]?.trim());
  if (external) {
    throw new StartupError(
      `La demostración usa solo su propia base de datos, nunca otra: quite ${external} del entorno y del archivo .env.`,
    );
  }
  const config = readConfig(projectRoot, {
    ...env,
    DATA_DIR: env.DATA_DIR?.trim() || DEMO_DATA_DIR,
    PROCESOS: '1', // it is filled by the process that serves
    LIMITE_CARGA: '0', // and at once
    ADMIN_CORREO: ADMINISTRADOR.correo,
    ADMIN_CLAVE: ADMINISTRADOR.clave,
    // Elsewhere it is refused below, in words of its own.
    ALTA_AUTOMATICA: env.ALTA_AUTOMATICA?.trim() || (isLoopback(env.HOST?.trim() || '127.0.0.1') ? 'si' : 'no'),
    CREDITO_INICIAL: env.CREDITO_INICIAL?.trim() || '100',
    // Its receiver is on this machine, without TLS.
    WEBHOOKS_HTTP: 'si',
    WEBHOOKS_REDES: [env.WEBHOOKS_REDES?.trim(), '127.0.0.1/32'].filter(Boolean).join(','),
    OFICIAL_CAMBIA_CLAVE: 'no', // its officer files at once, with a line to paste
  });
  if (!isLoopback(config.host)) {
    throw new StartupError(
      'Las claves de la demostración son públicas, por eso solo se atiende a este equipo: quite HOST o use HOST=127.0.0.1.',
    );
  }
  return config;
}
