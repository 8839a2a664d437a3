import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TipoDeTrabajo, TrabajoTomado } from '../../trabajos/tipo-de-trabajo.js';
import { Trabajador } from '../../trabajos/trabajador.service.js';
import type { Aviso } from '../aviso.entity.js';
import { AvisosRepository } from '../avisos.repository.js';
import { ENVIAR_AVISO } from '../avisos.service.js';
import { Redactor } from '../redactor.js';
import type { ClaveOlvidadaDatos, CuentaPorConfirmarDatos, InfraccionCargadaDatos } from '../tipos-de-aviso.js';
import { AvisosMetrics } from './avisos.metrics.js';
import { CorreoService } from './correo.js';
import { espera, INTENTOS } from './espera.js';
import { describeSmtpError, isRefusal } from './smtp-error.js';

/** The job that sends a notice. */
@Injectable()
export class EnviarAviso implements OnModuleInit, TipoDeTrabajo {
  readonly tipo = ENVIAR_AVISO;
  readonly simultaneos = 4;
  readonly consultaMs = 1_000;
  readonly arriendoSegundos = 60;
  readonly esperaSegundos = espera;

  constructor(
    private readonly repository: AvisosRepository,
    private readonly redactor: Redactor,
    private readonly correo: CorreoService,
    private readonly metrics: AvisosMetrics,
    private readonly trabajador: Trabajador,
  ) {}

  onModuleInit(): void {
    this.trabajador.register(this);
  }

  /** Whoever sent it may have died before it was written down: then it is sent again, under the same Message-ID. */
  async run({ clave, intentos }: TrabajoTomado): Promise<void> {
    if (!this.correo.canSend) return this.end(clave, 'guardado', null);
    const aviso = await this.repository.beginTry(clave);
    if (!aviso) return;
    const obstacle = await this.obstacleOf(aviso);
    if (obstacle !== undefined) return this.end(clave, 'fallido', obstacle);
    try {
      await this.correo.send({ ...aviso, ...this.redactor.paraEnviar(aviso) });
    } catch (error) {
      const isOver = isRefusal(error) || intentos >= INTENTOS;
      await this.end(clave, isOver ? 'fallido' : 'pendiente', describeSmtpError(error));
      if (isOver) return;
      throw error;
    }
    await this.end(clave, 'enviado', null);
  }

  private async end(id: string, estado: Aviso['estado'], error: string | null): Promise<void> {
    await this.repository.endTry(id, estado, error);
    this.metrics.ended(estado);
  }

  /** Why it is not to be sent any more. */
  private async obstacleOf({ tipo, datos }: Aviso): Promise<string | undefined> {
    if (tipo === 'clave_olvidada' || tipo === 'cuenta_por_confirmar') {
      const { expira_en } = datos as ClaveOlvidadaDatos | CuentaPorConfirmarDatos;
      return Date.parse(expira_en) <= Date.now() ? 'El enlace venció antes de que el correo pudiera salir.' : undefined;
    }
    if (tipo !== 'infraccion_cargada') return undefined;
    const isUnwanted = await this.repository.hasBaja((datos as InfraccionCargadaDatos).persona_id);
    return isUnwanted ? 'La persona pidió no recibir avisos.' : undefined;
  }
}
