import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { Persona } from './persona.entity.js';
import { PersonasController } from './personas.controller.js';
import { PersonasRepository } from './personas.repository.js';
import { PersonasService } from './personas.service.js';

@Module({
  imports: [AuditoriaModule, TypeOrmModule.forFeature([Persona])],
  controllers: [PersonasController],
  providers: [PersonasService, PersonasRepository],
  exports: [PersonasService],
})
export class PersonasModule {}
