import { Module } from '@nestjs/common';
import { EventosRepository } from './eventos.repository.js';
import { EventosService } from './eventos.service.js';
import { Suscritos } from './suscritos.service.js';

@Module({
  providers: [EventosRepository, EventosService, Suscritos],
  exports: [EventosService, Suscritos],
})
export class EventosModule {}
