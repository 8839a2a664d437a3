import { shown } from '../../../core/fields/field.js';

export class TokenDeAliadoDto {
  /** Va en `Authorization: Bearer …`. Guárdelo ahora: no se vuelve a mostrar. */
  @shown({ type: 'string', example: 'aliado_x1yrVZ2LkmPZ0Oeg1dTPfRkQw0cK8tVnqJ4bHh2sU9A' })
  token!: string;
}
