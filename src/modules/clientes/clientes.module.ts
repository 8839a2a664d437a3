import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { AvisosModule } from '../avisos/avisos.module.js';
import { Cliente } from './cliente.entity.js';
import { ClientesController } from './clientes.controller.js';
import { ClientesRepository } from './clientes.repository.js';
import { ClientesService } from './clientes.service.js';
import { ConfirmacionPageController } from './registro/confirmacion-page.controller.js';
import { ConfirmacionService } from './registro/confirmacion.service.js';
import { ConfirmacionesRepository } from './registro/confirmaciones.repository.js';
import { RegistroDeClientesController } from './registro/registro-de-clientes.controller.js';
import { RegistroDeClientesService } from './registro/registro-de-clientes.service.js';

@Module({
  imports: [AuditoriaModule, AvisosModule, TypeOrmModule.forFeature([Cliente])],
  controllers: [RegistroDeClientesController, ClientesController, ConfirmacionPageController],
  providers: [
    ClientesRepository,
    ClientesService,
    ConfirmacionesRepository,
    ConfirmacionService,
    RegistroDeClientesService,
  ],
  exports: [ClientesService, RegistroDeClientesService],
})
export class ClientesModule {}
