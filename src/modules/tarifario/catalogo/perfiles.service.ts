import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { CAMPOS_DE_CATALOGO, NECESARIOS, parsePerfil, type Perfil } from './perfil.js';

/** How the file that `exportar` and `/tarifario.csv` give is read back. */
export const PROPIO: Perfil = {
  nombre: 'propio',
  columnas: Object.fromEntries(
    CAMPOS_DE_CATALOGO.map((campo) => [campo, { columna: campo, opcional: !NECESARIOS.includes(campo) }]),
  ),
  ignora: ['valor_unidad', 'moneda', 'monto', 'desde', 'actualizado_en'],
};

/** The profiles that come with the program, beside this file in the build. */
@Injectable()
export class PerfilesService {
  private readonly folder: string;

  constructor(@Inject(CONFIG) { projectRoot }: Pick<Config, 'projectRoot'>) {
    this.folder = join(projectRoot, 'dist/src/modules/tarifario/catalogo/perfiles');
  }

  async list(): Promise<Perfil[]> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.json')).sort();
    return Promise.all(names.map(async (name) => parsePerfil(await readFile(join(this.folder, name), 'utf8'), name)));
  }

  /** The program's own format where none is named. @throws notFound, naming those there are */
  async get(nombre: string | undefined): Promise<Perfil> {
    if (nombre === undefined || nombre === '' || nombre === PROPIO.nombre) return PROPIO;
    const perfiles = await this.list();
    const found = perfiles.find((perfil) => perfil.nombre === nombre);
    if (found) return found;
    const known = perfiles.map((perfil) => perfil.nombre).join(', ');
    throw new DomainError('notFound', 'perfil_desconocido', `No existe el perfil «${nombre}». Hay: ${known}.`);
  }

  /** The catalogue that comes with a profile. */
  readArchivo(archivo: string): Promise<Buffer> {
    return readFile(join(this.folder, archivo));
  }
}
