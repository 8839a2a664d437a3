import type { FieldError } from '../../../core/errors/domain.error.js';
import { CheckedTogether, OptionalField } from '../../../core/fields/parsed-by.js';
import { CodigoDeCarga, Codigos, Latitud, Longitud, Lugar } from '../carga.fields.js';
import { ComentariosDeCarga, MomentoDelActa, PlacaLeida } from '../infraccion.fields.js';

const ACTA = { placa_patente: 'BBCL-12', timestamp: '2026-03-01T14:30:00-03:00' };

/** What can be tried at once: `codigo` and `codigos` exclude each other, and codes are those of each authority. */
export const EJEMPLOS = {
  comentarios: { summary: 'Con comentarios', value: { ...ACTA, comentarios: 'Cruza con luz roja.' } },
  codigos: {
    summary: 'Con códigos del tarifario y el lugar',
    value: { ...ACTA, codigos: ['101-A'], lugar: 'Av. Providencia 1200', latitud: -33.4262, longitud: -70.6111 },
  },
};

/** What refuses an act whose fields are all right, by the `codigo` of the answer. */
export const RECHAZOS = {
  404: {
    placa_desconocida: 'ningún vehículo tiene la placa.',
    codigo_desconocido: 'el tarifario no tenía el código cuando ocurrió.',
    sin_precio_vigente: 'lo tenía, pero sin precio.',
  },
  422: {
    clave_reutilizada: 'la clave de idempotencia ya se usó con otro contenido.',
    monedas_distintas: 'los códigos se cobran en más de una moneda.',
    monto_excesivo: 'la suma pasaría de 2^53 − 1 unidades menores.',
  },
  503: {
    tarifario_ocupado: 'alguien está cambiando el tarifario; lo que no lleva códigos no espera.',
  },
};

@CheckedTogether(checkTogether)
export class CargarInfraccionDto {
  @PlacaLeida()
  placa_patente!: string;

  @MomentoDelActa()
  timestamp!: string | number;

  /** Se guardan tal como llegan. Con códigos pueden faltar. */
  @OptionalField()
  @ComentariosDeCarga()
  comentarios?: string | null;

  /** Los tipos del tarifario que se cobran, como eran cuando ocurrió. */
  @OptionalField()
  @Codigos()
  codigos?: string[];

  /** Lo mismo, para uno solo. No se envía junto con `codigos`. */
  @OptionalField()
  @CodigoDeCarga()
  codigo?: string;

  /** Dónde ocurrió. */
  @OptionalField()
  @Lugar()
  lugar?: string;

  /** Siempre junto con la longitud. */
  @OptionalField()
  @Latitud()
  latitud?: number;

  /** Siempre junto con la latitud. */
  @OptionalField()
  @Longitud()
  longitud?: number;
}

function checkTogether({
  codigo,
  codigos,
  comentarios,
  latitud,
  longitud,
}: Partial<CargarInfraccionDto>): FieldError[] {
  const errores: FieldError[] = [];
  if (codigo !== undefined && codigos !== undefined) {
    errores.push({ campo: 'codigo', mensaje: 'Envíe «codigo» o «codigos», no los dos.' });
  }
  if (comentarios == null && codigo === undefined && codigos === undefined) {
    errores.push({ campo: 'comentarios', mensaje: 'Escriba los comentarios como texto.' });
  }
  if ((latitud === undefined) !== (longitud === undefined)) {
    const campo = latitud === undefined ? 'latitud' : 'longitud';
    errores.push({ campo, mensaje: `Falta la ${campo}: las coordenadas se envían juntas, o ninguna.` });
  }
  return errores;
}
