import { ApiProperty } from '@nestjs/swagger';
import { shown } from '../../../core/fields/field.js';
import { Correo, Entero, Id, Momento, Nombre } from '../../../core/fields/named-fields.js';
import { mapPagina, type Pagina } from '../../../core/records/pagina.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { PlacaNormalizada } from '../../vehiculos/vehiculo.fields.js';
import { Costo, TipoDeOperacionField } from '../operacion.fields.js';
import type { Resultado, TipoDeOperacion } from '../operacion.rule.js';
import type { RegistroLeido } from '../registros.repository.js';
import { ApiResultado } from '../resultado.fields.js';

/** What of a record a list may be asked for. */
export const CAMPOS = [
  'id',
  'cliente',
  'tipo',
  'entrada',
  'resultado',
  'costo',
  'saldo',
  'lote_id',
  'creado_en',
  'anulado_en',
  'anulado_por',
  'motivo',
] as const;
export type Campo = (typeof CAMPOS)[number];

export class AnularRegistroDto {
  /** Por qué: lo lee también el cliente. */
  @Nombre({ maxLength: 500, example: 'La consulta se hizo por error' })
  motivo!: string;
}

export class ClienteDeRegistroDto {
  @Id()
  id!: string;

  @Nombre({ example: 'Automotora del Sur' })
  nombre!: string;
}

export class EntradaDto {
  @PlacaNormalizada()
  placa_patente!: string;
}

export class AnuladorDto {
  @Id()
  id!: string;

  @Correo()
  correo!: string;
}

export class RegistroDeOperacionDto {
  @Id()
  id!: string;

  @ApiProperty({ type: ClienteDeRegistroDto })
  cliente!: ClienteDeRegistroDto;

  @TipoDeOperacionField()
  tipo!: TipoDeOperacion;

  @ApiProperty({ type: EntradaDto, description: 'Lo que se preguntó.' })
  entrada!: EntradaDto;

  @ApiResultado()
  resultado!: Resultado;

  @Costo()
  costo!: number;

  /** Los créditos que quedaron después. */
  @Entero({ example: 98 })
  saldo!: number;

  /** El lote del que fue parte. */
  @Id({ nullable: true })
  lote_id!: string | null;

  @Momento()
  creado_en!: string;

  /** Cuándo se anuló y se devolvió su costo. */
  @Momento({ nullable: true })
  anulado_en!: string | null;

  @ApiProperty({ type: AnuladorDto, nullable: true, required: false, description: 'Solo para usuarios.' })
  anulado_por?: AnuladorDto | null;

  /** Por qué se anuló. */
  @shown({ type: 'string', nullable: true, maxLength: 500, example: 'La consulta se hizo por error' })
  motivo!: string | null;
}

/** A record in a list, of which only the fields come that were asked for. */
export class RegistrosPaginaDto extends PaginaDto(RegistroDeOperacionDto) {}

/** What the API shows of a record, and to whom: who annulled it is told to users alone. */
export function toRegistroDto(registro: RegistroLeido, esUsuario: boolean): RegistroDeOperacionDto {
  const { id, tipo, placa_patente, resultado, costo, saldo, lote_id, motivo } = registro;
  const { cliente_id, cliente_nombre, creado_en, anulado_en } = registro;
  return {
    id,
    cliente: { id: cliente_id, nombre: cliente_nombre },
    tipo,
    entrada: { placa_patente },
    resultado: resultado!,
    costo,
    saldo,
    lote_id,
    creado_en: creado_en.toISOString(),
    anulado_en: anulado_en && anulado_en.toISOString(),
    ...(esUsuario && { anulado_por: toAnuladorDto(registro) }),
    motivo,
  };
}

/** The same, only the fields that are asked for. */
export function pickCampos(
  registro: RegistroDeOperacionDto,
  campos: readonly Campo[],
): Partial<RegistroDeOperacionDto> {
  return Object.fromEntries(campos.filter((campo) => campo in registro).map((campo) => [campo, registro[campo]]));
}

/** A page of records, of each only the fields that are asked for. */
export function toRegistrosPagina(
  pagina: Pagina<RegistroLeido>,
  campos: readonly Campo[],
  esUsuario: boolean,
): Pagina<Partial<RegistroDeOperacionDto>> {
  return mapPagina(pagina, (registro) => pickCampos(toRegistroDto(registro, esUsuario), campos));
}

function toAnuladorDto({ anulado_por: id, anulado_por_correo: correo }: RegistroLeido): AnuladorDto | null {
  return id === null || correo === null ? null : { id, correo };
}
