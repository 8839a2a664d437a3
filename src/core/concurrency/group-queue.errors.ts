/** Too many rows wait already, or the row waited too long: nothing was done with it. */
export class GroupQueueFull extends Error {
  constructor() {
    super('too many rows wait for a group');
    this.name = 'GroupQueueFull';
  }
}

/** The row's group did not end in time: whether it was done is not known. */
export class GroupQueueTimeout extends Error {
  constructor() {
    super('a group did not end in time');
    this.name = 'GroupQueueTimeout';
  }
}
