import { Body, type PipeTransform } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { invalidField } from '../../core/errors/domain.error.js';
import { shown } from '../../core/fields/field.js';
import type { NamedField } from '../../core/fields/named-fields.js';
import { parsePerfil, type Perfil } from './lectura/perfil.js';

/** Its keys are told where people learn to write one: docs/importar.md. */
const PERFIL = {
  type: 'object',
  additionalProperties: true,
  description:
    'Cómo se lee el archivo, en lo que él mismo no dice: columnas, constantes, formato_fecha, codificacion, delimitador, ' +
    'encabezado, zona_horaria, crear_vehiculos, avisar. Otra clave se rechaza.',
  example: { columnas: { placa_patente: 'Dominio' }, formato_fecha: 'DD/MM/YYYY' },
} as const;

/** How a file is read, in an answer. */
export const PerfilJson: NamedField = (more) => shown(PERFIL as object, more);

export const NOMBRE_DE_PERFIL = /^[a-z0-9][a-z0-9_-]{0,59}$/;

/** @throws invalid, on `nombre` */
export function parseNombreDePerfil(nombre: string): string {
  if (NOMBRE_DE_PERFIL.test(nombre)) return nombre;
  throw invalidField(
    'nombre',
    'El nombre tiene de 1 a 60 letras minúsculas sin tilde, números, guiones o rayas bajas.',
  );
}

class PerfilPipe implements PipeTransform<unknown, Perfil> {
  transform(value: unknown): Perfil {
    return parsePerfil(value);
  }
}

/** Injects the body as a profile, which it is as a whole. */
export const PerfilBody = (): ParameterDecorator => Body(PerfilPipe);

/** Documents it. */
export const ApiPerfil = (): MethodDecorator => ApiBody({ schema: { ...PERFIL } });
