import { Body, Controller, Get, HttpCode, Post, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../core/auth/decorators.js';
import { ApiProblems } from '../../http/answers/api.decorators.js';
import { InformeConsultaDto, InformeDto, InformeSolicitudDto } from './dto/informe.dto.js';
import { InformeLimitGuard } from './informe-limit.guard.js';
import { InformesService } from './informes.service.js';

@ApiTags('informe')
@Public()
@UseGuards(InformeLimitGuard)
@Controller('generar_informe')
export class InformesController {
  constructor(private readonly informes: InformesService) {}

  /** Devuelve las infracciones de los vehículos que hoy están a nombre de quien tiene este correo. */
  @Get()
  @ApiProblems(400, 404, 429)
  generarPorConsulta(@Query() query: InformeConsultaDto): Promise<InformeDto> {
    return this.informes.generar(query);
  }

  /** Lo mismo, con el correo en el cuerpo: así no queda en la dirección. */
  @Post()
  @HttpCode(200)
  @ApiProblems(400, 404, 415, 429)
  generar(@Body() body: InformeSolicitudDto): Promise<InformeDto> {
    return this.informes.generar(body);
  }
}
