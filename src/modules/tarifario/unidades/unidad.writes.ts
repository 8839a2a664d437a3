import { parseId } from '../../../core/fields/id.js';
import { parseFields } from '../../../core/fields/parsed-by.js';
import { writeDecimal } from '../../../core/money/escritura.js';
import { formatMomento } from '../../../core/time/momento.js';
import type { RecordAccion, Writes } from '../../../panel/definition/definition.js';
import type { Field } from '../../../panel/definition/field.js';
import { DESDE } from '../panel/dated-fields.js';
import { atOwnFields, desdeEnPalabras, filled, typedDecimal } from '../panel/dated-params.js';
import { CreateUnidadDto, NuevoValorDto, UpdateUnidadDto } from './dto/unidad.dto.js';
import type { Unidad } from './unidad.entity.js';
import type { UnidadesService } from './unidades.service.js';
import { ANULAR_VALOR } from './valores.related.js';

export const VALOR: Field = {
  name: 'valor',
  label: 'Valor',
  hint: 'Lo que vale una unidad en su moneda, como 39485,65. Los miles, sin separador.',
  type: 'string',
};

/** How units are written from forms, the value they begin with among the other fields. They are never deleted. */
export function unidadWrites(unidades: UnidadesService): Writes {
  return {
    create: (actor, { valor, desde, ...own }) =>
      atOwnFields('valores[0]', async () => {
        const amount = typedDecimal(valor, 'valor');
        const asked = filled({ valor: amount, desde });
        const valores = [{ valor: amount, desde: formatMomento(Date.now()), ...asked }];
        const given = { ...own, ...(Object.keys(asked).length > 0 && { valores }) };
        const [unidad] = await unidades.create(actor, parseFields(CreateUnidadDto, given));
        return unidad;
      }),
    update: async (actor, cual, cambios) => {
      const [unidad] = await unidades.update(actor, cual, parseFields(UpdateUnidadDto, cambios));
      return unidad;
    },
  };
}

/** What is done to a unit beside changing its name. */
export function unidadAcciones(unidades: UnidadesService, zonaHoraria: string): RecordAccion<Unidad>[] {
  return [
    {
      nombre: 'fijar_valor',
      label: 'Fijar valor',
      permiso: 'administrar',
      fields: [VALOR, DESDE],
      isOffered: () => true,
      run: async (actor, cual, { valor, desde }) => {
        const dto = parseFields(NuevoValorDto, { valor: typedDecimal(valor, 'valor'), ...filled({ desde }) });
        await unidades.addValor(actor, cual, dto);
        return `Se fijó el valor: ${writeDecimal(dto.valor)}, ${desdeEnPalabras(dto.desde, zonaHoraria)}.`;
      },
    },
    {
      nombre: ANULAR_VALOR.nombre,
      label: 'Anular valor',
      permiso: 'administrar',
      isOfRow: true,
      fields: [{ name: ANULAR_VALOR.campo, label: 'Valor', type: 'uuid' }],
      isOffered: () => true,
      run: async (actor, cual, { valor_id }) => {
        await unidades.annulValor(actor, cual, parseId(valor_id, ANULAR_VALOR.campo));
        return 'Se anuló el valor: no llegará a regir.';
      },
    },
  ];
}
