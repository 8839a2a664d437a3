import { Module } from '@nestjs/common';
import { InfraccionesModule } from '../infracciones/infracciones.module.js';
import { VehiculosModule } from '../vehiculos/vehiculos.module.js';
import { InformeMetrics } from './informe.metrics.js';
import { InformesController } from './informes.controller.js';
import { InformePageController } from './pages/informe-page.controller.js';
import { InformePageService } from './pages/informe-page.service.js';
import { InformesService } from './informes.service.js';

@Module({
  imports: [InfraccionesModule, VehiculosModule],
  controllers: [InformesController, InformePageController],
  providers: [InformeMetrics, InformesService, InformePageService],
})
export class InformesModule {}
