import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { TrabajosModule } from '../trabajos/trabajos.module.js';
import { Aviso } from './aviso.entity.js';
import { AvisosController } from './avisos.controller.js';
import { AvisosPresenter } from './avisos.presenter.js';
import { AvisosRepository } from './avisos.repository.js';
import { AvisosService } from './avisos.service.js';
import { Enlaces } from './enlaces.service.js';
import { AvisosMetrics } from './envio/avisos.metrics.js';
import { CorreoService } from './envio/correo.js';
import { EnviarAviso } from './envio/enviar-aviso.js';
import { BajaPageController } from './pages/baja-page.controller.js';
import { BajaService } from './pages/baja.service.js';
import { Redactor } from './redactor.js';

@Module({
  imports: [AuditoriaModule, TrabajosModule, TypeOrmModule.forFeature([Aviso])],
  controllers: [AvisosController, BajaPageController],
  providers: [
    AvisosMetrics,
    AvisosPresenter,
    AvisosRepository,
    AvisosService,
    BajaService,
    CorreoService,
    Enlaces,
    EnviarAviso,
    Redactor,
  ],
  exports: [AvisosService, Enlaces, Redactor],
})
export class AvisosModule {}
