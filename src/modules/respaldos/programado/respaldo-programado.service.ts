import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { TipoDeTrabajo, TrabajoTomado } from '../../trabajos/tipo-de-trabajo.js';
import { Trabajador } from '../../trabajos/trabajador.service.js';
import { RespaldosService } from '../respaldos.service.js';
import { conservar, nombreProgramado } from './programados.js';

/** Makes a backup as often as RESPALDO_CADA says, in one process at a time, and keeps the latest. */
@Injectable()
export class RespaldoProgramado implements OnModuleInit, TipoDeTrabajo {
  readonly tipo = 'respaldo';
  readonly simultaneos = 1;
  readonly consultaMs = 30_000;
  readonly arriendoSegundos = 60;
  readonly aparte = true;
  readonly cadaSegundos: number;

  constructor(
    private readonly respaldos: RespaldosService,
    private readonly trabajador: Trabajador,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.cadaSegundos = config.respaldoCadaSegundos ?? 0;
  }

  onModuleInit(): void {
    if (this.cadaSegundos > 0) this.trabajador.register(this);
  }

  esperaSegundos(intentos: number): number {
    return Math.min(60 * 2 ** intentos, this.cadaSegundos);
  }

  async run(_trabajo?: TrabajoTomado, signal?: AbortSignal): Promise<void> {
    const { respaldoCarpeta: carpeta, respaldoClave: frase, respaldoGuardar } = this.config;
    await this.respaldos.crear({ path: join(carpeta, nombreProgramado(new Date())), frase, signal });
    await conservar(carpeta, respaldoGuardar);
  }
}
