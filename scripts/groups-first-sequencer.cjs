// Jest's order of a whole run: groups first, then what takes a moment, which fills what they leave.
const Sequencer = require('@jest/test-sequencer').default;

const isGroup = ({ path }) => path.endsWith('.spec.cjs');

module.exports = class GroupsFirstSequencer extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => isGroup(other) - isGroup(one) || (one.path < other.path ? -1 : 1));
  }
};
