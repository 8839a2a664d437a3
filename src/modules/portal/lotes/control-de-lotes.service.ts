import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Actor, Principal } from '../../../core/auth/principal.js';
import type { Subida } from '../../../core/requests/subida.js';
import { SesionesClienteService, type SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { ControlService } from '../../lotes/control.service.js';
import { EventosService } from '../../lotes/eventos/eventos.service.js';
import type { ModoDeMalas } from '../../lotes/lote.entity.js';
import { LotesService } from '../../lotes/lotes.service.js';
import { avanceDe } from '../../lotes/pages/avance.js';
import { leerPerfilDeFormulario } from '../../lotes/pages/perfil-de-formulario.js';
import { ResultadoService } from '../../lotes/resultado/resultado.service.js';
import { SubidasService } from '../../lotes/subidas.service.js';
import { paginaDe } from './lote-page.js';
import type { SubidaDelPortalDto } from './lotes.dto.js';

/** What a client does with its batches. Each gives the address of the page that shows what came of it. */
@Injectable()
export class ControlDeLotesService {
  constructor(
    private readonly sesiones: SesionesClienteService,
    private readonly subidas: SubidasService,
    private readonly control: ControlService,
    private readonly lotes: LotesService,
    private readonly resultados: ResultadoService,
    private readonly eventos: EventosService,
  ) {}

  /**
   * Nothing of the form was read yet: what it has to carry stands before the file, or in a header where a script sends it.
   * @throws forbidden; as {@link SubidasService.recibir}
   */
  async recibir(
    sesion: SesionDePagina,
    actor: Actor,
    request: FastifyRequest,
    subida: Subida<SubidaDelPortalDto>,
  ): Promise<string> {
    const { 'x-xsrf-token': header } = request.headers;
    const admitir = (textos: ReadonlyMap<string, string>): void =>
      this.sesiones.assertForm(sesion, header ?? textos.get('csrf'));
    const { lote, repetido } = await this.subidas.recibir(actor, subida, admitir);
    return `${paginaDe(lote)}${repetido ? '?repetido=si' : ''}`;
  }

  /** @throws invalid, on `perfil` */
  async cambiarPerfil(actor: Actor, id: string, sent: Readonly<Record<string, string | undefined>>): Promise<string> {
    return paginaDe(await this.control.cambiarPerfil(actor, id, leerPerfilDeFormulario(sent)));
  }

  /** @throws unpaid, with the numbers; unprocessable while something stays open */
  async confirmar(actor: Actor, id: string, malas: ModoDeMalas): Promise<string> {
    return paginaDe(await this.control.confirmar(actor, id, malas));
  }

  /** @throws conflict */
  async repetir(actor: Actor, id: string): Promise<string> {
    return paginaDe(await this.subidas.repetir(actor, await this.lotes.get(actor, id)));
  }

  async step(actor: Actor, id: string, paso: 'pausar' | 'reanudar' | 'cancelar'): Promise<string> {
    return paginaDe(await this.control[paso](actor, id));
  }

  /** @throws notFound, gone, conflict */
  async download(principal: Principal, id: string, que: 'resultado' | 'errores'): Promise<Readable> {
    return this.resultados[que](await this.lotes.get(principal, id));
  }

  /** How it comes on. @throws notFound */
  async seguir(principal: Principal, id: string, visto: string | undefined): Promise<Readable> {
    return this.eventos.seguir(await this.lotes.get(principal, id), visto, avanceDe);
  }
}
