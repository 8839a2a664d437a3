import type { Answer } from './http-client.js';
import { startApp, type TestApp } from './app.js';
import { createUsuario, login, unique } from './factories.js';

/** Later than every test ends. */
export const IN_A_YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString();

/** The tariff of an API, as an administrator writes it. */
export class Tarifario {
  private constructor(
    readonly app: TestApp,
    /** Of the administrator. */
    readonly correo: string,
    readonly token: string,
  ) {}

  /** With one unit, the UF, of two values. */
  static async start(): Promise<Tarifario> {
    const app = await startApp();
    const correo = await createUsuario(app, 'admin');
    const tarifario = new Tarifario(app, correo, await login(app, correo));
    const valores = [
      { valor: '35000', desde: '2024-01-01' },
      { valor: '39485.65', desde: '2026-01-01' },
    ];
    await tarifario.crearUnidad({ codigo: 'UF', nombre: 'Unidad de Fomento', moneda: 'CLP', valores });
    return tarifario;
  }

  crearUnidad(json: object): Promise<Answer> {
    return this.post('/unidades', json);
  }

  crear(fields: object = {}): Promise<Answer> {
    return this.post('/tarifario', {
      codigo: `T-${unique()}`,
      descripcion: 'Cruzar con luz roja.',
      gravedad: 'grave',
      ...fields,
    });
  }

  /** Sets a price. */
  fijar(id: string, json: object): Promise<Answer> {
    return this.post(`/tarifario/${id}/precios`, json);
  }

  post(path: string, json: object = {}): Promise<Answer> {
    return this.app.http.post(path, json, { token: this.token });
  }

  delete(path: string): Promise<Answer> {
    return this.app.http.delete(path, { token: this.token });
  }

  /** What a type costs, by its id or code. */
  monto(cual: string, en?: string): Promise<Answer> {
    return this.app.http.get(`/tarifario/${cual}/monto${en ? `?en=${encodeURIComponent(en)}` : ''}`);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
