import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { InicioController } from './inicio.controller.js';
import { HealthService } from './health.service.js';

@Module({ controllers: [HealthController, InicioController], providers: [HealthService] })
export class HealthModule {}
