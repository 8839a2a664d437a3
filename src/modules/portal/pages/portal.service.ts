import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../config/config.js';
import { origenOf } from '../../../core/auth/decorators.js';
import type { Origen } from '../../../core/auth/principal.js';
import { LoginEventsService } from '../../auth/login-events.service.js';
import { LoginService } from '../../auth/login/login.service.js';
import { RegistroDeClientesService } from '../../clientes/registro/registro-de-clientes.service.js';
import { SesionesClienteService, type SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { cuentaPedidaPage } from './cuenta-pages.js';
import type { IngresoDto, PedirCuentaDto } from './portal.dto.js';

/** The pages of clients. */
@Injectable()
export class PortalService {
  constructor(
    private readonly sesiones: SesionesClienteService,
    private readonly logins: LoginService,
    private readonly events: LoginEventsService,
    private readonly registro: RegistroDeClientesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

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
