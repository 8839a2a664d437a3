import { Module } from '@nestjs/common';
import { TrabajosModule } from '../trabajos/trabajos.module.js';
import { RespaldoProgramado } from './programado/respaldo-programado.service.js';
import { RespaldosService } from './respaldos.service.js';

@Module({
  imports: [TrabajosModule],
  providers: [RespaldoProgramado, RespaldosService],
  exports: [RespaldosService],
})
export class RespaldosModule {}
