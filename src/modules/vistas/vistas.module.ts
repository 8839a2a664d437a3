import { Module } from '@nestjs/common';
import { VistasRepository } from './vistas.repository.js';
import { VistasService } from './vistas.service.js';

@Module({ providers: [VistasRepository, VistasService], exports: [VistasService] })
export class VistasModule {}
