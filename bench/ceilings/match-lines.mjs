// The ceiling of an analysis of a log: its lines are read and each is matched, and that is all.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { serve } from '../process/serve.mjs';

const LINE = /^(\S+) \S+ \S+ \[([^\]]+)\] "(\S+) (\S+) [^"]*" (\d{3}) (\S+)/;

serve(
  ({ name }) =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      let [total, failed] = [0, 0];
      const lines = createInterface({ input: createReadStream(name).on('error', reject), crlfDelay: Infinity });
      lines.on('line', (line) => {
        const match = LINE.exec(line);
        total += 1;
        if (match && Number(match[5]) >= 400) failed += 1;
      });
      lines.on('close', () => resolve({ total, failed, seconds: (performance.now() - started) / 1000 }));
    }),
);
