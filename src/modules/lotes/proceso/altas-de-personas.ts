import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import type { Tx } from '../../../core/database/transactions.js';
import type { FieldError } from '../../../core/errors/domain.error.js';
import { PersonasService } from '../../personas/personas.service.js';

/** A person as a file tells of one; without a name where the file has none. */
export interface AltaDePersona {
  correo: string;
  nombre: string | null;
}

/** A record that is there now, or all that speaks against it. */
export type Alta = { id: string; esNueva: boolean } | { errores: readonly [FieldError, ...FieldError[]] };

/** People of files: made where nobody has the e-mail, and the same where somebody of that name has. */
@Injectable()
export class AltasDePersonas {
  constructor(private readonly personas: PersonasService) {}

  /** @returns what became of each, in their order; where nothing is written, ids of what would be are empty */
  async alta(tx: Tx, actor: Actor, altas: readonly AltaDePersona[], soloRevisa: boolean): Promise<Alta[]> {
    const known = new Map<string, { id: string; nombre: string }>();
    const correos = [...new Set(altas.map(({ correo }) => correo))];
    for (const persona of await this.personas.findByCorreos(tx, correos)) known.set(persona.correo, persona);
    const nuevas = new Map<string, { nombre: string; correo: string }>();
    for (const { correo, nombre } of altas) {
      if (nombre !== null && !known.has(correo) && !nuevas.has(correo)) nuevas.set(correo, { nombre, correo });
    }
    const creadas = soloRevisa ? [] : await this.personas.createMany(tx, actor, [...nuevas.values()]);
    const ids = new Map(creadas.map(({ correo, id }) => [correo, id]));
    const made = new Set<string>();
    return altas.map(({ correo, nombre }): Alta => {
      const fila = known.get(correo) ?? nuevas.get(correo);
      if (!fila) return { errores: [sinNombre(correo)] };
      if (nombre !== null && fila.nombre !== nombre) return { errores: [otroNombre(fila.nombre, nombre)] };
      const esNueva = !known.has(correo) && !made.has(correo);
      made.add(correo);
      return { id: known.get(correo)?.id ?? ids.get(correo) ?? '', esNueva };
    });
  }
}

function sinNombre(correo: string): FieldError {
  return { campo: 'correo', mensaje: `Nadie tiene el correo «${correo}»; con el nombre se crearía la persona.` };
}

function otroNombre(registrado: string, nombre: string): FieldError {
  return { campo: 'nombre', mensaje: `El registro dice «${registrado}» y el archivo «${nombre}».` };
}
