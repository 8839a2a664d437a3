import { GroupQueueFull, GroupQueueTimeout } from './group-queue.errors.js';
import { GroupQueue, type GroupQueueObserver, type GroupQueueOptions } from './group-queue.js';

type Result = PromiseSettledResult<string>;

const ROOMY: GroupQueueOptions = { maxRows: 100, maxInFlight: 1, maxWaiting: 1000, deadlineMs: 10_000 };
const done = (rows: number[]): Result[] => rows.map((row) => ({ status: 'fulfilled', value: `done ${row}` }));
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/** A queue whose groups end when the test says so. */
function held(options: Partial<GroupQueueOptions> = {}, failsAll: (error: unknown) => boolean = () => false) {
  const groups: { rows: number[]; finish: (results: Result[]) => void; fail: (error: Error) => void }[] = [];
  const events: string[] = [];
  const observer: GroupQueueObserver = {
    onGroup: (waits) => events.push(`group of ${waits.length}`),
    onShed: () => events.push('shed'),
  };
  const work = (rows: number[]): Promise<Result[]> =>
    new Promise((finish, fail) => void groups.push({ rows, finish, fail }));
  const queue = new GroupQueue(work, failsAll, { ...ROOMY, ...options }, observer);
  return { queue, groups, events };
}

test('a row that finds nothing under way leaves at once, by itself', async () => {
  const { queue, groups } = held();
  const answer = queue.submit(1);
  await turn();
  expect(groups.map(({ rows }) => rows)).toEqual([[1]]);
  groups[0]!.finish(done([1]));
  await expect(answer).resolves.toBe('done 1');
});

test('rows that come while a group is under way travel together in the next one', async () => {
  const { queue, groups, events } = held();
  const answers = [queue.submit(1)];
  await turn();
  answers.push(queue.submit(2), queue.submit(3), queue.submit(4));
  await turn();
  expect(groups).toHaveLength(1);
  expect(queue.depth).toBe(3);
  groups[0]!.finish(done([1]));
  await turn();
  expect(groups[1]!.rows).toEqual([2, 3, 4]);
  groups[1]!.finish(done([2, 3, 4]));
  await expect(Promise.all(answers)).resolves.toEqual(['done 1', 'done 2', 'done 3', 'done 4']);
  expect(events).toEqual(['group of 1', 'group of 3']);
  expect([queue.depth, queue.groupsInFlight]).toEqual([0, 0]);
});

