import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import { invalidField } from '../../core/errors/domain.error.js';
import { DomainError } from '../../core/errors/domain.error.js';
import type { Subida } from '../../http/uploads/subida.js';
import { parseSubida, perfilOf } from './dto/subida-de-lote.dto.js';
import type { CamposDeLote } from './lote.factory.js';
import { LotesService, type LoteRecibido } from './lotes.service.js';
import { PerfilesService } from './perfiles/perfiles.service.js';

/** Takes in what people upload. */
@Injectable()
export class SubidasService {
  constructor(
    private readonly lotes: LotesService,
    private readonly perfiles: PerfilesService,
  ) {}

  /** @throws as {@link LotesService.recibir} */
  recibir(actor: Actor, { nombre, archivo, campos }: Subida): Promise<LoteRecibido> {
    return this.lotes.recibir(actor, archivo, async () => this.read(nombre, await campos()));
  }

  private async read(archivo: string, campos: Readonly<Record<string, string>>): Promise<CamposDeLote> {
    const { clase, perfil: text, forzar = false } = parseSubida(campos);
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
