import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type ReadyConfig } from '../../../config/config.js';
import { newId } from '../../../core/fields/id.js';
import { ApagadoService } from '../suscripciones/apagado.service.js';
import { EnvioRepository, type EntregaDebida, type IntentoHecho } from './envio.repository.js';
import { EnviosMetrics } from './envios.metrics.js';
import { consecuenciaDe } from './intento.rule.js';
import type { Encargos } from './jornada.js';
import { Mensajero, type DestinoAbierto } from './mensajero.service.js';
import { origenDe } from '../entregas/origen.js';

/** With more events a second whoever makes them goes first. */
const MUCHOS = 200;
/** A subscription that takes nothing for so long is switched off. */
const DIAS_SIN_EXITO = 5;

/** What the sender has done. */
@Injectable()
export class Oficina implements Encargos {
  constructor(
    private readonly envios: EnvioRepository,
    private readonly mensajero: Mensajero,
    private readonly apagado: ApagadoService,
    private readonly metrics: EnviosMetrics,
    @Inject(CONFIG) private readonly config: ReadyConfig,
  ) {}

  hayPrisa(): Promise<boolean> {
    return this.envios.happenMoreThan(MUCHOS);
  }

  async repartir(cantidad: number): Promise<boolean> {
    return (await this.envios.repartir(origenDe(this.config), cantidad)) === cantidad;
  }

  cancelar(): Promise<void> {
    return this.envios.cancelDeInactivos();
  }

  async buscar(
    ocupados: readonly string[],
    ocupadas: readonly string[],
    porAliado: number,
  ): Promise<{ debidas: EntregaDebida[]; destinos: ReadonlyMap<string, DestinoAbierto> }> {
    const debidas = await this.envios.findDebidas(ocupados, ocupadas, porAliado);
    const ids = [...new Set(debidas.map(({ suscripcion_id }) => suscripcion_id))];
    const destinos = new Map<string, DestinoAbierto>();
    if (ids.length === 0) return { debidas, destinos };
    for (const destino of await this.envios.findDestinos(ids)) {
      destinos.set(destino.id, await this.mensajero.abrir(destino));
    }
    return { debidas, destinos };
  }

  async enviar(entrega: EntregaDebida, destino: DestinoAbierto): Promise<IntentoHecho> {
    const en = new Date().toISOString();
    const { retryAfterMs, ...envio } = await this.mensajero.enviar(destino, entrega.evento_id, entrega.cuerpo);
    const intento = { intento: entrega.intentos + 1, estado: envio.http, retryAfterMs };
    const { estado, esperaMs, terminada } = consecuenciaDe(intento, this.config.webhooksEsperas);
    this.metrics.ended(estado, envio.ms);
    const { id: entrega_id, suscripcion_id } = entrega;
    return { id: newId(), entrega_id, suscripcion_id, en, ...envio, estado, espera_ms: esperaMs, terminada };
  }

  async anotar(intentos: readonly IntentoHecho[]): Promise<void> {
    const sinExito = await this.envios.endTries(intentos, DIAS_SIN_EXITO);
    for (const id of sinExito) await this.apagado.porFaltaDeExito(id);
    const terminadas = new Set(intentos.filter(({ terminada }) => terminada).map((intento) => intento.suscripcion_id));
    for (const id of terminadas) await this.apagado.terminar(id);
  }
}
