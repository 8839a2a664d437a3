import { Comentarios, MomentoDelActa, PlacaLeida } from '../infraccion.fields.js';

export class CargarInfraccionDto {
  @PlacaLeida()
  placa_patente!: string;

  @MomentoDelActa()
  timestamp!: string | number;

  /** Se guardan tal como llegan. */
  @Comentarios()
  comentarios!: string;
}
