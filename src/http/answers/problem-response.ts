import { getSchemaPath } from '@nestjs/swagger';
import { EXAMPLE_REQUEST_ID } from '../../core/requests/request-id.js';
import { problem } from './problem.js';
import { ProblemaDto } from './problema.dto.js';

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'La solicitud tiene un dato inválido; `errores` nombra el campo.',
  401: 'Falta el token, venció, fue revocado o no es válido.',
  402: 'No alcanza el crédito; `costo`, `saldo`, `reservado` y `faltante` dicen cuánto falta.',
  403: 'El token es válido, pero su titular no tiene permiso, o debe cambiar antes su clave provisoria.',
  404: 'No existe lo que se pide.',
  409: 'Choca con lo que hay: ya existe, está en uso o ya no se puede cambiar; `codigo` y `detail` dicen cuál.',
  412: 'El registro cambió desde que se leyó (`If-Match`).',
  413: 'El cuerpo pasa de 64 KiB.',
  415: 'El cuerpo no tiene un formato admitido, está comprimido o no está en UTF-8; `detail` dice cuál de los tres.',
  422: 'Cada dato se entiende, pero lo que resulta no se puede hacer; `codigo` y `detail` dicen por qué.',
  429: 'Demasiadas solicitudes; `Retry-After` dice cuándo volver.',
  500: 'Un error inesperado; con el `request_id` se encuentra en los registros del servidor.',
  503: 'El servidor está sobrecargado o se está deteniendo; `Retry-After` dice cuándo volver.',
};

/** What one answer's `codigo` may be, and what it says then. */
export type Codigos = Readonly<Record<string, string>>;

/** How the description of the API shows an error of this status. @param codigos where an operation has its own */
export function problemResponse(
  status: number,
  codigos: Codigos = {},
): { description: string; content: Record<string, object> } {
  const own = Object.entries(codigos).map(([codigo, what]) => `\n- \`${codigo}\`: ${what}`);
  return {
    description: [DESCRIPTIONS[status] ?? '', ...(own.length > 0 ? ['\n', ...own] : [])].join(''),
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemaDto) },
        example: problem(status, EXAMPLE_REQUEST_ID),
      },
    },
  };
}
