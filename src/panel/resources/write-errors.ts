import { ValidationError } from 'adminjs';
import type { FastifyBaseLogger } from 'fastify';
import { DomainError } from '../../core/errors/domain.error.js';
import { loggable } from '../../core/log/loggable.js';

/** AdminJS takes a save for done unless some field is wrong: what is wrong with no field stands here. */
const WHOLE_RECORD = '_registro';

/** Ids are chosen in pickers here: the API's words about them help nobody. */
const PICK_ONE = 'Elija uno de la lista.';

/** Who changed a record last. */
export interface UltimoCambio {
  quien: string;
  cuando: Date;
}

/** What the panel answers when a write is refused or fails. */
export class WriteErrors {
  constructor(
    private readonly log: Pick<FastifyBaseLogger, 'error'>,
    private readonly ultimoCambio: (id: string) => Promise<UltimoCambio | null>,
    private readonly formatInstant: (instant: Date) => string,
  ) {}

  gone(): ValidationError {
    return refusal('El registro ya no existe: otra persona lo borró.');
  }

  readOnly(): DomainError {
    return new DomainError('forbidden', 'solo_lectura', 'Estos registros no se pueden cambiar.');
  }

  /** A refusal keeps its words, at its fields where it names some. @returns the error to throw */
  async translate(error: unknown, id: string | undefined): Promise<ValidationError> {
    if (error instanceof ValidationError) return error;
    if (!(error instanceof DomainError)) {
      this.log.error({ error: loggable(error) }, 'fallo al guardar desde el panel');
      return refusal(
        'Hubo un error y no se puede asegurar que el cambio se guardara. Vuelva a abrir el registro antes de repetirlo.',
      );
    }
    if (error.kind === 'stale' && id) return refusal(await this.staleMessage(id), 'stale');
    const fields = error.errores.map(({ campo, mensaje }) => [
      campo,
      { type: error.codigo, message: campo.endsWith('_id') ? PICK_ONE : mensaje },
    ]);
    if (fields.length === 0) return refusal(error.message);
    // Each field says what is wrong with it: the notice only says where to look.
    const message = `No se guardó: revise ${fields.length === 1 ? 'el campo marcado' : 'los campos marcados'}.`;
    return new ValidationError(Object.fromEntries(fields) as ValidationError['propertyErrors'], { message });
  }

  private async staleMessage(id: string): Promise<string> {
    const ultimo = await this.ultimoCambio(id);
    const quien = ultimo
      ? `${ultimo.quien} lo cambió el ${this.formatInstant(ultimo.cuando)}`
      : 'Otra persona lo cambió';
    return `${quien}, después de que usted lo abriera. No se guardó nada: elija qué queda en cada campo y vuelva a guardar.`;
  }
}

/** @param type by which the form of the panel knows what to offer */
function refusal(message: string, type?: 'stale'): ValidationError {
  return new ValidationError({ [WHOLE_RECORD]: { message, ...(type && { type }) } }, { message });
}
