import { setTimeout } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PermisoGuard } from '../../core/auth/permiso.guard.js';
import { ProvisionalClaveGuard } from '../../core/auth/provisional-clave.guard.js';
import { CONFIG, type ReadyConfig } from '../../config/config.js';
import { AliadosModule } from '../aliados/aliados.module.js';
import { ClientesModule } from '../clientes/clientes.module.js';
import { CreditosModule } from '../creditos/creditos.module.js';
import { OficialesModule } from '../oficiales/oficiales.module.js';
import { SegundoFactorModule } from '../segundo-factor/segundo-factor.module.js';
import { UsuariosModule } from '../usuarios/usuarios.module.js';
import { AccessTokensService } from './access-tokens.service.js';
import { AvisosModule } from '../avisos/avisos.module.js';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { AuthController } from './auth.controller.js';
import { EmitirTokenService } from './emitir-token.service.js';
import { ConcesionGuard } from './guards/concesion.guard.js';
import { JwtGuard } from './guards/jwt.guard.js';
import { jwtKey, JwtStrategy } from './guards/jwt.strategy.js';
import { LocalStrategy } from './guards/local.strategy.js';
import { LoginGuard } from './guards/login.guard.js';
import { LoginEventsService } from './login-events.service.js';
import { AltaAutomaticaService } from './login/alta-automatica.service.js';
import { KnownDevicesService } from './login/known-devices.service.js';
import { LoginLimitsService, WAIT } from './login/login-limits.service.js';
import { LoginService } from './login/login.service.js';
import { ClavePageController } from './pages/clave-page.controller.js';
import { ClavePageService } from './pages/clave-page.service.js';
import { LoginPageController } from './pages/login-page.controller.js';
import { LoginPageService } from './pages/login-page.service.js';
import { ClaveNuevaPageController, OlvidadaPageController } from './olvido/olvido-pages.controller.js';
import { ClaveNuevaService } from './olvido/clave-nueva.service.js';
import { ClaveOlvidadaController } from './olvido/clave-olvidada.controller.js';
import { ClaveOlvidadaService } from './olvido/clave-olvidada.service.js';
import { ClavesOlvidadasRepository } from './olvido/claves-olvidadas.repository.js';
import { PrincipalsService } from './principals.service.js';
import { RefreshTokensRepository } from './refresh-tokens.repository.js';
import { SesionesService } from './sesiones.service.js';
import { SesionesClienteRepository } from './sesion-de-cliente/sesiones-cliente.repository.js';
import { SesionesClienteService } from './sesion-de-cliente/sesiones-cliente.service.js';
import { CuentaPropiaService } from './yo/cuenta-propia.service.js';
import { SegundoFactorPropioController } from './yo/segundo-factor-propio.controller.js';
import { SegundoFactorPropioService } from './yo/segundo-factor-propio.service.js';
import { SesionesAbiertasRepository } from './yo/sesiones-abiertas.repository.js';
import { SesionesAbiertasService } from './yo/sesiones-abiertas.service.js';
import { TokenRefresco } from './token-refresco.entity.js';
import { YoController } from './yo/yo.controller.js';

/** Log-in and the guards every handler stands behind. */
@Module({
  imports: [
    AliadosModule,
    AuditoriaModule,
    AvisosModule,
    ClientesModule,
    CreditosModule,
    OficialesModule,
    UsuariosModule,
    SegundoFactorModule,
    PassportModule,
    TypeOrmModule.forFeature([TokenRefresco]),
    JwtModule.registerAsync({
      inject: [CONFIG],
      useFactory: ({ jwtSecreto }: ReadyConfig) => ({
        secret: jwtKey(jwtSecreto),
        signOptions: { algorithm: 'HS256' },
      }),
    }),
  ],
  controllers: [
    AuthController,
    ClaveOlvidadaController,
    ClaveNuevaPageController,
    ClavePageController,
    LoginPageController,
    OlvidadaPageController,
    SegundoFactorPropioController,
    YoController,
  ],
  providers: [
    AccessTokensService,
    ClaveNuevaService,
    ClaveOlvidadaService,
    ClavesOlvidadasRepository,
    ClavePageService,
    CuentaPropiaService,
    EmitirTokenService,
    LoginPageService,
    PrincipalsService,
    RefreshTokensRepository,
    SesionesAbiertasRepository,
    SesionesAbiertasService,
    SesionesClienteRepository,
    SesionesClienteService,
    SegundoFactorPropioService,
    SesionesService,
    JwtStrategy,
    LocalStrategy,
    ConcesionGuard,
    LoginGuard,
    AltaAutomaticaService,
    KnownDevicesService,
    LoginLimitsService,
    LoginService,
    { provide: WAIT, useValue: (ms: number) => setTimeout(ms) },
    LoginEventsService,
    { provide: APP_GUARD, useClass: JwtGuard },
    { provide: APP_GUARD, useClass: ProvisionalClaveGuard },
    { provide: APP_GUARD, useClass: PermisoGuard },
  ],
  exports: [CuentaPropiaService, LoginEventsService, LoginService, SesionesClienteService],
})
export class AuthModule {}
