import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ExportacionesService } from '../modules/auditoria/exportaciones.service.js';
import { LoginEventsService } from '../modules/auth/login-events.service.js';
import { KnownDevicesService } from '../modules/auth/login/known-devices.service.js';
import { LoginLimitsService } from '../modules/auth/login/login-limits.service.js';
import { LoginService } from '../modules/auth/login/login.service.js';
import { SesionesAbiertasService } from '../modules/auth/yo/sesiones-abiertas.service.js';
import { Reads } from '../core/database/reads.js';
import { Metrics } from '../core/metrics/metrics.js';
import { CONFIG, type ReadyConfig } from '../config/config.js';
import { UsuariosService } from '../modules/usuarios/usuarios.service.js';

/** What the panel uses of the rest: the very services behind the API, with their limits and counters. */
export interface PanelServices {
  config: ReadyConfig;
  dataSource: DataSource;
  reads: Reads;
  metrics: Metrics;
  devices: KnownDevicesService;
  limits: LoginLimitsService;
  logins: LoginService;
  loginEvents: LoginEventsService;
  exportaciones: ExportacionesService;
  sesiones: SesionesAbiertasService;
  usuarios: UsuariosService;
  /** Any other service, as the definitions of modules ask for them. */
  service: <T>(type: Type<T>) => T;
}

/** Takes them from the application that has them. */
export function panelServices(context: INestApplicationContext): PanelServices {
  const options = { strict: false };
  return {
    config: context.get<ReadyConfig>(CONFIG, options),
    dataSource: context.get(DataSource, options),
    reads: context.get(Reads, options),
    metrics: context.get(Metrics, options),
    devices: context.get(KnownDevicesService, options),
    limits: context.get(LoginLimitsService, options),
    logins: context.get(LoginService, options),
    loginEvents: context.get(LoginEventsService, options),
    exportaciones: context.get(ExportacionesService, options),
    sesiones: context.get(SesionesAbiertasService, options),
    usuarios: context.get(UsuariosService, options),
    service: <T>(type: Type<T>) => context.get<T>(type, options),
  };
}
