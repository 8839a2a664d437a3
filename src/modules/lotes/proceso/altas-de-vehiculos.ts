import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import type { Tx } from '../../../core/database/transactions.js';
import type { FieldError } from '../../../core/errors/domain.error.js';
import { VehiculosService } from '../../vehiculos/vehiculos.service.js';
import { AltasDePersonas, type Alta, type AltaDePersona } from './altas-de-personas.js';

/** A vehicle as a file tells of one, with its owner. */
export interface AltaDeVehiculo extends AltaDePersona {
  placa_patente: string;
  marca: string;
  color: string;
}

/** What the registry, or an earlier line, says of a vehicle. */
interface Conocido {
  id: string;
  marca: string;
  color: string;
  correo: string;
}

/** Vehicles of files: made where nobody has the plate, owners too; the same where one is there that is alike. */
@Injectable()
export class AltasDeVehiculos {
  constructor(
    private readonly vehiculos: VehiculosService,
    private readonly personas: AltasDePersonas,
  ) {}

  /** @returns what became of each, in their order; where nothing is written, ids of what would be are empty */
  async alta(tx: Tx, actor: Actor, altas: readonly AltaDeVehiculo[], soloRevisa: boolean): Promise<Alta[]> {
    const placas = [...new Set(altas.map(({ placa_patente }) => placa_patente))];
    const known = new Map<string, Conocido>();
    for (const vehiculo of await this.vehiculos.findConDueno(tx, placas)) known.set(vehiculo.placa_patente, vehiculo);
    const answers = new Array<Alta>(altas.length);
    const fresh: number[] = [];
    for (const [place, alta] of altas.entries()) {
      const there = known.get(alta.placa_patente);
      if (there) answers[place] = compare(there, alta);
      else fresh.push(place);
    }
    const made = await this.make(
      tx,
      actor,
      fresh.map((place) => altas[place]!),
      soloRevisa,
    );
    for (const [n, place] of fresh.entries()) answers[place] = made[n]!;
    return answers;
  }

  /** Of the same plate the first that nothing speaks against is made; the others are held against it. */
  private async make(tx: Tx, actor: Actor, altas: readonly AltaDeVehiculo[], soloRevisa: boolean): Promise<Alta[]> {
    if (altas.length === 0) return [];
    const duenos = await this.personas.alta(tx, actor, altas, soloRevisa);
    const nuevos = new Map<string, { alta: AltaDeVehiculo; place: number; persona_id: string }>();
    for (const [place, alta] of altas.entries()) {
      const dueno = duenos[place]!;
      if ('errores' in dueno || nuevos.has(alta.placa_patente)) continue;
      nuevos.set(alta.placa_patente, { alta, place, persona_id: dueno.id });
    }
    const filas = [...nuevos.values()].map(({ alta: { placa_patente, marca, color }, persona_id }) => {
      return { placa_patente, marca, color, persona_id };
    });
    const creados = soloRevisa ? [] : await this.vehiculos.createMany(tx, actor, filas);
    const ids = new Map(creados.map(({ placa_patente, id }) => [placa_patente, id]));
    return altas.map((alta, place): Alta => {
      const first = nuevos.get(alta.placa_patente);
      const dueno = duenos[place]!;
      if (!first || 'errores' in dueno) return dueno;
      const id = ids.get(alta.placa_patente) ?? '';
      return first.place === place ? { id, esNueva: true } : compare({ ...first.alta, id }, alta);
    });
  }
}

function compare(there: Conocido, alta: AltaDeVehiculo): Alta {
  const errores = (['marca', 'color', 'correo'] as const)
    .filter((campo) => there[campo] !== alta[campo])
    .map((campo): FieldError => {
      const quien = campo === 'correo' ? 'el correo del dueño es' : 'el registro dice';
      return { campo, mensaje: `La placa ya está: ${quien} «${there[campo]}» y el archivo dice «${alta[campo]}».` };
    });
  const [first, ...rest] = errores;
  return first ? { errores: [first, ...rest] } : { id: there.id, esNueva: false };
}
