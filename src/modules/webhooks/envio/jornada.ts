import { Carriles } from './carriles.js';
import type { EntregaDebida, IntentoHecho } from './envio.repository.js';
import type { DestinoAbierto } from './mensajero.service.js';
import { Resultados } from './resultados.js';

/** What a working day needs done. */
export interface Encargos {
  /** Whether so much happens that sending had better wait. */
  hayPrisa(): Promise<boolean>;
  /** Makes deliveries of so many events. @returns whether there are more at once */
  repartir(cantidad: number): Promise<boolean>;
  /** Cancels what is not to be sent any more. */
  cancelar(): Promise<void>;
  /** What is due, and where it goes. */
  buscar(
    ocupados: readonly string[],
    ocupadas: readonly string[],
    porAliado: number,
  ): Promise<{ debidas: EntregaDebida[]; destinos: ReadonlyMap<string, DestinoAbierto> }>;
  enviar(entrega: EntregaDebida, destino: DestinoAbierto): Promise<IntentoHecho>;
  anotar(intentos: readonly IntentoHecho[]): Promise<void>;
}

type Carta = EntregaDebida & { destino: DestinoAbierto };

/** Between two looks when nothing calls. */
const PAUSE_MS = 250;
const TROUBLED_MS = 1_000;
const CANCEL_EVERY_MS = 1_000;
/** As many events are handed out, and of one partner as many deliveries read, at once. */
const CON_CALMA = { eventos: 1_000, porAliado: 250 };
/** The same while so much happens that whoever makes it needs the machine: what waits is sent when that is over. */
const CON_PRISA = { eventos: 40, porAliado: 10, pauseMs: 500 };
/** As many tries are written at once. */
const ANOTADOS = 500;
/** How long what is under way is waited for at the end. */
const DEADLINE_MS = 3_000;

/** Looks for what there is to send and sends it, until it is told to stop. */
export class Jornada {
  private readonly carriles: Carriles<Carta>;
  private readonly resultados: Resultados<IntentoHecho>;
  private wakeUp: () => void = () => undefined;
  private hasRoom = false;
  private isHurried = false;
  private cancelledAt = -Infinity;
  private isTroubled = false;

  constructor(
    private readonly encargos: Encargos,
    private readonly signal: AbortSignal,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    this.carriles = new Carriles(
      (carta) => this.send(carta),
      () => this.wake(),
    );
    this.resultados = new Resultados((intentos) => this.write(intentos), ANOTADOS);
    signal.addEventListener('abort', () => this.wake(), { once: true });
  }

  async work(): Promise<void> {
    while (!this.signal.aborted) {
      let pause = TROUBLED_MS;
      try {
        this.hasRoom = false;
        pause = await this.look();
        this.isTroubled = false;
      } catch (error) {
        this.trouble(error);
      }
      await this.rest(pause);
    }
    const until = Date.now() + DEADLINE_MS;
    while (this.carriles.stop() > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** @returns after how many ms to look again */
  private async look(): Promise<number> {
    const hayPrisa = await this.encargos.hayPrisa();
    const { eventos, porAliado } = hayPrisa ? CON_PRISA : CON_CALMA;
    const hasMore = await this.encargos.repartir(eventos);
    if (performance.now() - this.cancelledAt > CANCEL_EVERY_MS) {
      await this.encargos.cancelar();
      this.cancelledAt = performance.now();
    }
    const { llenos, idsOcupadas } = this.carriles;
    const { debidas, destinos } = await this.encargos.buscar(llenos, idsOcupadas, porAliado);
    const cartas = debidas.flatMap((debida) => {
      const destino = destinos.get(debida.suscripcion_id);
      return destino ? [{ ...debida, destino }] : [];
    });
    this.carriles.add(cartas, porAliado);
    if (hayPrisa) this.hasRoom = false;
    this.isHurried = hayPrisa;
    return hayPrisa ? CON_PRISA.pauseMs : hasMore ? 0 : PAUSE_MS;
  }

  private async send({ destino, ...entrega }: Carta): Promise<{ written: Promise<void> }> {
    return { written: this.resultados.add(await this.encargos.enviar(entrega, destino)) };
  }

  /** Again until it is written: what is sent is not sent again for a database that is away for a moment. */
  private async write(intentos: readonly IntentoHecho[]): Promise<void> {
    for (;;) {
      try {
        return await this.encargos.anotar(intentos);
      } catch (error) {
        this.trouble(error);
        if (this.signal.aborted) return;
        await new Promise((resolve) => setTimeout(resolve, TROUBLED_MS));
      }
    }
  }

  /** Once it is to stop nobody has to hear of it: what could not be written is sent again. */
  private trouble(error: unknown): void {
    if (!this.isTroubled && !this.signal.aborted) this.onTrouble(error);
    this.isTroubled = true;
  }

  private wake(): void {
    if (this.isHurried && !this.signal.aborted) return;
    this.hasRoom = true;
    this.wakeUp();
  }

  private rest(ms: number): Promise<void> {
    if (ms === 0 || this.signal.aborted || this.hasRoom) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
