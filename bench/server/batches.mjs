// Batches by way of the API, as an administrator.
import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { get, loginAsAdmin } from './http.mjs';

const LOTES = '/api/v1/lotes';
const LOOK_MS = 100;

/** One file that is handed in. */
export class Batch {
  /** @param {string} url of the server @param {string} id @param {Record<string, string>} headers */
  constructor(url, id, headers) {
    this.id = id;
    this.url = `${url}${LOTES}/${id}`;
    this.headers = headers;
  }

  /** Hands in a file of acts and waits until all of it was looked at. @param {string} url @param {string} name */
  static async of(url, name) {
    const headers = { authorization: `Bearer ${await loginAsAdmin(url)}` };
    const form = new FormData();
    form.append('clase', 'infracciones');
    form.append('archivo', await openAsBlob(name), path.basename(name));
    const sent = await fetch(url + LOTES, { method: 'POST', headers, body: form });
    if (sent.status !== 202) throw new Error(`el archivo respondió ${sent.status}: ${await sent.text()}`);
    const batch = new Batch(url, (await sent.json()).id, headers);
    await batch.until('revisado');
    return batch;
  }

  async confirm() {
    const headers = { ...this.headers, 'content-type': 'application/json' };
    const body = JSON.stringify({ malas: 'omitir' });
    const { status } = await fetch(`${this.url}/confirmar`, { method: 'POST', headers, body });
    if (status !== 202) throw new Error(`la confirmación respondió ${status}`);
  }

  look() {
    return get(this.url, this.headers);
  }

  /** Waits until it is so. @param {string} estado */
  async until(estado) {
    for (;;) {
      const lote = await this.look();
      if (lote.estado === estado) return lote;
      if (['fallido', 'cancelado'].includes(lote.estado))
        throw new Error(`el lote terminó ${lote.estado}: ${lote.error}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}
