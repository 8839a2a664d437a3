import type { Principal } from '../auth/principal.js';

/** One kind of event, for whoever collects the log. `docs/operacion.md` shows the same table. */
interface EventoDescrito {
  /** What happened, as an operator reads it. */
  significado: string;
  /** `warn` is what somebody may want to be woken for when it comes often. */
  nivel: 'info' | 'warn';
  /** What a line says beside `evento`, `cuenta`, `direccion` and `request_id`, which all of them have. */
  campos: readonly string[];
}

/** Every event of security there is. */
export const EVENTOS = {
  ingreso_correcto: {
    significado: 'Alguien entró con su clave.',
    nivel: 'info',
    campos: ['medio'],
  },
  ingreso_fallido: {
    significado: 'La cuenta no existe o la clave no es la suya.',
    nivel: 'warn',
    campos: ['medio'],
  },
  ingreso_rechazado: {
    significado: 'La clave era correcta, pero la cuenta no puede entrar ahí. A quien lo intenta no se le dice.',
    nivel: 'warn',
    campos: ['medio', 'motivo'],
  },
  ingreso_limitado: {
    significado: 'Hubo demasiados intentos: la clave no se miró.',
    nivel: 'warn',
    campos: ['medio'],
  },
  segundo_factor_pedido: {
    significado: 'La clave era correcta y la cuenta tiene un segundo factor: todavía no entró nadie.',
    nivel: 'info',
    campos: ['medio'],
  },
  codigo_recuperacion_usado: {
    significado: 'Alguien entró con un código de recuperación en vez del de su teléfono.',
    nivel: 'warn',
    campos: ['medio', 'quedan'],
  },
  token_emitido: {
    significado: 'Se entregó un token de acceso.',
    nivel: 'info',
    campos: ['medio', 'actor'],
  },
  refresco_reutilizado: {
    significado: 'Volvió tarde un token de renovación ya usado: alguien pudo copiarlo. Esa sesión quedó cerrada.',
    nivel: 'warn',
    campos: [],
  },
  clave_cambiada: {
    significado: 'El dueño de la cuenta cambió su clave.',
    nivel: 'info',
    campos: [],
  },
  clave_fijada: {
    significado: 'Otra persona le puso una clave a la cuenta.',
    nivel: 'info',
    campos: ['actor'],
  },
  rol_cambiado: {
    significado: 'Un usuario tiene otro rol: `antes` es `null` al crearlo y `despues` al borrarlo.',
    nivel: 'info',
    campos: ['actor', 'antes', 'despues'],
  },
  segundo_factor_activado: {
    significado: 'Desde ahora la cuenta pide un segundo factor.',
    nivel: 'info',
    campos: [],
  },
  segundo_factor_quitado: {
    significado: 'La cuenta ya no pide un segundo factor: lo quitó su dueño u otra persona.',
    nivel: 'warn',
    campos: ['actor'],
  },
  exportacion: {
    significado:
      'Salió una lista a un archivo. De más de 1.000 filas hay dos líneas: al empezar, con `filas` en `null`, y al terminar.',
    nivel: 'info',
    campos: ['recurso', 'filtros', 'filas', 'completa', 'exportacion_id'],
  },
} as const satisfies Record<string, EventoDescrito>;

export type Evento = keyof typeof EVENTOS;

/** Where somebody logged in or got a token. */
export type Medio = 'api' | 'pagina' | 'panel' | 'renovacion' | 'cambio_de_clave' | 'segundo_factor' | 'cli';

/** Whose account an event is about. A name that is no account is told by its keyed hash: people type passwords there. */
export type CuentaDeEvento = { tipo: string; id: string | null } | { tipo: 'desconocida'; huella: string };

/** The account somebody holds, as events name it. */
export function cuentaOf({ tipo, id }: Pick<Principal, 'tipo' | 'id'>): CuentaDeEvento {
  return { tipo, id };
}
