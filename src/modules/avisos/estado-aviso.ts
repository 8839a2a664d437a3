/** Waiting to be sent; sent; given up; kept because there is no server to send it by. */
export const ESTADOS_AVISO = ['pendiente', 'enviado', 'fallido', 'guardado'] as const;
export type EstadoAviso = (typeof ESTADOS_AVISO)[number];

/** From which of them somebody may have it sent again. */
export const REENVIABLES: readonly EstadoAviso[] = ['fallido', 'guardado'];
