import type { FieldError } from '../../core/errors/domain.error.js';

/** The media type of every error (RFC 9457). */
export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** The body of every error. `detail` is Spanish and fit to show. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  codigo: string;
  errores: readonly FieldError[];
  request_id: string;
  /** OAuth2's word for it, where its clients look for one. */
  error?: string;
  error_description?: string;
}

/** How each status reads when nothing more specific is known. */
const BY_STATUS: Readonly<Record<number, { title: string; codigo: string; detail: string }>> = {
  400: { title: 'Solicitud inválida', codigo: 'solicitud_invalida', detail: 'La solicitud no se puede entender.' },
  401: { title: 'No autenticado', codigo: 'no_autenticado', detail: 'Inicie sesión para continuar.' },
  402: { title: 'Sin crédito', codigo: 'sin_credito', detail: 'No alcanza el crédito de la cuenta.' },
  403: { title: 'Sin permiso', codigo: 'sin_permiso', detail: 'Su cuenta no tiene permiso para esta operación.' },
  404: { title: 'No encontrado', codigo: 'no_encontrado', detail: 'No existe lo que se pide.' },
  405: { title: 'Método no permitido', codigo: 'metodo_no_permitido', detail: 'Esta dirección no acepta ese método.' },
  408: { title: 'Tiempo agotado', codigo: 'tiempo_agotado', detail: 'La solicitud tardó demasiado en llegar.' },
  409: { title: 'Conflicto', codigo: 'conflicto', detail: 'La operación choca con otro registro.' },
  412: { title: 'Versión anterior', codigo: 'version_anterior', detail: 'El registro cambió desde que lo leyó.' },
  413: { title: 'Cuerpo demasiado grande', codigo: 'cuerpo_grande', detail: 'El cuerpo no puede pasar de 64 KiB.' },
  414: { title: 'Dirección demasiado larga', codigo: 'direccion_larga', detail: 'La dirección es demasiado larga.' },
  415: {
    title: 'Formato no admitido',
    codigo: 'formato_no_admitido',
    detail: 'Envíe el cuerpo como application/json.',
  },
  417: { title: 'Expectativa fallida', codigo: 'expectativa', detail: 'No se admite ese encabezado Expect.' },
  422: { title: 'No procesable', codigo: 'no_procesable', detail: 'La operación no se puede procesar.' },
  429: { title: 'Demasiadas solicitudes', codigo: 'limite', detail: 'Demasiadas solicitudes: espere un momento.' },
  431: {
    title: 'Encabezados demasiado grandes',
    codigo: 'encabezados',
    detail: 'Los encabezados son demasiado grandes.',
  },
  500: {
    title: 'Error interno',
    codigo: 'error_interno',
    detail: 'Ocurrió un error inesperado. Intente de nuevo; si sigue, informe el request_id.',
  },
  503: { title: 'No disponible', codigo: 'no_disponible', detail: 'El servicio no está disponible ahora: reintente.' },
};

/** What is specific to one error. */
export type ProblemDetails = Partial<Pick<Problem, 'codigo' | 'detail' | 'errores'>> & {
  /** Members of its own (RFC 9457, section 3.2). */
  datos?: Readonly<Record<string, unknown>> | undefined;
};

/** The body for `status`; what is not given reads as the status does in general. */
export function problem(status: number, requestId: string, details: ProblemDetails = {}): Problem {
  const general = BY_STATUS[status] ?? BY_STATUS[status < 500 ? 400 : 500]!;
  return {
    type: 'about:blank',
    title: general.title,
    status,
    detail: details.detail ?? general.detail,
    codigo: details.codigo ?? general.codigo,
    errores: details.errores ?? [],
    request_id: requestId,
    ...details.datos,
  };
}
