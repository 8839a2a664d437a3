import type { Fields, PanelAnswer, PanelClient } from './panel-client.js';
import type { PanelServer } from './panel-server.js';

/** A change as a record's history tells it. */
export interface Cambio {
  id: string;
  cuando: string;
  cuandoTexto: string;
  accion: string;
  accionTexto: string;
  quien: { texto: string; href?: string };
  rol: string;
  cambios: { campo: string; antes: { texto: string; href?: string }; despues: { texto: string; href?: string } }[];
  reversible: boolean;
  restaurable: boolean;
}

export interface Pagina {
  cambios: Cambio[];
  hayMas: boolean;
}

export const ADDRESS = '/admin/api/historial';

/** What an undoing is answered with, in short. */
export const told = ({ status, json }: PanelAnswer): [number, string] => [status, json.notice.message as string];

/** Records that come and go in the panel, and their histories. */
export class Historias {
  private made = 0;

  constructor(private readonly panel: PanelServer) {}

  /** A number that no record has yet. */
  next(): number {
    return (this.made += 1);
  }

  async persona(nombre = 'David Navarro'): Promise<string> {
    const correo = `persona${this.next()}@example.com`;
    return (await this.panel.admin.created('personas', { nombre, correo })).id;
  }

  async vehiculo(persona_id: string): Promise<string> {
    const fields = { placa_patente: `HH${1000 + this.next()}`, marca: 'Toyota', color: 'rojo', persona_id };
    return (await this.panel.admin.created('vehiculos', fields)).id;
  }

  async edit(recurso: string, id: string, changes: Fields): Promise<void> {
    const { admin } = this.panel;
    const { json, text } = await admin.edit(recurso, await admin.show(recurso, id), changes);
    if (json.notice.type !== 'success') throw new Error(text);
  }

  async remove(recurso: string, id: string): Promise<void> {
    const { json, text } = await this.panel.admin.delete(recurso, id);
    if (json.notice.type !== 'success') throw new Error(text);
  }

  async of(recurso: string, id: string, query = ''): Promise<Pagina> {
    const { status, json, text } = await this.panel.admin.get(`${ADDRESS}/${recurso}/${id}${query}`);
    if (status !== 200) throw new Error(text);
    return json as Pagina;
  }

  /** The last entry of one kind. */
  async last(recurso: string, id: string, accion: string): Promise<Cambio> {
    return (await this.of(recurso, id)).cambios.find((cambio) => cambio.accion === accion)!;
  }

  undo(entry: string, client: PanelClient = this.panel.admin): Promise<PanelAnswer> {
    return client.post(`${ADDRESS}/${entry}/revertir`);
  }

  restore(entry: string, client: PanelClient = this.panel.admin): Promise<PanelAnswer> {
    return client.post(`${ADDRESS}/${entry}/restaurar`);
  }

  async fields(recurso: string, id: string, ...names: string[]): Promise<unknown[]> {
    const { params } = await this.panel.admin.show(recurso, id);
    return names.map((name) => params[name] as unknown);
  }
}
