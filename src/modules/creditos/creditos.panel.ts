import { parseFields } from '../../core/fields/parsed-by.js';
import type { PanelContext, RecordAccion } from '../../panel/definition/definition.js';
import type { Cliente } from '../clientes/cliente.entity.js';
import { AbonosService } from './abonos.service.js';
import { creditos } from './credito.rule.js';
import { AbonarDto } from './dto/credito.dto.js';

/** Grants credit to a client, or takes it back, from its page. */
export function abonarCreditos({ service }: PanelContext): RecordAccion<Cliente> {
  const abonos = service(AbonosService);
  return {
    nombre: 'abonar_creditos',
    label: 'Abonar créditos',
    permiso: 'administrar',
    fields: [
      {
        name: 'cantidad',
        label: 'Créditos',
        hint: 'Cuántos se abonan, como 100. Con signo menos se retiran, nunca más de los disponibles.',
        type: 'string',
      },
      { name: 'motivo', label: 'Motivo', hint: 'Por qué. Lo lee también el cliente.', type: 'string' },
    ],
    isOffered: () => true,
    run: async (actor, { id }, { cantidad, motivo }) => {
      const dto = parseFields(AbonarDto, { cantidad: typedInteger(cantidad), motivo });
      const { saldo } = await abonos.abonar(actor, id, dto);
      const done =
        dto.cantidad < 0 ? `Se retiraron ${creditos(-dto.cantidad)}` : `Se abonaron ${creditos(dto.cantidad)}`;
      return `${done}. Ahora tiene ${creditos(saldo)}.`;
    },
  };
}

/** A whole number as people type it, thousands apart or not; what is none stays what it is. */
function typedInteger(input: unknown): unknown {
  const text = typeof input === 'string' ? input.trim().replace(/^[−–]/, '-') : '';
  return /^[+-]?(\d+|\d{1,3}(\.\d{3})+)$/.test(text) ? Number(text.replaceAll('.', '')) : input;
}
