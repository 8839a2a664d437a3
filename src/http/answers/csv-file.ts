import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

/** What a handler answers that gives a list as a file. */
export function csvFile(name: string, csv: Readable): StreamableFile {
  return new StreamableFile(csv, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
}

/** The same for a list in JSON. */
export function jsonFile(name: string, json: Readable): StreamableFile {
  return new StreamableFile(json, {
    type: 'application/json; charset=utf-8',
    disposition: `attachment; filename="${name}.json"`,
  });
}

/** Documents a file of {@link csvFile}. */
export const ApiCsv = (): MethodDecorator =>
  ApiResponse({
    status: 200,
    description: 'CSV en UTF-8, separado por punto y coma, con encabezado; ninguna celda es una fórmula.',
    content: { 'text/csv': { schema: { type: 'string' } } },
  });
