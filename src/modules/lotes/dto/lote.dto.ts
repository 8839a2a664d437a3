import { shown } from '../../../core/fields/field.js';
import { Booleano, Entero, Id, Momento } from '../../../core/fields/named-fields.js';
import { oneOf } from '../../../core/fields/one-of.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { CLASES, type Clase } from '../lectura/campos.js';
import type { Perfil } from '../lectura/perfil.js';
import { MODOS_DE_MALAS, type Lote, type ModoDeMalas } from '../lote.entity.js';
import { ESTADOS_LOTE, type EstadoLote } from '../lote.estado.js';
import { PerfilJson } from '../perfil.fields.js';

export class ListLotesQuery extends PaginaQuery {
  /** Solo los que están así. */
  @OptionalField()
  @oneOf(ESTADOS_LOTE)
  estado?: EstadoLote;

  /** Solo los de esta clase. */
  @OptionalField()
  @oneOf(CLASES)
  clase?: Clase;

  /** Solo los de este cliente. */
  @OptionalField()
  @Id()
  cliente_id?: string;
}

export class ConfirmarLoteDto {
  /** Qué se hace si hay líneas malas: `omitir` las deja fuera; `detener` no escribe nada. */
  @oneOf(MODOS_DE_MALAS)
  malas!: ModoDeMalas;
}

export class LoteDto {
  @Id()
  id!: string;

  @oneOf(CLASES)
  clase!: Clase;

  /** La operación que se hace con cada placa; null en las otras clases. */
  @shown({ type: 'string', nullable: true })
  operacion!: string | null;

  /** El cliente a quien se cobra; null en las otras clases. */
  @Id({ nullable: true })
  cliente_id!: string | null;

  /** El nombre con que llegó el archivo. */
  @shown({ type: 'string' })
  archivo!: string;

  @shown({ type: 'integer', format: 'int64', minimum: 0 })
  bytes!: number;

  /** De los bytes, en hexadecimal. */
  @shown({ type: 'string', pattern: '^[0-9a-f]{64}$' })
  sha256!: string;

  @PerfilJson()
  perfil!: Perfil;

  @oneOf(ESTADOS_LOTE)
  estado!: EstadoLote;

  /** Los registros del archivo sin el encabezado; null hasta que se leyó entero. */
  @Entero({ nullable: true })
  lineas!: number | null;

  /** La suma de las cuatro que siguen. */
  @Entero()
  leidas!: number;

  @Entero()
  buenas!: number;

  @Entero()
  malas!: number;

  /** Las que el registro ya tenía. */
  @Entero()
  repetidas!: number;

  /** Vacías, encabezados repetidos y lo que está antes o después de los registros. */
  @Entero()
  omitidas!: number;

  /** Créditos debitados hasta ahora. */
  @Entero()
  costo!: number;

  /** Créditos apartados para lo que falta. */
  @Entero()
  reservado!: number;

  @Momento()
  creado_en!: Date;

  @Momento({ nullable: true })
  terminado_en!: Date | null;

  /** Por qué falló. */
  @shown({ type: 'string', nullable: true })
  error!: string | null;
}

export class LoteRecibidoDto extends LoteDto {
  /** El mismo archivo ya se había enviado: este es aquel lote. */
  @Booleano()
  repetido!: boolean;
}

export class LotesPaginaDto extends PaginaDto(LoteDto) {}

/** What the API shows of a batch. */
export function toLoteDto(lote: Lote): LoteDto {
  const { id, clase, operacion, cliente_id, archivo, bytes, sha256, perfil, estado, lineas } = lote;
  const { buenas, malas, repetidas, omitidas, costo, reservado, creado_en, terminado_en, error } = lote;
  return {
    id,
    clase,
    operacion,
    cliente_id,
    archivo,
    bytes: Number(bytes),
    sha256,
    perfil,
    estado,
    lineas,
    leidas: buenas + malas + repetidas + omitidas,
    buenas,
    malas,
    repetidas,
    omitidas,
    costo,
    reservado,
    creado_en,
    terminado_en,
    error,
  };
}
