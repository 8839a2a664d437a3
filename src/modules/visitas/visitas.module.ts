import { Module } from '@nestjs/common';
import { TarifarioModule } from '../tarifario/tarifario.module.js';
import { RegistroDeVisitas } from './registro/registro-de-visitas.service.js';
import { Sales } from './registro/sales.service.js';
import { VisitasRegistradasRepository } from './registro/visitas-registradas.repository.js';
import { VisitasController } from './visitas.controller.js';
import { VisitasRepository } from './visitas.repository.js';
import { VisitasService } from './visitas.service.js';

@Module({
  imports: [TarifarioModule],
  controllers: [VisitasController],
  providers: [VisitasRepository, VisitasService, VisitasRegistradasRepository, Sales, RegistroDeVisitas],
})
export class VisitasModule {}
