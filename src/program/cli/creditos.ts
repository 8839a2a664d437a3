import { StartupError } from '../../core/errors/startup.error.js';
import type { Config } from '../../config/config.js';
import { VerificacionService, type Descuadre } from '../../modules/creditos/verificacion.service.js';
import {
  VerificacionDeReservas,
  type ReservaDescuadrada,
} from '../../modules/lotes/operaciones/verificacion-de-reservas.service.js';
import { parseOptions, type Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

const HELP = `Comprueba los créditos de los clientes.

Uso:  npm run creditos -- verificar   recorre todos los movimientos y dice si cada saldo es la suma de los suyos
                                     y cada reserva la de sus lotes en curso

Termina con 1 si alguno no lo es.`;

/** `creditos verificar` */
export async function creditos(args: string[], readConfig: () => Config, { out, progress }: Terminal): Promise<void> {
  const { positionals, help } = parseOptions(args, []);
  if (help || args.length === 0) return out(HELP);
  const [action = ''] = positionals;
  if (action !== 'verificar') throw new StartupError(`No existe la acción «${action}»: use verificar.`);
  await withApplication(readConfig(), progress, async (app) => {
    const verificacion = await app.get(VerificacionService, { strict: false }).verificar();
    const { clientes, movimientos, descuadres } = verificacion;
    await out(`clientes: ${clientes}\nmovimientos: ${movimientos}\ncréditos: ${verificacion.creditos}`);
    for (const descuadre of descuadres) await out(describe(descuadre));
    const reservas = await app.get(VerificacionDeReservas, { strict: false }).verificar();
    for (const reserva of reservas) await out(describeReserva(reserva));
    const wrong = new Set([...descuadres, ...reservas].map(({ cliente_id }) => cliente_id)).size;
    if (wrong > 0) throw new StartupError(`El libro no cuadra: ${wrong} con diferencias.`);
    await out('El libro cuadra: cada saldo es la suma de sus movimientos, y cada reserva la de sus lotes.');
  });
}

function describeReserva({ nombre, cliente_id, reservado, de_lotes }: ReservaDescuadrada): string {
  return `${nombre} (${cliente_id}): reservado ${reservado}, sus lotes esperan ${de_lotes}`;
}

function describe({ nombre, cliente_id, saldo, suma, reservado, contados, movimientos, rotos }: Descuadre): string {
  const numbers = [
    `saldo ${saldo ?? 'sin guardar'}`,
    `suma ${suma}`,
    `reservado ${reservado ?? 'sin guardar'}`,
    `movimientos contados ${contados ?? 'sin guardar'}`,
    `movimientos ${movimientos}`,
    `fuera de lugar ${rotos}`,
  ];
  return `${nombre} (${cliente_id}): ${numbers.join(', ')}`;
}
