// The requests of each kind of load, as they go over the wire. Every filing is another infraction.

/**
 * @typedef {{ kind: 'carga', tokens: string[], placas?: string[], vehiculos?: string[], path: string, nonce: string, shape: 'registro' | 'directus', oficial?: string, codigo?: string }} FilingLoad
 * @typedef {{ kind: 'consulta', paths: string[], headers: Record<string, string> }} QueryLoad
 * @typedef {{ kind: 'ingreso', numeros: string[], clave: string }} LoginLoad
 * @typedef {FilingLoad | QueryLoad | LoginLoad} Load
 */

const LOGIN = '/api/v1/login/access-token';

/**
 * Gives one request after the other.
 * @param {Load} load
 * @param {string} host `127.0.0.1:3000`
 * @returns {() => string}
 */
export function requestsOf(load, host) {
  if (load.kind === 'carga') return filings(load, host);
  return load.kind === 'consulta' ? queries(load, host) : logins(load, host);
}

/** @param {QueryLoad} load */
function queries({ paths, headers }, host) {
  return takeTurns(paths.map((path) => `${head('GET', path, host, headers)}\r\n`));
}

/** @param {FilingLoad} load */
function filings({ tokens, placas, vehiculos, path, nonce, shape, oficial, codigo }, host) {
  const headOf = takeTurns(tokens.map((token) => head('POST', path, host, { authorization: `Bearer ${token}` })));
  const subjects = shape === 'registro' ? placas : vehiculos;
  let n = 0;
  return () => {
    n += 1;
    // A step that shares no factor with the number of officers: plates and officers don't repeat together.
    const subject = subjects[(n * 7919) % subjects.length];
    const timestamp = new Date().toISOString();
    const comentarios = `Cruza con luz roja a mitad de cuadra. Acta ${nonce}-${n}.`;
    const act =
      shape === 'registro'
        ? { placa_patente: subject, timestamp, comentarios, codigo }
        : { vehiculo_id: subject, oficial_id: oficial, momento: timestamp, comentarios };
    return headOf() + jsonBody(act);
  };
}

/** @param {LoginLoad} load */
function logins({ numeros, clave }, host) {
  const start = head('POST', LOGIN, host, {});
  return takeTurns(numeros.map((username) => start + jsonBody({ username, password: clave })));
}

/** Everything up to the headers that speak of the body. */
function head(method, path, host, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n${lines.join('')}`;
}

function jsonBody(value) {
  const text = JSON.stringify(value);
  return `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

function takeTurns(texts) {
  let n = -1;
  return () => {
    n = (n + 1) % texts.length;
    return texts[n];
  };
}
