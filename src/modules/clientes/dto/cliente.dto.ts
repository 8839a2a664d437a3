import {
  Booleano,
  BooleanoDeConsulta,
  Correo,
  Entero,
  Id,
  Momento,
  Nombre,
} from '../../../core/fields/named-fields.js';
import { Buscar, PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PartialFields } from '../../../core/fields/partial-fields.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { ClaveDeCliente } from '../cliente.fields.js';
import type { ClienteConSaldo } from '../clientes.repository.js';

/** Lo que manda quien quiere una cuenta. */
export class RegistrarClienteDto {
  /** Nombre de la empresa. */
  @Nombre({ example: 'Seguros Andes S.A.' })
  nombre!: string;

  /** Con él ingresa; se guarda en minúsculas. Un correo es una sola cuenta, también entre los usuarios del panel. */
  @Correo({ example: 'cuentas@andes.example.com' })
  correo!: string;

  /**
   * De 10 caracteres a 72 bytes, con mayúscula, minúscula, número y símbolo, y ninguna de las más usadas. Nunca se devuelve.
   */
  @ClaveDeCliente()
  clave!: string;
}

export class CreateClienteDto extends RegistrarClienteDto {
  /** Si puede ingresar; true si no se indica. Con false se cierran todas sus sesiones y se revocan sus tokens. */
  @OptionalField()
  @Booleano()
  activo?: boolean;
}

export class UpdateClienteDto extends PartialFields(CreateClienteDto) {}

export class ListClientesQuery extends PaginaQuery {
  /**
   * Parte del nombre o del correo, sin distinguir mayúsculas ni tildes; con menos de tres letras seguidas, el comienzo
   * de una palabra.
   */
  @OptionalField()
  @Buscar()
  buscar?: string;

  /** Solo los activos o solo los inactivos. */
  @OptionalField()
  @BooleanoDeConsulta()
  activo?: boolean;
}

export class ClienteDto {
  @Id()
  id!: string;

  @Nombre({ example: 'Seguros Andes S.A.' })
  nombre!: string;

  @Correo({ example: 'cuentas@andes.example.com' })
  correo!: string;

  /** Si puede ingresar. Quien se registró y no confirmó su correo todavía no está activo. */
  activo!: boolean;

  /** Los créditos que tiene: la suma de sus movimientos. */
  @Entero({ example: 100 })
  saldo!: number;

  /** Cuántos de ellos están en reserva para lotes en curso; los demás están disponibles. */
  @Entero({ example: 0 })
  reservado!: number;

  /** Versión del registro; también va en el encabezado ETag. */
  @Entero({ minimum: 1 })
  version!: number;

  @Momento()
  creado_en!: Date;
}

export class ClientesPaginaDto extends PaginaDto(ClienteDto) {}

/** What the API shows of a client: never the password. */
export function toClienteDto(cliente: ClienteConSaldo): ClienteDto {
  const { id, nombre, correo, activo, saldo, reservado, version, creado_en } = cliente;
  return { id, nombre, correo, activo, saldo, reservado, version, creado_en };
}
