import type { DataSource } from 'typeorm';
import type { RolUsuario } from '../../src/core/auth/permisos.js';
import { openAsOwner } from './database.js';
import { ExternalInstallation } from './external-installation.js';
import { PanelClient } from './panel-client.js';
import { ADMIN, type Ended, type Env, type ServerProcess } from './server-process.js';

export const CLAVE = 'una clave de prueba';

/** An entry of the trail. */
export interface TrailRow {
  entidad: string;
  accion: string;
  actor_tipo: string;
  actor_nombre: string;
  direccion: string;
  request_id: string;
}

/** The built server with its panel on a database of its own. */
export class PanelServer {
  private users = 0;

  private constructor(
    private readonly installation: ExternalInstallation,
    /** The database as its owner, who may do everything there. */
    readonly owner: DataSource,
    public process: ServerProcess,
    /** The first superadmin's session. */
    public admin: PanelClient,
  ) {}

  static async start(env: Env = {}): Promise<PanelServer> {
    const installation = await ExternalInstallation.create(env);
    const process = await installation.start();
    const admin = await PanelClient.loggedIn(process.url, ADMIN.username, ADMIN.password);
    return new PanelServer(installation, await openAsOwner(installation.database), process, admin);
  }

  get url(): string {
    return this.process.url;
  }

  /** The database as the application's role. */
  get appUrl(): string {
    return this.installation.database.appUrl;
  }

  async restart(): Promise<void> {
    await this.process.stop();
    this.process = await this.installation.start();
  }

  cli(args: string[]): Promise<Ended> {
    return this.installation.cli(args);
  }

  /** A new user, whose password is {@link CLAVE} and need not be changed. */
  async createUsuario(rol: RolUsuario): Promise<{ id: string; correo: string }> {
    const correo = `usuario${(this.users += 1)}@example.com`;
    const { id } = await this.admin.created('usuarios', { correo, rol, clave: CLAVE });
    await this.owner.query('UPDATE registro.usuarios SET debe_cambiar_clave = false WHERE id = $1', [id]);
    return { id, correo };
  }

  /** A new user's session. */
  async loggedIn(rol: RolUsuario): Promise<PanelClient & { usuario: { id: string; correo: string } }> {
    const usuario = await this.createUsuario(rol);
    return Object.assign(await PanelClient.loggedIn(this.url, usuario.correo, CLAVE), { usuario });
  }

  /** A fresh visitor without a session. */
  visitor(): PanelClient {
    return new PanelClient(this.url);
  }

  trailOf(id: string): Promise<TrailRow[]> {
    return this.owner.query(
      `SELECT entidad, accion, actor_tipo, actor_nombre, direccion, request_id FROM registro.auditoria
       WHERE entidad_id = $1 ORDER BY id`,
      [id],
    );
  }

  async countOf(table: string): Promise<number> {
    const [row] = await this.owner.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM registro.${table}`);
    return row!.total;
  }

  async remove(): Promise<void> {
    await this.owner.destroy();
    await this.installation.remove();
  }
}
