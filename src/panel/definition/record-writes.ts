import type { Type } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import type { Actor } from '../../core/auth/principal.js';
import { parseFields } from '../../core/fields/parsed-by.js';
import type { Cual, Restaurado } from '../../core/records/trailed-records.js';
import type { Writes } from './definition.js';

/** The service of a module whose records the panel writes. */
interface RecordService<Create, Update> {
  create(actor: Actor, dto: Create, restaurado?: Restaurado): Promise<ObjectLiteral>;
  update(actor: Actor, cual: Cual, dto: Update): Promise<ObjectLiteral>;
  delete(actor: Actor, cual: Cual): Promise<void>;
}

/** Writes through a service what the API's own rules find right in a form. @throws invalid, with every wrong field */
export function recordWrites<Create extends object, Update extends object>(
  service: RecordService<Create, Update>,
  createDto: Type<Create>,
  updateDto: Type<Update>,
): Writes {
  return {
    create: async (actor, params, restaurado) => service.create(actor, parseFields(createDto, params), restaurado),
    update: async (actor, cual, cambios) => service.update(actor, cual, parseFields(updateDto, cambios)),
    delete: (actor, cual) => service.delete(actor, cual),
  };
}
