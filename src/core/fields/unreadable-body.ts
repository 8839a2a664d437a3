/**
 * Stands in for a body that could not be read. The request goes on to the guards, because a missing token
 * outranks a bad body; the validation pipe then throws `error`.
 */
export class UnreadableBody {
  constructor(readonly error: Error) {}
}
