import type { DataSource } from 'typeorm';
import { ACTIVO, ACTIVO_PRESETS, CLAVE_FIJADA, claveField, textField } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition, Writes } from '../../panel/definition/definition.js';
import { contains, containsCorreo, isTrue } from '../../panel/definition/filters.js';
import { recordResource } from '../../panel/definition/record-resource.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import type { Cliente } from './cliente.entity.js';
import { CLIENTES } from './cliente.record.js';
import { searchClientes } from './clientes.repository.js';
import { ClientesService } from './clientes.service.js';
import { CreateClienteDto, UpdateClienteDto } from './dto/cliente.dto.js';

export function clientesResource(context: PanelContext): ResourceDefinition<Cliente> {
  return recordResource(context, {
    kind: CLIENTES,
    varios: 'Clientes',
    grupo: 'Clientes',
    creado: 'Registrado',
    permiso: 'consultar',
    permisoDeCambio: 'administrar',
    icon: 'Briefcase',
    fields: [
      textField('nombre', 'Nombre', 'El de la empresa, como Seguros Andes S.A.'),
      textField(
        'correo',
        'Correo electrónico',
        'Con él entra. Un correo es una sola cuenta, también entre los usuarios.',
      ),
      claveField('Clave', 'con mayúscula, minúscula, número y símbolo; nunca se muestra'),
      ACTIVO,
      { name: 'confirmado', label: 'Confirmado', type: 'boolean', values: { true: 'Sí', false: 'No' } },
      { name: 'saldo', label: 'Créditos', type: 'string' },
      { name: 'reservado', label: 'En reserva', type: 'string' },
      ...CLAVE_FIJADA.filter(({ name }) => name !== 'debe_cambiar_clave'),
    ],
    list: ['nombre', 'correo', 'activo', 'saldo'],
    create: ['nombre', 'correo', 'clave'],
    edit: ['nombre', 'correo', 'clave', 'activo'],
    link: 'nombre',
    filters: {
      nombre: contains('r.busqueda'),
      correo: containsCorreo('r.correo'),
      activo: isTrue('r.activo'),
    },
    presets: ACTIVO_PRESETS,
    title: ({ nombre }) => nombre,
    detail: ({ correo }) => correo,
    search: (query, text) => searchClientes(query, 'r', text),
    complete: addSaldos,
    writes: clienteWrites(context.service(ClientesService)),
  });
}

/** One that comes back has a password that nobody knows, of the kinds of signs that clients' have. */
function clienteWrites(clientes: ClientesService): Writes {
  const writes = recordWrites(clientes, CreateClienteDto, UpdateClienteDto);
  return {
    ...writes,
    create: (actor, params, restaurado) =>
      writes.create(actor, restaurado ? { ...params, clave: `${String(params['clave'])}-Aa1` } : params, restaurado),
  };
}

/** Adds to clients what they have of credit, as people read it. */
async function addSaldos(
  source: DataSource,
  clientes: (Cliente & { saldo?: string; reservado?: string })[],
): Promise<void> {
  const rows = await source.query<{ cliente_id: string; saldo: number; reservado: number }[]>(
    'SELECT cliente_id, saldo, reservado FROM registro.saldos_cliente WHERE cliente_id = ANY($1)',
    [clientes.map(({ id }) => id)],
  );
  const saldos = new Map(rows.map((row) => [row.cliente_id, row]));
  for (const cliente of clientes) {
    const { saldo = 0, reservado = 0 } = saldos.get(cliente.id) ?? {};
    Object.assign(cliente, { saldo: saldo.toLocaleString('es-CL'), reservado: reservado.toLocaleString('es-CL') });
  }
}
