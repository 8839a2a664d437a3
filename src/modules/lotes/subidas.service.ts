import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError, invalidField } from '../../core/errors/domain.error.js';
import { newId } from '../../core/fields/id.js';
import type { Subida } from '../../core/requests/subida.js';
import { ArchivosDeLotes } from './archivos-de-lotes.js';
import { perfilOf, type SubidaDeLoteDto } from './dto/subida-de-lote.dto.js';
import type { CamposDeLote } from './lote.factory.js';
import { LotesService, type LoteRecibido } from './lotes.service.js';
import { PerfilesService } from './perfiles/perfiles.service.js';

/** Takes in what people upload. */
@Injectable()
export class SubidasService {
  constructor(
    private readonly lotes: LotesService,
    private readonly perfiles: PerfilesService,
    private readonly archivos: ArchivosDeLotes,
    @Inject(CONFIG) private readonly config: Pick<Config, 'archivoMaxBytes'>,
  ) {}

  /**
   * @param admitir looks at the texts that stand before the file, which is not kept when it throws
   * @throws as {@link LotesService.recibir}
   */
  async recibir(
    actor: Actor,
    subida: Subida<SubidaDeLoteDto>,
    admitir?: (textos: ReadonlyMap<string, string>) => void,
  ): Promise<LoteRecibido> {
    const id = newId();
    const { campos, nombre, guardado } = await subida.recibir({
      maximoBytes: this.config.archivoMaxBytes,
      guardar: async ({ contenido }, textos) => {
        admitir?.(textos);
        return this.archivos.guardar(id, contenido, this.config.archivoMaxBytes);
      },
      descartar: () => this.archivos.borrar(id),
    });
    return this.lotes.recibir(actor, id, guardado, () => this.read(nombre, campos));
  }

  private async read(archivo: string, { clase, perfil: text, forzar = false }: SubidaDeLoteDto): Promise<CamposDeLote> {
    const given = perfilOf(text);
    const perfil = 'nombre' in given ? await this.findPerfil(given.nombre) : given;
    return { archivo, clase, operacion: null, cliente_id: null, perfil, forzar };
  }

  private async findPerfil(nombre: string): Promise<CamposDeLote['perfil']> {
    try {
      return (await this.perfiles.get(nombre)).perfil;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'notFound') throw error;
      throw invalidField('perfil', `No hay un perfil guardado con el nombre «${nombre.slice(0, 60)}».`);
    }
  }
}
