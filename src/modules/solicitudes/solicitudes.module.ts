import { Module } from '@nestjs/common';
import { AnalisisVivoService } from './analisis-vivo.service.js';
import { RegistroDeSolicitudes } from './registro/registro-de-solicitudes.service.js';
import { SolicitudesRepository } from './solicitudes.repository.js';

@Module({ providers: [SolicitudesRepository, RegistroDeSolicitudes, AnalisisVivoService] })
export class SolicitudesModule {}
