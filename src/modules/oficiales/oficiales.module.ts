import { Module } from '@nestjs/common';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { OficialesController } from './oficiales.controller.js';
import { OficialesRepository } from './oficiales.repository.js';
import { OficialesService } from './oficiales.service.js';

@Module({
  imports: [AuditoriaModule],
  controllers: [OficialesController],
  providers: [OficialesService, OficialesRepository],
  exports: [OficialesService],
})
export class OficialesModule {}
