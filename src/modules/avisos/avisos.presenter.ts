import { Injectable } from '@nestjs/common';
import { tienePermiso, type Rol } from '../../core/auth/permisos.js';
import type { Aviso } from './aviso.entity.js';
import type { AvisoDeListaDto, AvisoDto } from './dto/aviso.dto.js';
import { Redactor } from './redactor.js';

/** What the API shows of notices. */
@Injectable()
export class AvisosPresenter {
  constructor(private readonly redactor: Redactor) {}

  summary(aviso: Aviso): AvisoDeListaDto {
    const { id, tipo, destinatario, estado, intentos, ultimo_error, creado_en, enviado_en } = aviso;
    const asunto = this.redactor.asunto(aviso);
    return { id, tipo, destinatario, asunto, estado, intentos, ultimo_error, creado_en, enviado_en };
  }

  /** With what it says, for whoever administers. */
  whole(aviso: Aviso, rol: Rol): AvisoDto {
    const summary = this.summary(aviso);
    if (!tienePermiso(rol, 'administrar')) return summary;
    const { texto = null, html = null } = this.redactor.paraMostrar(aviso) ?? {};
    return { ...summary, texto, html };
  }
}
