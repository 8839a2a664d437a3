import { Entero, Id, Momento } from '../fields/named-fields.js';

/** What is shown of every record with a version. */
export class RegistroDto {
  @Id()
  id!: string;

  /** Versión del registro; también va en el encabezado ETag. */
  @Entero({ minimum: 1 })
  version!: number;

  @Momento()
  creado_en!: Date;

  @Momento()
  actualizado_en!: Date;
}
