// Two compilers made what ran: one for the tests' own process, one for the servers the tests start. Of the
// same source they tell the same lines, but not always the same columns, and of a branch that always ran
// the engine tells nothing. So both are laid over each other by lines:
// - what spans the same lines of a file is one, and ran only when all of it ran;
// - where one of the two tells a span not apart, it ran there as often as the narrowest span around it.
// A span that ran in either, ran. Where several share their lines this counts too little, never too much.

/** The span v8-to-istanbul gives to a file that was never loaded. */
const NEVER_LOADED = '(empty-report)';

/**
 * What two runs together ran of one source file; shapes are those of istanbul's coverage of a file.
 * @param other undefined where the second run never met the file
 */
export function mergeByLines(one, other) {
  return asFileCoverage(one.path, other ? joined(byLines(one), byLines(other)) : byLines(one));
}

/** `{ lines, functions, branches }`, each a Map from a key to `{ span: [first line, last line], count }`. */
function byLines({ statementMap, s, fnMap, f, branchMap, b }) {
  const lines = Object.entries(statementMap).map(([id, loc]) => entry('', loc, s[id]));
  const functions = Object.entries(fnMap).map(([id, { name, loc }]) => entry(name, loc, f[id]));
  const branches = Object.entries(branchMap).flatMap(([id, { locations }]) =>
    locations.map((loc, index) => entry('', loc, b[id][index])),
  );
  return {
    lines: leastOfEach(lines),
    functions: leastOfEach(functions.filter(({ name }) => name !== NEVER_LOADED)),
    branches: leastOfEach(branches),
  };
}

function entry(name, { start, end }, count) {
  return { name, span: [start.line, end.line], count };
}

function leastOfEach(entries) {
  const least = new Map();
  for (const { name, span, count } of entries) {
    const key = `${name}:${span.join('-')}`;
    least.set(key, { name, span, count: Math.min(count, least.get(key)?.count ?? Infinity) });
  }
  return least;
}

function joined(one, other) {
  return {
    lines: joinedKind('lines', one, other),
    functions: joinedKind('functions', one, other),
    branches: joinedKind('branches', one, other),
  };
}

function joinedKind(kind, one, other) {
  const all = new Map([...one[kind], ...other[kind]]);
  for (const [key, { name, span }] of all) {
    const counts = [one, other].map((run) => run[kind].get(key)?.count ?? countAround(run.branches, span));
    all.set(key, { name, span, count: counts[0] + counts[1] });
  }
  return all;
}

/** How often the narrowest branch that holds these lines ran; the engine tells every function as a branch as well. */
function countAround(branches, [start, end]) {
  let narrowest;
  for (const { span, count } of branches.values()) {
    const [from, to] = span;
    const holds = from <= start && end <= to;
    if (holds && !(narrowest && narrowest.to - narrowest.from <= to - from)) narrowest = { from, to, count };
  }
  return narrowest?.count ?? 0;
}

function asFileCoverage(path, { lines, functions, branches }) {
  const coverage = { path, statementMap: {}, s: {}, fnMap: {}, f: {}, branchMap: {}, b: {} };
  [...lines.values()].forEach(({ span, count }, id) => {
    coverage.statementMap[id] = location(span);
    coverage.s[id] = count;
  });
  [...functions.values()].forEach(({ name, span, count }, id) => {
    coverage.fnMap[id] = { name, decl: location(span), loc: location(span), line: span[0] };
    coverage.f[id] = count;
  });
  [...branches.values()].forEach(({ span, count }, id) => {
    coverage.branchMap[id] = { type: 'branch', loc: location(span), locations: [location(span)], line: span[0] };
    coverage.b[id] = [count];
  });
  return coverage;
}

function location([from, to]) {
  return { start: { line: from, column: 0 }, end: { line: to, column: 0 } };
}
