// `npm run worker`: as `npm start`, for jobs only: opens no port and loads no panel. CARAS is decided here, before `.env`
// is read: the faces named there are those of the server.
process.env.CARAS = 'trabajo';
await import('./start.mjs');
