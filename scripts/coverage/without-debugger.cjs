// Loaded into every process of Jest while coverage is measured. Around each test file Jest turns on the profiler and
// the debugger as well, which lists every function there is and makes all of them slower: measuring cost twice as
// much with it, and told the same.
const { Session } = require('node:inspector');

const post = Session.prototype.post;

Session.prototype.post = function (method, ...rest) {
  if (method !== 'Debugger.enable' && method !== 'Debugger.disable') return post.call(this, method, ...rest);
  process.nextTick(rest.at(-1), null, {});
};
