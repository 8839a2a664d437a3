import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../config/config.js';
import { origenOf } from '../../../core/auth/decorators.js';
import type { Origen } from '../../../core/auth/principal.js';
import { LoginEventsService } from '../../auth/login-events.service.js';
import { LoginService } from '../../auth/login/login.service.js';
import { RegistroDeClientesService } from '../../clientes/registro/registro-de-clientes.service.js';
import { AbonosService } from '../../creditos/abonos.service.js';
import { fechaFormatter } from '../../../http/pages/fecha.js';
import { SesionesClienteService, type SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { cuentaPedidaPage } from './cuenta-pages.js';
import { ingresoPage } from './ingreso-page.js';
import type { IngresoDto, PedirCuentaDto } from './portal.dto.js';
import { saldoPage } from './saldo-page.js';

/** The pages of clients. */
@Injectable()
export class PortalService {
  private readonly formatFecha: ReturnType<typeof fechaFormatter>;

  constructor(
    private readonly sesiones: SesionesClienteService,
    private readonly logins: LoginService,
    private readonly events: LoginEventsService,
    private readonly abonos: AbonosService,
    private readonly registro: RegistroDeClientesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.formatFecha = fechaFormatter(config.zonaHoraria);
  }

  /** What the client has and how it moved; the log-in where nobody is logged in. */
  async home(request: FastifyRequest, query: { limite: number; cursor?: string }): Promise<string> {
    const sesion = await this.sesiones.find(request);
    if (!sesion) return ingresoPage();
    const { principal } = sesion;
    const cartola = await this.abonos.cartola(principal, principal.id, query);
    return saldoPage({ sesion, cartola, esPrimera: query.cursor === undefined, formatFecha: this.formatFecha });
  }

  /** @throws RejectedLogin, limited */
  async enter({ correo, clave }: IngresoDto, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const origen = origenOf(request);
    const credentials = {
      username: correo,
      clave,
      direccion: origen.direccion,
      device: { cookie: request.headers.cookie },
      only: 'cliente' as const,
    };
    const principal = await this.events.watch({ username: correo, medio: 'pagina', origen }, () =>
      this.logins.login(credentials),
    );
    await this.sesiones.start(principal, request, reply);
  }

  async leave(sesion: SesionDePagina, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.sesiones.end(sesion, request, reply);
  }

  /** @throws limited */
  async ask(dto: PedirCuentaDto, origen: Origen): Promise<string> {
    await this.registro.register(dto, origen);
    return cuentaPedidaPage(this.config.smtpUrl !== undefined);
  }
}
