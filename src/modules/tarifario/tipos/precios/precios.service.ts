import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../../config/config.js';
import type { Actor } from '../../../../core/auth/principal.js';
import { Transactions, type Tx } from '../../../../core/database/transactions.js';
import { aboutField } from '../../../../core/errors/domain.error.js';
import { notFound } from '../../../../core/errors/not-found.js';
import { decimalesDe, isMoneda } from '../../../../core/money/moneda.js';
import { MAX_MONTO, minorUnits } from '../../../../core/money/monto.js';
import { Trail } from '../../../../core/records/trail.js';
import type { Cual } from '../../../../core/records/trailed-records.js';
import { formatMomento } from '../../../../core/time/momento.js';
import { assertDistinct, inicioDeVigencia, parseVigencia, yaVigente } from '../../../../core/time/vigencia.js';
import { autorDe } from '../../autor.js';
import { CambiosService } from '../../cambios.service.js';
import { readClock } from '../../../../core/database/clock.js';
import { montoExcesivo, UnidadesService } from '../../unidades/unidades.service.js';
import type { NuevoPrecioDto } from '../dto/tipo.dto.js';
import { precioEnPalabras, queTipo } from '../tipo.novedad.js';
import { assertDecimales } from '../tipo.rule.js';
import { TIPOS } from '../tipo.record.js';
import { TiposRepository, type EnUnidad } from '../tipos.repository.js';

/** A price of a type that is about to begin; `desde` in ms since the epoch. */
export interface NuevoPrecio {
  tipoId: string;
  unidad: string;
  cantidad: string;
  desde: number;
  /** What its fields are called by whoever sent it: `precios[2].`. */
  prefijo: string;
}

