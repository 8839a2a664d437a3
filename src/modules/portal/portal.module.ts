import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { ClientesModule } from '../clientes/clientes.module.js';
import { CreditosModule } from '../creditos/creditos.module.js';
import { PortalController } from './pages/portal.controller.js';
import { PortalService } from './pages/portal.service.js';
import { SesionesClienteRepository } from './sesion/sesiones-cliente.repository.js';
import { SesionesClienteService } from './sesion/sesiones-cliente.service.js';

/** The pages of clients, who log in to them with a cookie. */
@Module({
  imports: [AuthModule, ClientesModule, CreditosModule],
  controllers: [PortalController],
  providers: [PortalService, SesionesClienteRepository, SesionesClienteService],
  exports: [SesionesClienteService],
})
export class PortalModule {}
