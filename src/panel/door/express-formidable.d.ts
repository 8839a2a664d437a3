// The package brings no types.
declare module 'express-formidable' {
  import type { RequestHandler } from 'express';

  /** A field of a form, or a file. */
  export interface FormPart {
    filename?: string;
  }

  export interface FormReader {
    handlePart(part: FormPart): void;
  }

  export default function formidable(options: {
    maxFieldsSize: number;
    onPart(this: FormReader, part: FormPart): void;
  }): RequestHandler;
}