test('no group is larger and no more are under way than the options say', async () => {
  const { queue, groups } = held({ maxRows: 2, maxInFlight: 2 });
  const answers = [1, 2, 3, 4, 5].map((row) => queue.submit(row));
  await turn();
  expect(groups.map(({ rows }) => rows)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  groups[1]!.finish(done([3, 4]));
  await turn();
  groups[2]!.finish(done([5]));
  groups[0]!.finish(done([1, 2]));
  await expect(Promise.all(answers)).resolves.toHaveLength(5);
});

test('many rows are shared out evenly among the groups that may leave, few are not', async () => {
  const sizes = async (rows: number, maxInFlight: number): Promise<number[]> => {
    const { queue, groups } = held({ maxInFlight });
    for (let row = 0; row < rows; row += 1) void queue.submit(row);
    await turn();
    for (const { rows: worked, finish } of groups) finish(done(worked));
    return groups.map((group) => group.rows.length);
  };
  expect(await sizes(60, 2)).toEqual([30, 30]);
  expect(await sizes(61, 3)).toEqual([21, 20, 20]);
  expect(await sizes(8, 3)).toEqual([8]);
  expect(await sizes(12, 3)).toEqual([8, 4]);
});

test('each row gets its own result, refusals included', async () => {
  const { queue, groups } = held();
  const [first, second] = [queue.submit(1), queue.submit(2)];
  await turn();
  groups[0]!.finish([
    { status: 'rejected', reason: new Error('unknown plate') },
    { status: 'fulfilled', value: 'filed' },
  ]);
  await expect(first).rejects.toThrow('unknown plate');
  await expect(second).resolves.toBe('filed');
});

test('a bad row never fails its neighbours: a failed group is done again row by row', async () => {
  const groups: number[][] = [];
  const work = async (rows: number[]): Promise<Result[]> => {
    groups.push(rows);
    if (rows.includes(2)) throw new Error('constraint violated');
    return done(rows);
  };
  const queue = new GroupQueue(work, () => false, ROOMY);
  const answers = await Promise.allSettled([1, 2, 3].map((row) => queue.submit(row)));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(groups).toEqual([[1, 2, 3], [1], [2], [3]]);
});

test('what no row is to blame for fails them all without another try', async () => {
  const { queue, groups } = held({}, (error) => (error as Error).message === 'database gone');
  const answers = [queue.submit(1), queue.submit(2)];
  await turn();
  groups[0]!.fail(new Error('database gone'));
  for (const answer of answers) await expect(answer).rejects.toThrow('database gone');
  await turn();
  expect(groups).toHaveLength(1);
});

test('what goes wrong with the surroundings while rows are done apart fails the rest of them', async () => {
  const { queue, groups } = held({}, (error) => (error as Error).message === 'database gone');
  const answers = [1, 2, 3].map((row) => queue.submit(row));
  await turn();
  groups[0]!.fail(new Error('constraint violated'));
  await turn();
  groups[1]!.finish(done([1]));
  await turn();
  groups[2]!.fail(new Error('database gone'));
  await expect(answers[0]).resolves.toBe('done 1');
  for (const answer of answers.slice(1)) await expect(answer).rejects.toThrow('database gone');
  expect(groups).toHaveLength(3);
});

test('a group that is not answered row by row is an error of every row, not a row without an answer', async () => {
  const queue = new GroupQueue(
    () => Promise.resolve([]),
    () => true,
    ROOMY,
  );
  await expect(queue.submit(1)).rejects.toThrow('row by row');
});

test('one row more than may wait is refused', async () => {
  const { queue, groups, events } = held({ maxWaiting: 2 });
  const answers = [queue.submit(1)];
  await turn();
  answers.push(queue.submit(2), queue.submit(3));
  await expect(queue.submit(4)).rejects.toBeInstanceOf(GroupQueueFull);
  expect(events).toEqual(['group of 1', 'shed']);
  groups[0]!.finish(done([1]));
  await turn();
  groups[1]!.finish(done([2, 3]));
  await expect(Promise.all(answers)).resolves.toHaveLength(3);
});

describe('deadlines', () => {
  // Their time passes when the test says so; immediates, by which groups leave, stay real.
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] });
  });

  afterEach(() => jest.useRealTimers());

  test('at the deadline a waiting row is refused untouched, one under way is in doubt, and the queue goes on', async () => {
    const { queue, groups, events } = held({ deadlineMs: 20 });
    const underWay = queue.submit(1);
    await turn();
    const waiting = queue.submit(2);
    const refusals = Promise.allSettled([underWay, waiting]);
    jest.advanceTimersByTime(20);
    expect(await refusals).toEqual([
      { status: 'rejected', reason: expect.any(GroupQueueTimeout) },
      { status: 'rejected', reason: expect.any(GroupQueueFull) },
    ]);
    expect(events).toEqual(['group of 1', 'shed']);
    groups[0]!.finish(done([1])); // too late for anybody
    await turn();
    expect(groups).toHaveLength(1);
    const next = queue.submit(3);
    await turn();
    groups[1]!.finish(done([3]));
    await expect(next).resolves.toBe('done 3');
  });

  test('a row that has waited elsewhere before brings its own deadline', async () => {
    const { queue } = held();
    const late = queue.submit(1, performance.now() + 20);
    const refusal = late.catch((error: unknown) => error);
    await turn();
    jest.advanceTimersByTime(20);
    expect(await refusal).toBeInstanceOf(GroupQueueTimeout);
  });
});
