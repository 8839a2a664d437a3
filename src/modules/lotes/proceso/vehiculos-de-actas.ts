import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../core/database/transactions.js';
import type { FieldError } from '../../../core/errors/domain.error.js';
import type { ActaDeBloque } from '../../infracciones/bloque/acta-de-bloque.js';
import { CargaEnBloqueService } from '../../infracciones/bloque/carga-en-bloque.service.js';
import type { ActaDeArchivo } from '../lineas/acta-de-archivo.js';
import type { Valores } from '../lectura/lectura.js';
import type { Falta } from '../lineas/linea-leida.js';
import { readVehiculo } from '../lineas/vehiculo-de-archivo.js';
import { actorOf } from '../lote.actor.js';
import type { Lote } from '../lote.entity.js';
import { AltasDeVehiculos } from './altas-de-vehiculos.js';
import type { LineaDe } from './linea-de-lote.js';

/**
 * Makes the vehicles that acts of a file name and the registry does not know, each from the first line that tells all of it
 * and is good otherwise. From that line on the plate is known; lines above it are not.
 */
@Injectable()
export class VehiculosDeActas {
  /** Of batches that are only looked at: plates that would have been made, and by which line. */
  readonly #wouldBe = new Map<string, Map<string, number>>();

  constructor(
    private readonly bloque: CargaEnBloqueService,
    private readonly altas: AltasDeVehiculos,
  ) {}

  /** @returns what speaks against each line once they are made, in their order */
  async createMissing(
    tx: Tx,
    lote: Lote,
    lineas: readonly LineaDe<ActaDeArchivo>[],
    soloRevisa: boolean,
  ): Promise<(readonly FieldError[])[]> {
    const actas = lineas.map(({ linea, leida }): ActaDeBloque => ({ ...leida, linea }));
    const errores = [...(await this.bloque.revisar(tx, actas))];
    // By lines and not by places: a chunk that is repeated finds what it said before.
    const since = soloRevisa ? this.wouldBeOf(lote.id) : new Map<string, number>();
    const needing = lineas.map((_, place) => place).filter((place) => isAboutPlaca(errores[place]!));
    const candidates = new Map<string, number[]>();
    for (const place of needing) {
      const { placa_patente } = lineas[place]!.leida;
      if (!since.has(placa_patente)) candidates.set(placa_patente, [...(candidates.get(placa_patente) ?? []), place]);
    }
    for (const [placa, place] of await this.make(tx, lote, lineas, { candidates, errores, soloRevisa }))
      since.set(placa, lineas[place]!.linea);
    for (const place of needing) {
      const { linea, leida } = lineas[place]!;
      const first = since.get(leida.placa_patente);
      if (first !== undefined && linea >= first) errores[place] = [];
    }
    return errores;
  }

  /** Forgets what would have been made: the batch is looked at from its beginning, or not any more. */
  forget(loteId: string): void {
    this.#wouldBe.delete(loteId);
  }

  /** Goes on to the next line of a plate while something speaks against making the vehicle from one. */
  private async make(
    tx: Tx,
    lote: Lote,
    lineas: readonly LineaDe<ActaDeArchivo>[],
    given: { candidates: Map<string, number[]>; errores: (readonly FieldError[])[]; soloRevisa: boolean },
  ): Promise<Map<string, number>> {
    const { candidates, errores, soloRevisa } = given;
    const made = new Map<string, number>();
    while (candidates.size > 0) {
      const tried: { placa: string; place: number; alta: Parameters<AltasDeVehiculos['alta']>[2][number] }[] = [];
      for (const [placa, places] of candidates) {
        const place = places.shift();
        if (place === undefined) {
          candidates.delete(placa);
          continue;
        }
        const read = readVehiculo(lineas[place]!.valores);
        if ('leida' in read) tried.push({ placa, place, alta: read.leida });
        else if (tellsOfVehiculo(lineas[place]!.valores)) errores[place] = read.faltas.map(sinVehiculo);
      }
      const answers = await this.altas.alta(
        tx,
        actorOf(lote),
        tried.map(({ alta }) => alta),
        soloRevisa,
      );
      for (const [n, { placa, place }] of tried.entries()) {
        const answer = answers[n]!;
        if ('errores' in answer) errores[place] = answer.errores;
        else {
          made.set(placa, place);
          candidates.delete(placa);
        }
      }
    }
    return made;
  }

  private wouldBeOf(loteId: string): Map<string, number> {
    const placas = this.#wouldBe.get(loteId) ?? new Map<string, number>();
    if (loteId !== '') this.#wouldBe.set(loteId, placas); // without an id it is only looked at
    return placas;
  }
}

/** Whether a line says anything of the vehicle but its plate: then what it says of it is what is wrong. */
function tellsOfVehiculo({ marca, color, correo, nombre }: Valores): boolean {
  return [marca, color, correo, nombre].some((valor) => valor !== undefined);
}

/** Why no vehicle could be made of a line, at the field that stands in the way. */
function sinVehiculo({ campo, motivo }: Falta): FieldError {
  return { campo, mensaje: `El vehículo no está en el registro y no se puede crear: ${motivo}` };
}

function isAboutPlaca(errores: readonly FieldError[]): boolean {
  return errores.length === 1 && errores[0]!.campo === 'placa_patente';
}
