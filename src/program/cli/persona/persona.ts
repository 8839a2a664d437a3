import { writeFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import type { Config } from '../../../config/config.js';
import { StartupError } from '../../../core/errors/startup.error.js';
import { parseCorreo } from '../../../core/fields/correo.js';
import { ExportacionesService } from '../../../modules/auditoria/exportaciones.service.js';
import { MODULE_DATOS_DE_PERSONA } from '../../../modules/modules.js';
import { cliActor, parseOptions, type Options, type Terminal } from '../terminal.js';
import { withApplication } from '../with-application.js';
import { leerPersona, type Persona } from './leer-persona.js';
import { personaEnHtml } from './persona-pagina.js';

const HELP = `Reúne lo que se guarda de una persona, para quien lo pide.

Uso:
  npm run --silent persona -- datos --correo CORREO [--formato json|html] [--salida ARCHIVO]

Opciones:
  --correo CORREO    el de un dueño de vehículos, de un usuario del panel o de un cliente
  --formato FORMATO  json (lo que se hace si no se dice), o html: una página que se lee y se imprime
  --salida ARCHIVO   escribe ahí, donde solo usted lo lee, en vez de en la pantalla

Deja su rastro en la auditoría. Claves y secretos no salen. Termina con 1 si no hay nada de ese correo.`;

const FORMATOS: Readonly<Record<string, (persona: Persona, zonaHoraria: string) => string>> = {
  json: (persona) => JSON.stringify(persona, null, 2),
  html: personaEnHtml,
};

/** `persona datos` */
export async function persona(args: string[], readConfig: () => Config, { out, progress }: Terminal): Promise<void> {
  const options = parseOptions(args, ['correo', 'formato', 'salida']);
  if (options.help || args.length === 0) return out(HELP);
  const { correo, formato, salida } = readPedido(options);
  const config = readConfig();
  await withApplication(config, progress, async (app) => {
    const found = await leerPersona(app.get(DataSource, { strict: false }), correo, MODULE_DATOS_DE_PERSONA);
    if (!found) throw new StartupError(`No se guarda nada de ${correo}.`);
    const text = FORMATOS[formato]!(found, config.zonaHoraria);
    const exportaciones = app.get(ExportacionesService, { strict: false });
    const exportacion = { recurso: 'personas', formato, filtros: { correo }, orden: null };
    // The trail knows of it before it leaves.
    for await (const [page] of exportaciones.trailed(cliActor(), exportacion, only(text))) {
      await (salida === undefined ? out(page!) : writeTo(salida, page!));
    }
  });
}

async function* only(text: string): AsyncGenerator<string[]> {
  yield [text];
}

/** @throws StartupError */
function readPedido({ positionals, values }: Options): { correo: string; formato: string; salida: string | undefined } {
  const [action = '', more] = positionals;
  if (action !== 'datos') throw new StartupError(`No existe la acción «${action}»: use datos.`);
  if (more !== undefined) throw new StartupError(`Sobra «${more}».`);
  if (!values.correo) throw new StartupError('Falta el correo: --correo CORREO.');
  const { formato = 'json', salida } = values;
  if (!Object.hasOwn(FORMATOS, formato)) throw new StartupError('En --formato va json o html.');
  return { correo: parseCorreo(values.correo, '--correo'), formato, salida };
}

/** @throws StartupError */
async function writeTo(salida: string, text: string): Promise<void> {
  try {
    await writeFile(salida, `${text}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new StartupError(`No se pudo escribir ${salida} (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}
