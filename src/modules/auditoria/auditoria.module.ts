import { Module } from '@nestjs/common';
import { AuditoriaService } from './auditoria.service.js';
import { ExportacionesService } from './exportaciones.service.js';

@Module({ providers: [AuditoriaService, ExportacionesService], exports: [AuditoriaService, ExportacionesService] })
export class AuditoriaModule {}
