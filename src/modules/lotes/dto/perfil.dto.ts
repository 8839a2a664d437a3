import { shown } from '../../../core/fields/field.js';
import { Momento } from '../../../core/fields/named-fields.js';
import type { Perfil } from '../lectura/perfil.js';
import type { PerfilGuardado } from '../perfil-guardado.entity.js';
import { PerfilJson } from '../perfil.fields.js';

export class PerfilGuardadoDto {
  @shown({ type: 'string', pattern: '^[a-z0-9][a-z0-9_-]{0,59}$' })
  nombre!: string;

  @PerfilJson()
  perfil!: Perfil;

  /** Quién lo guardó. */
  @shown({ type: 'string' })
  actualizado_por!: string;

  @Momento()
  actualizado_en!: Date;
}

/** What the API shows of a kept profile. */
export function toPerfilDto({
  nombre,
  perfil,
  actualizado_por_nombre,
  actualizado_en,
}: PerfilGuardado): PerfilGuardadoDto {
  return { nombre, perfil, actualizado_por: actualizado_por_nombre, actualizado_en };
}
