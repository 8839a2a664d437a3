import { Module } from '@nestjs/common';
import { InfraccionesModule } from '../infracciones/infracciones.module.js';
import { VehiculosModule } from '../vehiculos/vehiculos.module.js';
import { InformeMetrics } from './informe.metrics.js';
import { InformePaginadoService } from './informe-paginado.service.js';
import { InformesController } from './informes.controller.js';
import { ConsultasSelladas } from './pages/consultas-selladas.js';
import { InformePageController } from './pages/informe-page.controller.js';
import { InformePageService } from './pages/informe-page.service.js';
import { InformesService } from './informes.service.js';

@Module({
  imports: [InfraccionesModule, VehiculosModule],
  controllers: [InformesController, InformePageController],
  providers: [InformeMetrics, InformesService, InformePaginadoService, ConsultasSelladas, InformePageService],
})
export class InformesModule {}
