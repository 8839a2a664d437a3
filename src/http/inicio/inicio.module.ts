import { Module } from '@nestjs/common';
import { InicioController } from './inicio.controller.js';

/** The start page; the other pages belong to the features they show. */
@Module({ controllers: [InicioController] })
export class PagesModule {}
