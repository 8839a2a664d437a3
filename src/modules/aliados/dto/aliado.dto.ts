import { JsonCrudo } from '../../../core/json/json-crudo.js';
import { Booleano, BooleanoDeConsulta, Id, Nombre } from '../../../core/fields/named-fields.js';
import { Buscar, PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PartialFields } from '../../../core/fields/partial-fields.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { RegistroDto } from '../../../core/records/registro.dto.js';
import type { Aliado } from '../aliado.entity.js';
import { Datos, Etiqueta, Etiquetas, Origenes } from '../aliado.fields.js';

class CamposDeAliadoDto {
  /** Nombre de la organización. */
  @Nombre({ example: 'Seguros Andes S.A.' })
  nombre!: string;

  /** Se guardan en minúsculas, sin repetir. */
  @OptionalField()
  @Etiquetas()
  etiquetas?: string[];

  /** Lo que se quiera anotar: un objeto de hasta 16 KiB, que se devuelve tal como llegó. */
  @OptionalField()
  @Datos()
  datos?: string;

  /** Los orígenes web desde los que sus páginas pueden pedir sus credenciales. */
  @OptionalField()
  @Origenes()
  origenes?: string[];

  /** Si se lo atiende; true si no se indica. */
  @OptionalField()
  @Booleano()
  activo?: boolean;
}

export class CreateAliadoDto extends CamposDeAliadoDto {
  /** El que el aliado tendrá; se inventa uno si no se indica. */
  @OptionalField()
  @Id()
  id?: string;
}

export class UpdateAliadoDto extends PartialFields(CamposDeAliadoDto) {}

export class ListAliadosQuery extends PaginaQuery {
  /**
   * Parte del nombre, sin distinguir mayúsculas ni tildes; con menos de tres letras seguidas, el comienzo de una palabra.
   */
  @OptionalField()
  @Buscar()
  buscar?: string;

  /** Solo los que llevan esta etiqueta, entera. */
  @OptionalField()
  @Etiqueta()
  etiqueta?: string;

  /** Solo los activos o solo los inactivos. */
  @OptionalField()
  @BooleanoDeConsulta()
  activo?: boolean;

  /** Solo los que tienen credenciales o solo los que no. */
  @OptionalField()
  @BooleanoDeConsulta()
  credenciales?: boolean;
}

export class AliadoDto extends RegistroDto {
  @Nombre({ example: 'Seguros Andes S.A.' })
  nombre!: string;

  @Etiquetas()
  etiquetas!: string[];

  @Datos()
  datos!: JsonCrudo;

  @Origenes()
  origenes!: string[];

  activo!: boolean;

  /** Si tiene credenciales guardadas; nunca se devuelven. */
  credenciales!: boolean;
}

export class AliadosPaginaDto extends PaginaDto(AliadoDto) {}

/** What the API shows of a partner. */
export function toAliadoDto(aliado: Aliado): AliadoDto {
  const { id, nombre, etiquetas, datos, origenes, activo, credenciales, version, creado_en, actualizado_en } = aliado;
  const propio = { id, nombre, etiquetas, datos: new JsonCrudo(datos), origenes, activo, credenciales };
  return { ...propio, version, creado_en, actualizado_en };
}
