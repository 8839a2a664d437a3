import { Module } from '@nestjs/common';
import { CreditosRepository } from './creditos.repository.js';
import { CreditosService } from './creditos.service.js';

@Module({ providers: [CreditosService, CreditosRepository], exports: [CreditosService] })
export class CreditosModule {}
