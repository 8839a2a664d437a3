import { DomainError } from '../errors/domain.error.js';

const SIN_ALMACEN = 'El almacén de archivos no está disponible: no se perdió nada, reintente en unos minutos.';
const LLENO =
  'No queda lugar donde se guardan los archivos: no se guardó nada. Avise a quien administra el servidor y reintente después.';
/** No room on the disk, none of what an account may take, or more than one file may have. */
const SIN_LUGAR: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const RETRY_SECONDS = 30;

/** The place of files can't be reached, is full, or refuses us. What it said goes to the log, in the stack, and to nobody else. */
export class AlmacenUnavailable extends DomainError {
  constructor(override readonly cause: unknown) {
    const [codigo, mensaje] = SIN_LUGAR.has((cause as { code?: unknown } | null)?.code)
      ? (['almacen_lleno', LLENO] as const)
      : (['almacen_no_disponible', SIN_ALMACEN] as const);
    super('unavailable', codigo, mensaje, [], { retryAfterSeconds: RETRY_SECONDS });
    this.stack = `${this.stack}\nbecause of ${cause instanceof Error ? cause.stack : String(cause)}`;
  }
}
