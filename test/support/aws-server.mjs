// A server that speaks S3 and SQS, on a port of this machine that nobody else reaches. It ends with whoever started it.
import { buildApp } from 'fauxqs';

const app = buildApp({ logger: false });
app.addHook('onRequest', (request, reply, done) => {
  process.send({ request: `${request.method} ${request.url}` });
  done();
});
const [port = '0'] = process.argv.slice(2);
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.once('disconnect', () => process.exit(0));
