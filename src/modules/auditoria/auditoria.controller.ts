import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentPrincipal, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { mapPagina } from '../../core/records/pagina.js';
import { ApiProblems, ApiToken } from '../../http/answers/api.decorators.js';
import { ApiCsv, csvFile } from '../../http/answers/csv-file.js';
import { ListsRecords } from '../../http/answers/record.decorators.js';
import { ConsultaAuditoriaService } from './consulta-auditoria.service.js';
import { AuditoriaPaginaDto, ExportAuditoriaQuery, ListAuditoriaQuery, toEntradaDto } from './dto/auditoria.dto.js';

@ApiTags('auditoría')
@ApiToken()
@ApiProblems(403)
@RequiresPermiso('consultar')
@Controller()
export class AuditoriaController {
  constructor(private readonly auditoria: ConsultaAuditoriaService) {}

  /**
   * Dice quién hizo qué, cuándo y desde dónde, de lo más nuevo a lo más antiguo. Cada infracción cargada es su propia
   * entrada. Lo hecho a usuarios lo ve solo un superadmin.
   */
  @Get('auditoria')
  @ListsRecords()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ListAuditoriaQuery,
  ): Promise<AuditoriaPaginaDto> {
    return mapPagina(await this.auditoria.list(principal, query), toEntradaDto);
  }

  /** Entrega lo mismo como archivo, todo. Queda anotado en la auditoría. */
  @Get('auditoria.csv')
  @ApiCsv()
  @ListsRecords()
  async export(
    @CurrentPrincipal() principal: Principal,
    @CurrentActor() actor: Actor,
    @Query() query: ExportAuditoriaQuery,
  ): Promise<StreamableFile> {
    return csvFile('auditoria', await this.auditoria.export(principal, actor, query));
  }
}
