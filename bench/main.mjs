// `npm run bench`: prepares the clone, then measures it. What comes with the installation is imported after it.
import { prepare } from '../scripts/prepare.mjs';
import { fail } from '../scripts/project.mjs';
import { stopWithParent } from '../scripts/stop-with-parent.mjs';
import { help, parseOptions } from './options.mjs';

const options = read();
if (options.ayuda) {
  console.log(help());
} else {
  stopWithParent();
  await prepare();
  const { run } = await import('./run.mjs');
  process.exitCode = await run(options);
}

function read() {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    return fail(error.message);
  }
}
