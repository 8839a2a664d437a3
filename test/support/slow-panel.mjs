// Preloaded into a server by a test: the panel's program says by a file that it begins, then holds the thread for
// SLOW_PANEL_MS, as loading it does on a machine with too much to do.
import { register } from 'node:module';

const hold = `
import { writeFileSync as tell } from 'node:fs';
tell(process.env.SLOW_PANEL_FILE, '');
for (const end = Date.now() + Number(process.env.SLOW_PANEL_MS); Date.now() < end; );
`;

register(
  `data:text/javascript,${encodeURIComponent(`
    export async function load(url, context, next) {
      const loaded = await next(url, context);
      if (!url.endsWith('/src/panel/create-panel.js')) return loaded;
      return { ...loaded, source: ${JSON.stringify(hold)} + loaded.source };
    }
  `)}`,
);
