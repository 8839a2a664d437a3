import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { Aliado } from './aliado.entity.js';
import { AliadosController } from './aliados.controller.js';
import { AliadosRepository } from './aliados.repository.js';
import { AliadosService } from './aliados.service.js';
import { AlliesController } from './credenciales/allies.controller.js';
import { CredencialAliado } from './credenciales/credencial-aliado.entity.js';
import { CredencialesController } from './credenciales/credenciales.controller.js';
import { CredencialesRepository } from './credenciales/credenciales.repository.js';
import { CredencialesService } from './credenciales/credenciales.service.js';
import { EtiquetasController } from './etiquetas/etiquetas.controller.js';
import { EtiquetasRepository } from './etiquetas/etiquetas.repository.js';
import { EtiquetasService } from './etiquetas/etiquetas.service.js';
import { ImportacionService } from './importacion/importacion.service.js';
import { RotacionRepository } from './rotacion/rotacion.repository.js';
import { RotacionService } from './rotacion/rotacion.service.js';
import { TokenAliado } from './token/token-aliado.entity.js';
import { TokenAliadoController } from './token/token-aliado.controller.js';
import { TokensAliadoRepository } from './token/tokens-aliado.repository.js';
import { TokensAliadoService } from './token/tokens-aliado.service.js';

@Module({
  imports: [AuditoriaModule, TypeOrmModule.forFeature([Aliado, TokenAliado, CredencialAliado])],
  controllers: [
    AliadosController,
    EtiquetasController,
    TokenAliadoController,
    CredencialesController,
    AlliesController,
  ],
  providers: [
    AliadosRepository,
    AliadosService,
    CredencialesRepository,
    CredencialesService,
    EtiquetasRepository,
    EtiquetasService,
    ImportacionService,
    RotacionRepository,
    RotacionService,
    TokensAliadoRepository,
    TokensAliadoService,
  ],
  exports: [AliadosService, CredencialesService, TokensAliadoService],
})
export class AliadosModule {}
