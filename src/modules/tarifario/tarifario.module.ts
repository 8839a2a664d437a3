import { Module } from '@nestjs/common';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { AvisosModule } from '../avisos/avisos.module.js';
import { EventosModule } from '../eventos/eventos.module.js';
import { CatalogoEscritor } from './catalogo/catalogo.escritor.js';
import { CatalogoRepository } from './catalogo/catalogo.repository.js';
import { CatalogoService } from './catalogo/catalogo.service.js';
import { PerfilesService } from './catalogo/perfiles.service.js';
import { PlanesService } from './catalogo/planes.service.js';
import { CambiosService } from './cambios.service.js';
import { ConceptosRepository } from './conceptos/conceptos.repository.js';
import { ConceptosService } from './conceptos/conceptos.service.js';
import { TarifarioPageController } from './pages/tarifario-page.controller.js';
import { TarifarioPageService } from './pages/tarifario-page.service.js';
import { ListasDelTarifario } from './tipos/lista/listas-del-tarifario.service.js';
import { PreciosService } from './tipos/precios/precios.service.js';
import { RevisionRepository } from './tipos/lista/revision.repository.js';
import { TarifarioController, TarifarioCsvController } from './tipos/tarifario.controller.js';
import { TiposRepository } from './tipos/tipos.repository.js';
import { TiposService } from './tipos/tipos.service.js';
import { TiposVistos } from './tipos/tipos-vistos.service.js';
import { UnidadesController } from './unidades/unidades.controller.js';
import { UnidadesRepository } from './unidades/unidades.repository.js';
import { UnidadesService } from './unidades/unidades.service.js';

@Module({
  imports: [AuditoriaModule, AvisosModule, EventosModule],
  controllers: [TarifarioCsvController, TarifarioController, UnidadesController, TarifarioPageController],
  providers: [
    CambiosService,
    UnidadesRepository,
    UnidadesService,
    TiposRepository,
    TiposService,
    TiposVistos,
    RevisionRepository,
    ListasDelTarifario,
    PreciosService,
    ConceptosRepository,
    ConceptosService,
    CatalogoEscritor,
    CatalogoRepository,
    CatalogoService,
    PerfilesService,
    PlanesService,
    TarifarioPageService,
  ],
  exports: [TiposService, TiposVistos, ConceptosService, CatalogoService, PerfilesService],
})
export class TarifarioModule {}
