import { PartialType } from '@nestjs/swagger';
import { shareAsOptional } from './parsed-by.js';

/** A class with the fields of another, each of which may be absent: what changes a record has those of what creates it. */
export function PartialFields<T extends object>(Request: new () => T): new () => Partial<T> {
  const Partial = PartialType(Request) as new () => Partial<T>;
  shareAsOptional(Request, Partial);
  return Partial;
}
