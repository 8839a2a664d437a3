import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { ClientesModule } from '../clientes/clientes.module.js';
import { CreditosModule } from '../creditos/creditos.module.js';
import { InfraccionesModule } from '../infracciones/infracciones.module.js';
import { OperacionesModule } from '../operaciones/operaciones.module.js';
import { PersonasModule } from '../personas/personas.module.js';
import { RegistrosModule } from '../registros/registros.module.js';
import { TrabajosModule } from '../trabajos/trabajos.module.js';
import { VehiculosModule } from '../vehiculos/vehiculos.module.js';
import { ArchivosDeLotes } from './archivos-de-lotes.js';
import { CierreService } from './cierre.service.js';
import { ControlService } from './control.service.js';
import { CuotasService } from './cuotas.service.js';
import { Lote } from './lote.entity.js';
import { LotesController } from './lotes.controller.js';
import { LotesRepository } from './lotes.repository.js';
import { LotesService } from './lotes.service.js';
import { LotesTrail } from './lotes.trail.js';
import { PerfilGuardado } from './perfil-guardado.entity.js';
import { PerfilesController } from './perfiles/perfiles.controller.js';
import { PerfilesRepository } from './perfiles/perfiles.repository.js';
import { PerfilesService } from './perfiles/perfiles.service.js';
import { AltasDePersonas } from './proceso/altas-de-personas.js';
import { AltasDeVehiculos } from './proceso/altas-de-vehiculos.js';
import { EventosService } from './eventos/eventos.service.js';
import { InfraccionesProcesador } from './proceso/infracciones.procesador.js';
import { OperacionesProcesador } from './operaciones/operaciones.procesador.js';
import { ReservaService } from './operaciones/reserva.service.js';
import { VerificacionDeReservas } from './operaciones/verificacion-de-reservas.service.js';
import { AvanceService } from './proceso/avance.service.js';
import { PersonasProcesador } from './proceso/personas.procesador.js';
import { ProcesoService } from './proceso/proceso.service.js';
import { PROCESADORES, type Procesadores } from './proceso/procesadores.js';
import { VehiculosDeActas } from './proceso/vehiculos-de-actas.js';
import { VehiculosProcesador } from './proceso/vehiculos.procesador.js';
import { RespuestasService } from './resultado/respuestas.service.js';
import { ResultadoService } from './resultado/resultado.service.js';
import { PrimerasLineasService } from './revision/primeras-lineas.service.js';
import { RevisionService } from './revision/revision.service.js';
import { SubidasService } from './subidas.service.js';
import { TramosRepository } from './tramos.repository.js';
import { VencimientoService } from './vencimiento.service.js';

const procesadores = {
  provide: PROCESADORES,
  useFactory: (
    infracciones: InfraccionesProcesador,
    vehiculos: VehiculosProcesador,
    personas: PersonasProcesador,
    operaciones: OperacionesProcesador,
  ): Procesadores => ({ infracciones, vehiculos, personas, operaciones }),
  inject: [InfraccionesProcesador, VehiculosProcesador, PersonasProcesador, OperacionesProcesador],
};

@Module({
  imports: [
    AuditoriaModule,
    ClientesModule,
    CreditosModule,
    InfraccionesModule,
    OperacionesModule,
    PersonasModule,
    RegistrosModule,
    TrabajosModule,
    VehiculosModule,
    TypeOrmModule.forFeature([Lote, PerfilGuardado]),
  ],
  controllers: [LotesController, PerfilesController],
  providers: [
    procesadores,
    AltasDePersonas,
    AltasDeVehiculos,
    ArchivosDeLotes,
    AvanceService,
    CierreService,
    ControlService,
    CuotasService,
    EventosService,
    InfraccionesProcesador,
    LotesRepository,
    LotesService,
    LotesTrail,
    OperacionesProcesador,
    PerfilesRepository,
    PerfilesService,
    PersonasProcesador,
    PrimerasLineasService,
    ProcesoService,
    ReservaService,
    RespuestasService,
    ResultadoService,
    RevisionService,
    SubidasService,
    TramosRepository,
    VehiculosDeActas,
    VehiculosProcesador,
    VerificacionDeReservas,
    VencimientoService,
  ],
  exports: [ControlService, EventosService, LotesService, PrimerasLineasService, ResultadoService, SubidasService],
})
export class LotesModule {}
