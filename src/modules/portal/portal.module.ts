import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { ClientesModule } from '../clientes/clientes.module.js';
import { CreditosModule } from '../creditos/creditos.module.js';
import { OperacionesModule } from '../operaciones/operaciones.module.js';
import { RegistrosModule } from '../registros/registros.module.js';
import { LotesModule } from '../lotes/lotes.module.js';
import { ControlDeLotesService } from './lotes/control-de-lotes.service.js';
import { PortalLotesController } from './lotes/portal-lotes.controller.js';
import { PortalLotesService } from './lotes/portal-lotes.service.js';
import { MiCuentaController } from './cuenta/mi-cuenta.controller.js';
import { MiCuentaService } from './cuenta/mi-cuenta.service.js';
import { PortalOperacionesController } from './operaciones/portal-operaciones.controller.js';
import { PortalOperacionesService } from './operaciones/portal-operaciones.service.js';
import { PortalController } from './pages/portal.controller.js';
import { PortalService } from './pages/portal.service.js';
import { SaldoService } from './pages/saldo.service.js';
import { PortalRegistrosController } from './registros/portal-registros.controller.js';
import { PortalRegistrosService } from './registros/portal-registros.service.js';

/** The pages of clients, who log in to them with a cookie. */
@Module({
  imports: [AuthModule, ClientesModule, CreditosModule, LotesModule, OperacionesModule, RegistrosModule],
  controllers: [
    MiCuentaController,
    PortalController,
    PortalLotesController,
    PortalOperacionesController,
    PortalRegistrosController,
  ],
  providers: [
    ControlDeLotesService,
    MiCuentaService,
    PortalLotesService,
    PortalOperacionesService,
    PortalRegistrosService,
    PortalService,
    SaldoService,
  ],
})
export class PortalModule {}
