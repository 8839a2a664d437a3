import { Module } from '@nestjs/common';
import { Trail } from '../../core/records/trail.js';
import { TrailedRecords } from '../../core/records/trailed-records.js';
import { AuditoriaController } from './auditoria.controller.js';
import { AuditoriaService } from './auditoria.service.js';
import { ConsultaAuditoriaRepository } from './consulta-auditoria.repository.js';
import { ConsultaAuditoriaService } from './consulta-auditoria.service.js';
import { ExportacionesService } from './exportaciones.service.js';

/** The trail, and the writer of records that can't do without it. */
@Module({
  controllers: [AuditoriaController],
  providers: [
    ConsultaAuditoriaRepository,
    ConsultaAuditoriaService,
    AuditoriaService,
    ExportacionesService,
    { provide: Trail, useExisting: AuditoriaService },
    TrailedRecords,
  ],
  exports: [AuditoriaService, ExportacionesService, Trail, TrailedRecords],
})
export class AuditoriaModule {}
