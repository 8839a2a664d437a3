import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AliadosModule } from '../aliados/aliados.module.js';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { AvisosModule } from '../avisos/avisos.module.js';
import { EventosModule } from '../eventos/eventos.module.js';
import { TrabajosModule } from '../trabajos/trabajos.module.js';
import { Entrega } from './entregas/entrega.entity.js';
import { EntregasController } from './entregas/entregas.controller.js';
import { EntregasRepository } from './entregas/entregas.repository.js';
import { EntregasService } from './entregas/entregas.service.js';
import { Cartero } from './envio/cartero.service.js';
import { EnvioRepository } from './envio/envio.repository.js';
import { EnviosMetrics } from './envio/envios.metrics.js';
import { Mensajero } from './envio/mensajero.service.js';
import { Oficina } from './envio/oficina.service.js';
import { ApagadoService } from './suscripciones/apagado.service.js';
import { SecretosService } from './suscripciones/secretos.service.js';
import { Suscripcion } from './suscripciones/suscripcion.entity.js';
import { SuscripcionesController } from './suscripciones/suscripciones.controller.js';
import { SuscripcionesRepository } from './suscripciones/suscripciones.repository.js';
import { SuscripcionesService } from './suscripciones/suscripciones.service.js';

@Module({
  imports: [
    AliadosModule,
    AuditoriaModule,
    AvisosModule,
    EventosModule,
    TrabajosModule,
    TypeOrmModule.forFeature([Suscripcion, Entrega]),
  ],
  controllers: [SuscripcionesController, EntregasController],
  providers: [
    ApagadoService,
    Cartero,
    EntregasRepository,
    EntregasService,
    EnvioRepository,
    EnviosMetrics,
    Mensajero,
    Oficina,
    SecretosService,
    SuscripcionesRepository,
    SuscripcionesService,
  ],
  exports: [EntregasService, SuscripcionesService],
})
export class WebhooksModule {}
