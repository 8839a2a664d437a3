// A partner that is told of what happens, by way of the API, and what is on its way to it.
import { withClient } from './database.mjs';
import { loginAsAdmin } from './http.mjs';

const LOOK_MS = 100;

/** A partner with one subscription. */
export class Partner {
  #url;
  #headers;
  #path;

  constructor(url, headers, path) {
    this.#url = url;
    this.#headers = headers;
    this.#path = path;
  }

  /**
   * Makes one, whose subscription is on.
   * @param {string} url of the server
   * @param {{ url: string, eventos: string[] }} subscription
   */
  static async of(url, subscription) {
    const headers = { authorization: `Bearer ${await loginAsAdmin(url)}`, 'content-type': 'application/json' };
    const post = async (path, body) => {
      const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (response.status !== 201) throw new Error(`${path} respondió ${response.status}: ${await response.text()}`);
      return response.json();
    };
    const { id } = await post('/aliados', { nombre: 'Seguros Andes' });
    const path = `/aliados/${id}/suscripciones`;
    const { id: sid } = await post(path, subscription);
    return new Partner(url, headers, `${path}/${sid}`);
  }

  /** @param {boolean} activo */
  async turn(activo) {
    const how = { method: 'PATCH', headers: this.#headers, body: JSON.stringify({ activo }) };
    const { status } = await fetch(`${this.#url}/api/v1${this.#path}`, how);
    if (status !== 200) throw new Error(`la suscripción respondió ${status}`);
  }
}

/** Waits until nothing is on its way to anybody. @param {string} url of the database @param {number} patience ms */
export async function untilDelivered(url, patience) {
  const deadline = Date.now() + patience;
  while (await isAnythingOnItsWay(url)) {
    if (Date.now() > deadline) throw new Error('los avisos no terminaron de salir');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function isAnythingOnItsWay(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM registro.eventos WHERE cuerpo IS NULL)
         OR EXISTS (SELECT FROM registro.entregas WHERE estado = 'pendiente') AS hay`,
    );
    return rows[0].hay;
  });
}
