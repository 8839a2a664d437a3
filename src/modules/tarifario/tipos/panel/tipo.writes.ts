import { parseFields } from '../../../../core/fields/parsed-by.js';
import type { FormParams, RecordAccion, Writes } from '../../../../panel/definition/definition.js';
import type { Field } from '../../../../panel/definition/field.js';
import { parseId } from '../../../../core/fields/id.js';
import { writeDecimal } from '../../../../core/money/escritura.js';
import { MONEDAS_DE_USO } from '../../../../core/money/moneda.js';
import { DESDE } from '../../panel/dated-fields.js';
import { atOwnFields, desdeEnPalabras, filled, typedDecimal } from '../../panel/dated-params.js';
import { CreateTipoDto, NuevoPrecioDto, UpdateTipoDto } from '../dto/tipo.dto.js';
import { ANULAR_PRECIO } from './precios.related.js';
import type { TipoInfraccion } from '../tipo-infraccion.entity.js';
import type { TiposService } from '../tipos.service.js';

export const UNIDAD: Field = {
  name: 'unidad',
  label: 'Unidad',
  hint: 'En qué se cuenta el precio. Si falta una unidad, agréguela antes en Unidades.',
  type: 'string',
  choices: { recurso: 'unidades', monedas: MONEDAS_DE_USO },
};

export const CANTIDAD: Field = {
  name: 'cantidad',
  label: 'Cantidad',
  hint: 'Cuántas unidades cuesta, como 1,5; de una moneda, el importe. Los miles, sin separador.',
  type: 'string',
};

/** How types are written from forms, the price they begin with among the other fields. */
export function tipoWrites(tipos: TiposService): Writes {
  return {
    create: (actor, { unidad, cantidad, desde, ...own }) =>
      atOwnFields('precio', async () => {
        const amount = typedDecimal(cantidad, 'cantidad');
        const asked = filled({ unidad, cantidad: amount, desde });
        // What is required is refused as empty, not as missing.
        const { codigo, descripcion } = own;
        const precio = Object.keys(asked).length > 0 && { precio: { unidad, cantidad: amount, ...asked } };
        const dto = parseFields(CreateTipoDto, { ...filled(own), codigo, descripcion, ...precio });
        const [tipo] = await tipos.create(actor, dto);
        return tipo;
      }),
    update: async (actor, cual, cambios) => {
      const [tipo] = await tipos.update(actor, cual, parseFields(UpdateTipoDto, cambios));
      return tipo;
    },
    delete: (actor, cual) => tipos.remove(actor, cual),
    restore: async (actor, cual) => {
      await tipos.restore(actor, cual);
    },
  };
}

const isThere = ({ eliminado_en }: TipoInfraccion): boolean => !eliminado_en;

/** What is done to a type beside changing its fields. */
export function tipoAcciones(tipos: TiposService, zonaHoraria: string): RecordAccion<TipoInfraccion>[] {
  return [
    {
      nombre: 'fijar_precio',
      label: 'Fijar precio',
      permiso: 'administrar',
      fields: [UNIDAD, CANTIDAD, DESDE],
      isOffered: isThere,
      run: async (actor, cual, params) => {
        const { unidad, cantidad, desde } = parsePrecio(params);
        await tipos.addPrecio(actor, cual, { unidad, cantidad, ...(desde !== undefined && { desde }) });
        return `Se fijó el precio: ${writeDecimal(cantidad)} ${unidad}, ${desdeEnPalabras(desde, zonaHoraria)}.`;
      },
    },
    {
      nombre: ANULAR_PRECIO.nombre,
      label: 'Anular precio',
      permiso: 'administrar',
      isOfRow: true,
      fields: [{ name: ANULAR_PRECIO.campo, label: 'Precio', type: 'uuid' }],
      isOffered: isThere,
      run: async (actor, cual, { precio_id }) => {
        await tipos.annulPrecio(actor, cual, parseId(precio_id, ANULAR_PRECIO.campo));
        return 'Se anuló el precio: no llegará a regir.';
      },
    },
    {
      nombre: 'restaurar',
      label: 'Restaurar',
      permiso: 'administrar',
      isOffered: ({ eliminado_en }) => Boolean(eliminado_en),
      run: async (actor, cual) => {
        await tipos.restore(actor, cual);
        return 'El tipo volvió al tarifario.';
      },
    },
  ];
}

function parsePrecio(params: FormParams): NuevoPrecioDto {
  const { unidad, cantidad, desde } = params;
  return parseFields(NuevoPrecioDto, { unidad, cantidad: typedDecimal(cantidad, 'cantidad'), ...filled({ desde }) });
}
