// `npm run imagenes`: takes the documents' pictures of the demo, on a data folder and a port of its own.
// Names stay the same from one time to the next; dates and numbers are those of the day.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from './pictures/browser.mjs';
import { startDemo } from './pictures/demo.mjs';
import { PICTURES } from './pictures/list.mjs';
import { takePicture } from './pictures/take.mjs';
import { prepare } from './prepare.mjs';
import { inRoot, say } from './project.mjs';

const TARGET = inRoot('docs/imagenes');
const MOST_BYTES = 400_000;

await prepare();
const demo = await startDemo();
try {
  const browser = await openBrowser();
  try {
    mkdirSync(TARGET, { recursive: true });
    for (const picture of PICTURES) await write(browser, picture);
  } finally {
    await browser.close();
  }
} finally {
  await demo.stop();
}

async function write(browser, picture) {
  const png = await takePicture(browser, demo, picture);
  for (const name of picture.names) {
    const file = path.join(TARGET, `${name}.png`);
    writeFileSync(file, png);
    say(`${path.relative(inRoot(), file)}  ${Math.round(statSync(file).size / 1000)} kB`);
  }
  if (png.length > MOST_BYTES) throw new Error(`${picture.names[0]} is too heavy for a document`);
}
