import { parseFields, OptionalField } from '../../../core/fields/parsed-by.js';
import { Correo, Nombre } from '../../../core/fields/named-fields.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { Color, Marca, Placa } from '../../vehiculos/vehiculo.fields.js';
import type { Valores } from '../lectura/lectura.js';
import { faltasDe, type LineaLeida } from './linea-leida.js';

/** A vehicle as a line of a file tells it, by the rules of vehicles and people. */
export interface VehiculoDeArchivo {
  placa_patente: string;
  marca: string;
  color: string;
  /** Of the owner. */
  correo: string;
  nombre: string | null;
}

class LineaDeVehiculo {
  @Placa() placa_patente!: string;
  @Marca() marca!: string;
  @Color() color!: string;
  @Correo() correo!: string;
  @OptionalField() @Nombre() nombre?: string;
}

/** Reads a line. What is wrong is told field by field, all of it at once. */
export function readVehiculo(valores: Valores): LineaLeida<VehiculoDeArchivo> {
  const { placa_patente = '', marca = '', color = '', correo = '', nombre } = valores;
  return read(LineaDeVehiculo, { placa_patente, marca, color, correo, nombre }, valores, (line) => ({
    ...line,
    nombre: line.nombre ?? null,
  }));
}

/** A person as a line of a file tells it. */
export interface PersonaDeArchivo {
  nombre: string;
  correo: string;
}

class LineaDePersona {
  @Nombre() nombre!: string;
  @Correo() correo!: string;
}

/** Reads a line. What is wrong is told field by field, all of it at once. */
export function readPersona(valores: Valores): LineaLeida<PersonaDeArchivo> {
  const { nombre = '', correo = '' } = valores;
  return read(LineaDePersona, { nombre, correo }, valores, ({ ...line }) => line);
}

/** A plate that is asked about. */
export interface PlacaDeArchivo {
  placa_patente: string;
}

class LineaDePlaca {
  @Placa() placa_patente!: string;
}

/** Reads a line. */
export function readPlaca(valores: Valores): LineaLeida<PlacaDeArchivo> {
  return read(LineaDePlaca, { placa_patente: valores.placa_patente ?? '' }, valores, ({ ...line }) => line);
}

function read<L extends object, T>(
  Linea: new () => L,
  given: Record<string, unknown>,
  valores: Valores,
  toLeida: (line: L) => T,
): LineaLeida<T> {
  try {
    return { leida: toLeida(parseFields(Linea, given)) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [first, ...rest] = faltasDe(error.errores, valores);
    return { faltas: [first!, ...rest] };
  }
}
