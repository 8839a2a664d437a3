import { DomainError } from '../errors/domain.error.js';

const LLENA = 'El servidor tiene demasiado trabajo y no hizo lo que se pidió: reintente en unos segundos.';

/** Too many rows wait already, or the row waited too long: nothing was done with it. */
export class GroupQueueFull extends DomainError {
  constructor() {
    super('overloaded', 'no_disponible', LLENA);
  }
}

/** The row's group did not end in time: whether it was done is not known, so this is no refusal. */
export class GroupQueueTimeout extends Error {
  constructor() {
    super('a group did not end in time');
    this.name = 'GroupQueueTimeout';
  }
}
