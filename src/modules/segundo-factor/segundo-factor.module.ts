import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UsuariosModule } from '../usuarios/usuarios.module.js';
import { CifradoDeSecretos } from './cifrado-de-secretos.js';
import { CodigoRecuperacion } from './codigo-recuperacion.entity.js';
import { SegundoFactorController } from './segundo-factor.controller.js';
import { SegundoFactor } from './segundo-factor.entity.js';
import { SegundoFactorRepository } from './segundo-factor.repository.js';
import { SegundoFactorService } from './segundo-factor.service.js';

@Module({
  imports: [UsuariosModule, TypeOrmModule.forFeature([SegundoFactor, CodigoRecuperacion])],
  controllers: [SegundoFactorController],
  providers: [CifradoDeSecretos, SegundoFactorRepository, SegundoFactorService],
  exports: [SegundoFactorService],
})
export class SegundoFactorModule {}
