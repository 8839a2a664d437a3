import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on at this moment. @returns {Promise<number>} */
export function freePort() {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
