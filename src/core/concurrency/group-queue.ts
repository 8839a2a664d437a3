import { GroupQueueFull, GroupQueueTimeout } from './group-queue.errors.js';

/** Fewer rows are not worth a group of their own while others are free. */
const MIN_SHARE = 8;

/** How rows are grouped. */
export interface GroupQueueOptions {
  /** Rows one group carries at most. */
  maxRows: number;
  /** Groups under way at once. */
  maxInFlight: number;
  /** Rows that may wait for a group; one more is refused. */
  maxWaiting: number;
  /** How long a row may take from `submit` to its answer, in ms. */
  deadlineMs: number;
}

/** What is told of the work, for the numbers of an operator. */
export interface GroupQueueObserver {
  /** A group leaves with so many rows; `waitsMs` is how long each of them waited. */
  onGroup?(waitsMs: number[]): void;
  /** A row was refused because too many wait, or gave up waiting. */
  onShed?(): void;
}

/** A row on its way and what its caller waits for. */
interface Entry<Row, Answer> {
  row: Row;
  submittedAt: number;
  isSettled: boolean;
  settle(result: PromiseSettledResult<Answer>): void;
}

/**
 * Lets rows that arrive while others are being worked on travel together in the next group. A row that finds nothing
 * under way leaves at once. Every row gets its own answer, within the deadline. Many rows are shared out evenly among
 * the groups that may leave: while one is worked on, the answers of another are given and its successors arrive.
 *
 * A group that fails as a whole is worked on again row by row, so that a bad row fails alone; unless the failure is one
 * that every row would meet (`failsAll`), which they then all get.
 */
export class GroupQueue<Row, Answer> {
  private readonly waiting: Entry<Row, Answer>[] = [];
  private inFlight = 0;
  private isScheduled = false;

  /**
   * @param work does all rows of a group and gives one result for each, in their order; it rejects when none was done
   * @param failsAll whether an error of `work` is about the surroundings and not about some row
   */
  constructor(
    private readonly work: (rows: Row[]) => Promise<PromiseSettledResult<Answer>[]>,
    private readonly failsAll: (error: unknown) => boolean,
    private readonly options: GroupQueueOptions,
    private readonly observer: GroupQueueObserver = {},
  ) {}

  /** Rows that wait for a group. */
  get depth(): number {
    return this.waiting.length;
  }

  /** Groups under way. */
  get groupsInFlight(): number {
    return this.inFlight;
  }

  /**
   * Answers what `work` made of the row.
   * @param deadline by when, in ms of `performance.now()`, for a row that has waited elsewhere before
   * @throws GroupQueueFull, GroupQueueTimeout, or what `work` has against this row
   */
  submit(row: Row, deadline = performance.now() + this.options.deadlineMs): Promise<Answer> {
    if (this.waiting.length >= this.options.maxWaiting) {
      this.observer.onShed?.();
      return Promise.reject(new GroupQueueFull());
    }
    return new Promise((resolve, refuse) => {
      const submittedAt = performance.now();
      const entry: Entry<Row, Answer> = {
        row,
        submittedAt,
        isSettled: false,
        settle: (result) => {
          if (entry.isSettled) return;
          entry.isSettled = true;
          clearTimeout(timer);
          if (result.status === 'fulfilled') resolve(result.value);
          else refuse(result.reason as Error);
        },
      };
      const timer = setTimeout(() => this.expire(entry), deadline - submittedAt);
      this.waiting.push(entry);
      this.schedule();
    });
  }

  /** Requests that are read in one turn of the event loop leave together. */
  private schedule(): void {
    if (this.isScheduled || this.inFlight >= this.options.maxInFlight) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.waiting.length > 0 && this.inFlight < this.options.maxInFlight) {
      const share = Math.ceil(this.waiting.length / (this.options.maxInFlight - this.inFlight));
      const group = this.waiting.splice(0, Math.min(this.options.maxRows, Math.max(share, MIN_SHARE)));
      this.inFlight += 1;
      void this.run(group).finally(() => {
        this.inFlight -= 1;
        this.dispatch();
      });
    }
  }

  /** Never rejects: whatever happens is the answer of some row. */
  private async run(group: Entry<Row, Answer>[]): Promise<void> {
    try {
      const now = performance.now();
      this.observer.onGroup?.(group.map((entry) => now - entry.submittedAt));
      await this.workOn(group);
    } catch (error) {
      if (group.length === 1 || this.failsAll(error)) reject(group, error);
      else await this.runApart(group);
    }
  }

  private async runApart(group: Entry<Row, Answer>[]): Promise<void> {
    for (const [position, entry] of group.entries()) {
      if (entry.isSettled) continue;
      try {
        await this.workOn([entry]);
      } catch (error) {
        if (this.failsAll(error)) return reject(group.slice(position), error);
        reject([entry], error);
      }
    }
  }

  private async workOn(group: Entry<Row, Answer>[]): Promise<void> {
    const results = await this.work(group.map((entry) => entry.row));
    if (results.length !== group.length) throw new Error('a group was not answered row by row');
    group.forEach((entry, position) => entry.settle(results[position]!));
  }

  /** A row that still waits was never touched; of one under way it is not known what will become of it. */
  private expire(entry: Entry<Row, Answer>): void {
    const position = this.waiting.indexOf(entry);
    if (position < 0) return reject([entry], new GroupQueueTimeout());
    this.waiting.splice(position, 1);
    this.observer.onShed?.();
    reject([entry], new GroupQueueFull());
  }
}

function reject<Row, Answer>(entries: Entry<Row, Answer>[], reason: unknown): void {
  for (const entry of entries) entry.settle({ status: 'rejected', reason });
}
