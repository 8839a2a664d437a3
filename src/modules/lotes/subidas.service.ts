import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError, invalidField } from '../../core/errors/domain.error.js';
import { newId } from '../../core/fields/id.js';
import type { Subida } from '../../core/requests/subida.js';
import { abbreviate } from '../../core/text/abbreviate.js';
import { ClientesService } from '../clientes/clientes.service.js';
import { ArchivosDeLotes } from './archivos-de-lotes.js';
import { CuotasService } from './cuotas.service.js';
import type { SubidaDeLoteDto } from './dto/subida-de-lote.dto.js';
import { parsePerfil, type Perfil } from './lectura/perfil.js';
import type { Lote } from './lote.entity.js';
import type { CamposDeLote } from './lote.factory.js';
import { LotesService, type LoteRecibido } from './lotes.service.js';
import { parseNombreDePerfil } from './perfil.fields.js';
import { PerfilesService } from './perfiles/perfiles.service.js';
import { paraQuien, sePuedeRepetir } from './subida.rule.js';

/** Takes in what people upload. */
@Injectable()
export class SubidasService {
  constructor(
    private readonly lotes: LotesService,
    private readonly perfiles: PerfilesService,
    private readonly archivos: ArchivosDeLotes,
    private readonly clientes: ClientesService,
    private readonly cuotas: CuotasService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'archivoMaxBytes'>,
  ) {}

  /**
   * @param admitir looks at the texts that stand before the file, which is not kept when it throws
   * @throws as {@link LotesService.recibir}, {@link CuotasService.assertRoom}, {@link paraQuien}
   */
  async recibir(
    actor: Actor,
    subida: Subida<SubidaDeLoteDto>,
    admitir?: (textos: ReadonlyMap<string, string>) => void,
  ): Promise<LoteRecibido> {
    if (actor.tipo === 'cliente') await this.cuotas.assertRoom(actor.id!);
    const id = newId();
    const { campos, nombre, guardado } = await subida.recibir({
      maximoBytes: this.config.archivoMaxBytes,
      guardar: async ({ contenido }, textos) => {
        admitir?.(textos);
        return this.archivos.guardar(id, contenido, this.config.archivoMaxBytes);
      },
      descartar: () => this.archivos.borrar(id),
    });
    return this.lotes.recibir(actor, id, guardado, () => this.read(actor, nombre, campos));
  }

  /**
   * Takes in once more what a batch was made of that came to nothing, to be looked at anew: it stays as it ended.
   * @throws conflict for one that did not, or whose file is gone; as {@link recibir}
   */
  async repetir(actor: Actor, lote: Lote): Promise<Lote> {
    if (!sePuedeRepetir(lote)) throw noSeRepite();
    if (actor.tipo === 'cliente') await this.cuotas.assertRoom(actor.id!);
    const id = newId();
    const contenido = Readable.from(this.archivos.leer(lote.id));
    const guardado = await this.archivos.guardar(id, contenido, this.config.archivoMaxBytes);
    const { archivo, clase, operacion, cliente_id, perfil, perfil_nombre } = lote;
    const campos = { archivo, clase, operacion, cliente_id, perfil, perfil_nombre, forzar: lote.forzado };
    return (await this.lotes.recibir(actor, id, guardado, () => campos)).lote;
  }

  private async read(actor: Actor, archivo: string, campos: SubidaDeLoteDto): Promise<CamposDeLote> {
    const whose = paraQuien(actor, campos);
    const { cliente_id } = whose;
    if (cliente_id !== null && !(await this.clientes.findById(cliente_id))) {
      throw invalidField('cliente_id', 'No existe un cliente con ese id.');
    }
    const perfil = await this.perfilOf(actor, campos.perfil);
    return { archivo, ...whose, ...perfil, forzar: campos.forzar ?? false };
  }

  /** A profile that was sent, or the name of one that administrators keep. @throws invalid */
  private async perfilOf({ tipo }: Actor, text = '{}'): Promise<Pick<CamposDeLote, 'perfil' | 'perfil_nombre'>> {
    if (text.trim() === '') return { perfil: {}, perfil_nombre: null }; // as a form says that there is none
    if (text.trimStart().startsWith('{')) return { perfil: parsePerfilText(text), perfil_nombre: null };
    if (tipo === 'cliente') throw invalidField('perfil', 'El perfil va en JSON: los guardados son de la autoridad.');
    const nombre = text.trim();
    try {
      const { perfil } = await this.perfiles.get(parseNombreDePerfil(nombre));
      return { perfil, perfil_nombre: nombre };
    } catch (error) {
      if (!(error instanceof DomainError) || !['notFound', 'invalid'].includes(error.kind)) throw error;
      throw invalidField('perfil', `No hay un perfil guardado con el nombre «${abbreviate(nombre, 60)}».`);
    }
  }
}

function noSeRepite(): DomainError {
  const mensaje = 'Solo se vuelve a revisar un lote fallido o cancelado, mientras se guarde su archivo.';
  return new DomainError('conflict', 'lote_no_se_repite', mensaje);
}

function parsePerfilText(text: string): Perfil {
  try {
    return parsePerfil(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw invalidField('perfil', 'El perfil no es JSON válido.');
  }
}
