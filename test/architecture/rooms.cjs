/**
 * The rooms of the house, from the bottom up: each may use those below it, and those of its own row unless they are
 * `apart`. A room is a folder of src or a file; `rooms` are found by the longest name that fits.
 */
const ROWS = [
  { rooms: ['core/errors'] },
  {
    rooms: [
      'core/text',
      'core/time',
      'core/fields',
      'core/requests',
      'core/limits',
      'core/concurrency',
      'core/metrics',
      'core/csv',
      'core/xlsx',
      'core/money',
      'core/json',
      'core/plots',
      'core/passwords',
      'core/cifrado',
    ],
  },
  { rooms: ['config'] },
  { rooms: ['core/database'] },
  { rooms: ['core/log', 'core/records', 'core/auth', 'core/security-events', 'core/almacen'] },
  { rooms: ['core/core.module.ts', 'postgres'], apart: true },
  { rooms: ['http/answers'] },
  { rooms: ['http/pages', 'panel/definition'], apart: true },
  { rooms: ['modules/module-descriptor.ts'] },
  { rooms: ['modules/auditoria'] },
  { rooms: ['modules/trabajos'] },
  { rooms: ['modules/avisos'] },
  { rooms: ['modules/cuentas'] },
  {
    rooms: ['modules/personas', 'modules/oficiales', 'modules/usuarios', 'modules/clientes', 'modules/aliados'],
    apart: true,
  },
  { rooms: ['modules/creditos', 'modules/segundo-factor'], apart: true },
  { rooms: ['modules/tarifario', 'modules/vistas', 'modules/vehiculos', 'modules/auth'], apart: true },
  { rooms: ['modules/infracciones', 'modules/visitas'], apart: true },
  { rooms: ['modules/informes', 'modules/registros'], apart: true },
  { rooms: ['modules/operaciones'] },
  { rooms: ['modules/lotes/lectura'] },
  { rooms: ['modules/lotes/lineas'] },
  { rooms: ['modules/lotes'] },
  { rooms: ['modules/portal'] },
  { rooms: ['modules/modules.ts'] },
  { rooms: ['http/health', 'http/metrics', 'http/inicio'], apart: true },
  { rooms: ['app.module.ts', 'panel'], apart: true },
  { rooms: ['http/server'] },
  { rooms: ['program/start'] },
  { rooms: ['program/channel'] },
  { rooms: ['program/aparte'] },
  { rooms: ['program/cluster'] },
  { rooms: ['program/run-server.ts'] },
  { rooms: ['program/cli', 'main.ts'], apart: true },
  // Above everything: nothing that is installed for production may need it.
  { rooms: ['program/demo'] },
];

module.exports = { ROWS };
