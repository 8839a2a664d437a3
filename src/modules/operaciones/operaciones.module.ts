import { Module } from '@nestjs/common';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { InfraccionesModule } from '../infracciones/infracciones.module.js';
import { RegistrosModule } from '../registros/registros.module.js';
import { VehiculosModule } from '../vehiculos/vehiculos.module.js';
import { CostosService } from './costos.service.js';
import { OperacionesController } from './operaciones.controller.js';
import { OperacionesRepository } from './operaciones.repository.js';
import { OperacionesService } from './operaciones.service.js';
import { ResultadosService } from './resultados.service.js';

@Module({
  imports: [AuditoriaModule, InfraccionesModule, RegistrosModule, VehiculosModule],
  controllers: [OperacionesController],
  providers: [CostosService, OperacionesRepository, OperacionesService, ResultadosService],
  exports: [CostosService, OperacionesService],
})
export class OperacionesModule {}
