import { Module } from '@nestjs/common';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { CreditosModule } from '../creditos/creditos.module.js';
import { ArchivosDeRegistros } from './archivos.service.js';
import { RegistrosController } from './registros.controller.js';
import { RegistrosRepository } from './registros.repository.js';
import { RegistrosService } from './registros.service.js';

@Module({
  imports: [AuditoriaModule, CreditosModule],
  controllers: [RegistrosController],
  providers: [ArchivosDeRegistros, RegistrosRepository, RegistrosService],
  exports: [ArchivosDeRegistros, RegistrosService],
})
export class RegistrosModule {}
