import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { Oficial } from './oficial.entity.js';
import { OficialesController } from './oficiales.controller.js';
import { OficialesRepository } from './oficiales.repository.js';
import { OficialesService } from './oficiales.service.js';

@Module({
  imports: [AuditoriaModule, TypeOrmModule.forFeature([Oficial])],
  controllers: [OficialesController],
  providers: [OficialesService, OficialesRepository],
  exports: [OficialesService],
})
export class OficialesModule {}
