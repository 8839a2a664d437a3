import { parse } from 'csv-parse/sync';
import { becomesTrue } from '../../src/postgres/wait.js';
import type { TestApp } from './app.js';
import type { Answer } from './http-client.js';

/** A batch as the API tells it. */
export interface LoteDicho {
  id: string;
  estado: string;
  [field: string]: unknown;
}

/** Batches by way of the API. */
export class Lotes {
  constructor(
    private readonly app: Pick<TestApp, 'url' | 'http'>,
    private readonly token: string,
  ) {}

  /** Hands in a file. */
  async subir(
    content: string | Uint8Array,
    fields: Record<string, string>,
    archivo = 'archivo.csv',
  ): Promise<{ status: number; body: LoteDicho }> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('archivo', new Blob([content]), archivo);
    const answer = await fetch(`${this.app.url}/api/v1/lotes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body: form,
    });
    return { status: answer.status, body: (await answer.json()) as LoteDicho };
  }

  async get(id: string): Promise<LoteDicho> {
    return (await this.app.http.get(`/lotes/${id}`, { token: this.token })).body as LoteDicho;
  }

  confirmar(id: string, malas = 'omitir'): Promise<Answer> {
    return this.app.http.post(`/lotes/${id}/confirmar`, { malas }, { token: this.token });
  }

  orden(id: string, orden: 'pausar' | 'reanudar' | 'cancelar'): Promise<Answer> {
    return this.app.http.post(`/lotes/${id}/${orden}`, undefined, { token: this.token });
  }

  /** Waits until a batch is so. */
  async hasta(id: string, ...estados: string[]): Promise<LoteDicho> {
    let lote: LoteDicho | undefined;
    const isThere = async (): Promise<boolean> => estados.includes((lote = await this.get(id)).estado);
    if (!(await becomesTrue(isThere, 60_000, 50))) throw new Error(`the batch is ${JSON.stringify(lote)}`);
    return lote!;
  }

  /** A file of what became of its lines, as rows. */
  async csv(id: string, que: 'resultado' | 'errores'): Promise<string[][]> {
    const answer = await fetch(`${this.app.url}/api/v1/lotes/${id}/${que}.csv`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    return parse(await answer.text(), { bom: true, delimiter: ';' });
  }
}
