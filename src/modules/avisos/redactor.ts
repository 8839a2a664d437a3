import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type ReadyConfig } from '../../config/config.js';
import type { Aviso } from './aviso.entity.js';
import { Enlaces } from './enlaces.service.js';
import { componer, type Compuesto } from './mensaje/componer.js';
import type { Mensaje } from './mensaje/mensaje.js';
import { redactar } from './mensaje/redactar.js';
import { TIPOS_DE_AVISO, type DatosDeAviso, type InfraccionCargadaDatos, type TipoAviso } from './tipos-de-aviso.js';

/** Makes of a notice what its reader gets, and what an administrator may see of it. */
@Injectable()
export class Redactor {
  constructor(
    private readonly enlaces: Enlaces,
    @Inject(CONFIG) private readonly config: ReadyConfig,
  ) {}

  /** As it is sent. */
  paraEnviar(aviso: Aviso): Compuesto & { baja: string | undefined } {
    const persona = (aviso.datos as Partial<InfraccionCargadaDatos> | null)?.persona_id;
    return { ...this.compose(aviso, false)!, baja: persona && this.enlaces.baja(persona) };
  }

  /** Without what lets somebody do something in the reader's name; null once the text is gone. */
  paraMostrar(aviso: Aviso): Compuesto | null {
    return this.compose(aviso, true);
  }

  /** Also of one whose text is gone. */
  asunto({ tipo, datos }: Pick<Aviso, 'tipo' | 'datos'>): string {
    return datos ? this.redactar(tipo, datos, true).asunto : TIPOS_DE_AVISO[tipo];
  }

  private compose({ tipo, datos }: Aviso, oculta: boolean): Compuesto | null {
    if (!datos) return null;
    const mensaje = this.redactar(tipo, datos, oculta);
    return componer(oculta ? { ...mensaje, baja: undefined } : mensaje);
  }

  private redactar(tipo: TipoAviso, datos: DatosDeAviso[TipoAviso], oculta: boolean): Mensaje {
    const { enlaces, config } = this;
    return redactar(tipo, datos, { zonaHoraria: config.zonaHoraria, enlaces, oculta });
  }
}
