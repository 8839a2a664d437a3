import { unique, type Factory } from './factories.js';

/** Enters parts of the tariff through the API as the factory's administrator. */
export class Tarifa {
  constructor(private readonly factory: Factory) {}

  /** A unit and the code it got. */
  async unidad(valores: { valor: string; desde: string }[], moneda = 'CLP'): Promise<string> {
    const codigo = `U${unique()}`;
    await this.post('/unidades', { codigo, nombre: codigo, moneda, valores });
    return codigo;
  }

  /** A type that has cost so much since long ago, unless told otherwise. */
  async tipo(fields: Record<string, unknown> = {}): Promise<Record<string, any> & { id: string; codigo: string }> {
    const codigo = `T-${unique()}`;
    const precios = [{ unidad: 'CLP', cantidad: '50000', desde: '2020-01-01' }];
    const own = 'precio' in fields ? {} : { precios };
    return this.post('/tarifario', { codigo, descripcion: `Tipo ${codigo}`, gravedad: 'grave', ...own, ...fields });
  }

  async post<T>(path: string, json: object): Promise<T> {
    const { status, body } = await this.factory.app.http.post(path, json, { token: this.factory.token });
    if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }

  async remove(id: string): Promise<void> {
    const { status } = await this.factory.app.http.delete(`/tarifario/${id}`, { token: this.factory.token });
    if (status !== 204) throw new Error(`removing answered ${status}`);
  }

  async change(id: string, json: object): Promise<void> {
    const { status } = await this.factory.app.http.patch(`/tarifario/${id}`, json, { token: this.factory.token });
    if (status !== 200) throw new Error(`changing answered ${status}`);
  }
}
