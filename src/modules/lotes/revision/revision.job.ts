/** The job that reads a whole file and finds out how; its `clave` is the batch's id. */
export const REVISAR_LOTE = 'revisar_lote';