/** What types cost, and since when. Errors: invalid, notFound, conflict (in force already, repeated), stale, unprocessable. */
@Injectable()
export class PreciosService {
  constructor(
    private readonly tipos: TiposRepository,
    private readonly unidades: UnidadesService,
    private readonly cambios: CambiosService,
    private readonly trail: Trail,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  /** Adds a price that begins now or later; amounts of before stay what they are. */
  async add(actor: Actor, cual: Cual, { unidad, cantidad, desde }: NuevoPrecioDto): Promise<void> {
    const asked = parseVigencia(desde, this.config.zonaHoraria);
    await this.transactions.run((tx) =>
      this.cambios.attach(tx, actor, TIPOS, cual, async (tipo) => {
        if (tipo.eliminado_en) throw notFound(TIPOS.nombre);
        const vigencias = (await this.tipos.findPrecios(tx, tipo.id)).map((precio) => ({
          desde: precio.desde.getTime(),
        }));
        const inicio = inicioDeVigencia(asked, vigencias, await readClock(tx));
        const antes = await this.inWords(tx, tipo.id, inicio);
        await this.write(tx, actor, [{ tipoId: tipo.id, unidad, cantidad, desde: inicio, prefijo: '' }]);
        return {
          accion: 'fijar_precio',
          despues: { unidad, cantidad, desde: formatMomento(inicio) },
          cambios: { actualizado_por: autorDe(actor) },
          novedad: {
            ...queTipo(tipo),
            tipo: 'precio_cambiado',
            antes,
            despues: await this.inWords(tx, tipo.id, inicio),
            desde: inicio,
          },
        };
      }),
    );
  }

  /** Gives a new type its history, of any instants: it changes nothing that was in force. */
  async begin(tx: Tx, actor: Actor, tipoId: string, precios: readonly NuevoPrecioDto[], campo: string): Promise<void> {
    const now = await readClock(tx);
    const dated = precios.map(({ unidad, cantidad, desde }, place) => {
      const prefijo = campo === 'precios' ? `precios[${place}].` : `${campo}.`;
      const name = `${prefijo}desde`;
      const inicio = parseVigencia(desde, this.config.zonaHoraria, name) ?? now;
      return { tipoId, unidad, cantidad, desde: inicio, prefijo, campo: name };
    });
    assertDistinct(dated);
    await this.write(tx, actor, dated);
    for (const { unidad, cantidad, desde } of dated) {
      const entry = { entidad: TIPOS.entidad, entidadId: tipoId, accion: 'fijar_precio' as const };
      await this.trail.record(tx, actor, { ...entry, despues: { unidad, cantidad, desde: formatMomento(desde) } });
    }
  }

  /** Takes a price back that has not begun. */
  async annul(actor: Actor, cual: Cual, precioId: string): Promise<void> {
    await this.transactions.run((tx) =>
      this.cambios.attach(tx, actor, TIPOS, cual, async (tipo) => {
        if (tipo.eliminado_en) throw notFound(TIPOS.nombre);
        const precio = (await this.tipos.findPrecios(tx, tipo.id)).find(({ id }) => id === precioId);
        if (!precio) throw notFound('el precio');
        const { unidad, cantidad, desde } = precio;
        const inicio = desde.getTime();
        if (inicio <= (await readClock(tx))) throw yaVigente();
        const antes = await this.inWords(tx, tipo.id, inicio);
        await this.tipos.annulPrecio(tx, precio, autorDe(actor));
        // What comes before it now holds for longer.
        await this.assertMontos(
          tx,
          (await this.tipos.findPrecios(tx, tipo.id)).map((other) => other.unidad),
        );
        return {
          accion: 'anular_precio',
          antes: { unidad, cantidad, desde },
          cambios: { actualizado_por: autorDe(actor) },
          novedad: {
            ...queTipo(tipo),
            tipo: 'precio_anulado',
            antes,
            despues: await this.inWords(tx, tipo.id, inicio),
            desde: inicio,
          },
        };
      }),
    );
  }

  /** What a type costs at an instant, as the transaction has it so far. */
  private async inWords(tx: Tx, tipoId: string, en: number): Promise<string> {
    return precioEnPalabras((await this.tipos.findById(tx, tipoId, en))!);
  }

  /** Adds prices to types that nobody else changes meanwhile; the caller tells the trail. */
  async write(tx: Tx, actor: Actor, precios: readonly NuevoPrecio[]): Promise<void> {
    const units = await this.resolve(tx, precios);
    await this.tipos.addPrecios(
      tx,
      precios.map(({ unidad, ...precio }) => ({ ...precio, en: units.get(unidad)! })),
      autorDe(actor),
    );
    await this.assertMontos(tx, [...units.keys()], (unidad) => {
      const suyos = precios.filter((precio) => precio.unidad === unidad);
      return `${dearest(suyos).prefijo}cantidad`;
    });
  }

  /** In what each is counted. The values of units stay until the transaction ends: no amount grows too large meanwhile. */
  private async resolve(
    tx: Tx,
    precios: readonly Omit<NuevoPrecio, 'tipoId' | 'desde'>[],
  ): Promise<Map<string, EnUnidad>> {
    const codigos = [...new Set(precios.map(({ unidad }) => unidad))];
    const locked = await this.unidades.lockToPrice(
      tx,
      codigos.filter((codigo) => !isMoneda(codigo)),
    );
    const units = new Map<string, EnUnidad>(locked.map(({ codigo, id }) => [codigo, { unidad_id: id }]));
    for (const { unidad, cantidad, prefijo } of precios) {
      if (isMoneda(unidad)) {
        const decimales = decimalesDe(unidad);
        assertDecimales(cantidad, unidad, decimales, `${prefijo}cantidad`);
        if (minorUnits(cantidad, decimales) > MAX_MONTO) throw montoExcesivo(`${prefijo}cantidad`);
        units.set(unidad, { moneda: unidad, decimales });
      } else if (!units.has(unidad)) {
        const mensaje = `No existe la unidad «${unidad}»: créela primero, o use una moneda.`;
        throw aboutField('notFound', 'unidad_desconocida', `${prefijo}unidad`, mensaje);
      }
    }
    return units;
  }

  /** @param campoOf what is to blame where a unit makes an amount that is too large, if anything that was sent is */
  private async assertMontos(tx: Tx, codigos: readonly string[], campoOf?: (unidad: string) => string): Promise<void> {
    const units = await this.unidades.lockToPrice(tx, codigos);
    for (const { id, codigo } of units) await this.unidades.assertMontos(tx, id, campoOf?.(codigo));
  }
}

/** Of prices in one unit the one of most units. */
function dearest(precios: readonly NuevoPrecio[]): NuevoPrecio {
  return precios.reduce((most, one) => (Number(one.cantidad) > Number(most.cantidad) ? one : most));
}
