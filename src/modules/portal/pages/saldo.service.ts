import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../config/config.js';
import { fechaFormatter } from '../../../http/pages/fecha.js';
import { SesionesClienteService } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { AbonosService } from '../../creditos/abonos.service.js';
import { RegistrosService } from '../../registros/registros.service.js';
import { ingresoPage } from './ingreso-page.js';
import { saldoPage } from './saldo-page.js';

/** The first page of clients. */
@Injectable()
export class SaldoService {
  private readonly formatFecha: ReturnType<typeof fechaFormatter>;

  constructor(
    private readonly sesiones: SesionesClienteService,
    private readonly abonos: AbonosService,
    private readonly registros: RegistrosService,
    @Inject(CONFIG) config: Pick<Config, 'zonaHoraria'>,
  ) {
    this.formatFecha = fechaFormatter(config.zonaHoraria);
  }

  /** What the client has and how it moved; the log-in where nobody is logged in. */
  async home(request: FastifyRequest, query: { limite: number; cursor?: string }): Promise<string> {
    const sesion = await this.sesiones.find(request);
    if (!sesion) return ingresoPage();
    const { principal } = sesion;
    const cartola = await this.abonos.cartola(principal, principal.id, query);
    const entradas = await this.registros.findEntradas(cartola.datos.flatMap(({ registro_id }) => registro_id ?? []));
    const { formatFecha } = this;
    return saldoPage({ sesion, cartola, entradas, esPrimera: query.cursor === undefined, formatFecha });
  }
}
