/** Why a request came to nothing, in words for whoever waits for it. */
export class RequestFailed extends Error {
  constructor(
    /** The answer's status; 0 where there was no answer. */
    readonly status: number,
    message: string,
    /** What is wrong with each field of a form. */
    readonly errores: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** What a person is told of an answer that says nothing itself. */
const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'El servidor no entendió lo que se envió. Vuelva a cargar la página y repítalo.',
  403: 'Su cuenta no tiene permiso para esto.',
  404: 'Eso ya no existe, o su cuenta no tiene permiso para verlo.',
  409: 'Otra persona cambió lo mismo al mismo tiempo. Vuelva a cargar la página y repítalo.',
  413: 'Lo que se envió es demasiado grande.',
  429: 'Hubo demasiadas solicitudes seguidas. Espere un momento y repítalo.',
  503: 'El servidor está ocupado o en mantenimiento. Espere un momento y repítalo.',
  504: 'El servidor tardó demasiado en responder. Espere un momento y repítalo.',
};

const UNKNOWN = 'El servidor falló. Espere un momento y repítalo; si pasa otra vez, avise a quien mantiene el sistema.';

/** Of an answer that is no success. */
export function refused(
  status: number,
  message: string | undefined,
  errores?: Readonly<Record<string, string>>,
): RequestFailed {
  return new RequestFailed(status, message ?? BY_STATUS[status] ?? UNKNOWN, errores);
}

/** Of a request that nobody answered. A change may have been made all the same. */
export function unanswered(isChange: boolean): RequestFailed {
  if (!navigator.onLine) {
    return new RequestFailed(0, 'No hay conexión a la red. Nada se perdió de esta página: repítalo cuando vuelva.');
  }
  const text = isChange
    ? 'El servidor no respondió y no se sabe si el cambio se guardó. Lo escrito sigue aquí: revise el registro antes de repetirlo.'
    : 'El servidor no respondió. Revise la conexión y repítalo.';
  return new RequestFailed(0, text);
}
