/** The job that does what a confirmed batch says; its `clave` is the batch's id. */
export const PROCESAR_LOTE = 'procesar_lote';
