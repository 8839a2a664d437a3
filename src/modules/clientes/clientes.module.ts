import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { Cliente } from './cliente.entity.js';

@Module({ imports: [AuditoriaModule, TypeOrmModule.forFeature([Cliente])] })
export class ClientesModule {}
