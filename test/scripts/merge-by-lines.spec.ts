import { mergeByLines } from '../../scripts/coverage/merge-by-lines.mjs';

type Span = [from: number, to: number, count: number, name?: string];

/** What a run tells of a file of ten lines, at columns of its own, as its compiler has them. */
function run(column: number, functions: Span[], branches: Span[], lines: number[] = []): any {
  const loc = ([from, to]: Span) => ({ start: { line: from, column }, end: { line: to, column: column + 3 } });
  return {
    path: 'src/a.ts',
    statementMap: { ...lines.map((_, index) => loc([index + 1, index + 1, 0])) },
    s: { ...lines },
    fnMap: { ...functions.map((span) => ({ name: span[3] ?? 'f', loc: loc(span) })) },
    f: { ...functions.map(([, , count]) => count) },
    branchMap: { ...branches.map((span) => ({ locations: [loc(span)] })) },
    b: { ...branches.map(([, , count]) => [count]) },
  };
}

/** `first-last count` of each. */
function told({ branchMap, b, fnMap, f }: any): { branches: string[]; functions: string[] } {
  const text = ({ start, end }: any, count: number) => `${start.line}-${end.line} ${count}`;
  return {
    branches: Object.keys(branchMap).map((id) => text(branchMap[id].loc, b[id][0])),
    functions: Object.keys(fnMap).map((id) => `${fnMap[id].name} ${text(fnMap[id].loc, f[id])}`),
  };
}

test('what one compiler has a column further on is the same function and the same branch', () => {
  const merged = told(mergeByLines(run(6, [[2, 9, 0]], [[2, 9, 0]]), run(7, [[2, 9, 3]], [[2, 9, 3]])));
  expect(merged).toEqual({ functions: ['f 2-9 3'], branches: ['2-9 3'] });
});

test('each arm that ran in one of the two ran, though the engine tells only the arm that did not', () => {
  const body: Span = [2, 9, 1];
  const merged = mergeByLines(run(0, [], [body, [3, 4, 0]]), run(0, [], [body, [6, 7, 0]]));
  expect(told(merged).branches).toEqual(['2-9 2', '3-4 1', '6-7 1']);
});

test('an arm that ran in neither did not run, nor does one ran in a function that was not called', () => {
  const called = run(
    0,
    [[2, 9, 1]],
    [
      [2, 9, 1],
      [3, 4, 0],
    ],
  );
  expect(told(mergeByLines(called, called)).branches).toEqual(['2-9 2', '3-4 0']);
  expect(told(mergeByLines(called, run(0, [[2, 9, 0]], [[2, 9, 0]]))).branches).toEqual(['2-9 1', '3-4 0']);
});

test('a function the other run did not come across ran as often as what stands around it', () => {
  const inner: Span = [4, 5, 2, 'inner'];
  expect(told(mergeByLines(run(0, [inner], [[1, 10, 1], inner]), run(0, [], [[1, 10, 0]]))).functions).toEqual([
    'inner 4-5 2',
  ]);
});

test('several on the same lines are one, which ran only when all of them ran', () => {
  const both = run(
    0,
    [],
    [
      [5, 5, 4],
      [5, 5, 0],
    ],
  );
  expect(told(mergeByLines(both, both)).branches).toEqual(['5-5 0']);
});

test('a file that no test loads itself has no function of its whole length, and its lines are those that ran', () => {
  const never = run(0, [[1, 10, 0, '(empty-report)']], [[1, 10, 0]], [0, 0, 0]);
  const merged: any = mergeByLines(never, run(0, [[2, 3, 1]], [[1, 10, 1]], [1, 0, 1]));
  expect(told(merged)).toEqual({ functions: ['f 2-3 1'], branches: ['1-10 1'] });
  expect(Object.values(merged.s)).toEqual([1, 0, 1]);
});

test('a file of one run alone is told as that run tells it', () => {
  const merged: any = mergeByLines(run(0, [[2, 9, 1]], [[3, 4, 0]], [1, 0]), undefined);
  expect(told(merged)).toEqual({ functions: ['f 2-9 1'], branches: ['3-4 0'] });
  expect(Object.values(merged.s)).toEqual([1, 0]);
});
