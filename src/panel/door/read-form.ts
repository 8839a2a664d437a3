import type { RequestHandler } from 'express';
import formidable, { type FormPart, type FormReader } from 'express-formidable';
import { DomainError } from '../../common/errors/domain.error.js';

/** As much as the API takes. */
const LIMIT_BYTES = 64 * 1024;

const read = formidable({
  maxFieldsSize: LIMIT_BYTES,
  // No form of the panel has files: what somebody sends all the same must not pile up on the disk.
  onPart(this: FormReader, part: FormPart) {
    if (part.filename === undefined) this.handlePart(part);
  },
});

/** Reads AdminJS' forms before it does, which fails on what is no form and reports it twice. @throws invalid */
export const readForm: RequestHandler = (request, response, next) => {
  const length = Number(request.get('content-length') ?? (request.get('transfer-encoding') ? Infinity : 0));
  if (length > LIMIT_BYTES) throw new DomainError('invalid', 'muy_grande', 'Los datos enviados son demasiados.');
  let isRead = false;
  read(request, response, (error?: unknown) => {
    if (isRead) return;
    isRead = true;
    next(error && new DomainError('invalid', 'ilegible', 'No se pudo leer lo que se envió: vuelva a la página.'));
  });
};
