import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Cliente } from '../clientes/cliente.entity.js';
import type { TipoDeOperacion } from '../registros/operacion.rule.js';
import type { Analisis } from './lectura/analisis.js';
import type { Clase } from './lectura/campos.js';
import type { Perfil } from './lectura/perfil.js';
import type { EstadoLote } from './lote.estado.js';

/** What is done with a file of which some line is bad: leave that line out, or all of it. */
export const MODOS_DE_MALAS = ['omitir', 'detener'] as const;
export type ModoDeMalas = (typeof MODOS_DE_MALAS)[number];

/** What a look at the whole file found out, without the records themselves. */
export type AnalisisGuardado = Omit<Analisis, 'primeros'>;

/** A file that somebody handed in, and how far it has come. */
@Entity('lotes')
@Index('ix_lotes_estado', ['estado', 'id'])
@Index('ix_lotes_cliente', ['cliente_id', 'id'])
@Index('uq_lotes_contenido', { synchronize: false })
@Check(
  'ck_lotes_estado',
  `estado IN ('recibido', 'revisado', 'confirmado', 'procesando', 'pausado', 'terminado', 'cancelado', 'fallido')`,
)
@Check('ck_lotes_clase', `clase IN ('infracciones', 'vehiculos', 'personas', 'operaciones')`)
@Check('ck_lotes_modo_de_malas', `modo_de_malas IN ('omitir', 'detener')`)
@Check('ck_lotes_operacion', `(clase = 'operaciones') = (operacion IS NOT NULL)`)
@Check(
  'ck_lotes_numeros',
  `buenas >= 0 AND malas >= 0 AND repetidas >= 0 AND omitidas >= 0 AND costo >= 0 AND reservado >= 0`,
)
export class Lote {
  @IdColumn('lotes') id!: string;

  @Column({ type: 'varchar', length: 20 }) clase!: Clase;

  /** Which operation is done with each plate. */
  @Column({ type: 'varchar', length: 30, nullable: true }) operacion!: TipoDeOperacion | null;

  /** Whose batch it is; null for the authority's own. */
  @Column({ type: 'uuid', nullable: true }) cliente_id!: string | null;

  @ManyToOne(() => Cliente, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'cliente_id', foreignKeyConstraintName: 'fk_lotes_cliente' })
  cliente?: Relation<Cliente>;

  /** The file's name where it came from, shown and nothing else. */
  @Column({ type: 'varchar', length: 200 }) archivo!: string;

  /** The driver gives it as text. */
  @Column({ type: 'bigint' }) bytes!: string;

  @Column({ type: 'varchar', length: 64 }) sha256!: string;

  @Column({ type: 'jsonb' }) perfil!: Perfil;

  /** The kept profile that was chosen or written last, which the answers may have left behind since; null without one. */
  @Column({ type: 'varchar', length: 60, nullable: true }) perfil_nombre!: string | null;

  @Column({ type: 'varchar', length: 12 }) estado!: EstadoLote;

  /** Null until all of it was read. */
  @Column({ type: 'jsonb', nullable: true }) analisis!: AnalisisGuardado | null;

  @Column({ type: 'varchar', length: 10, nullable: true }) modo_de_malas!: ModoDeMalas | null;

  /** Only checked so far: nothing is written before all lines are known to be good. */
  @Column({ type: 'boolean' }) solo_revisa!: boolean;

  /** Records of the file, as far as they are counted. */
  @Column({ type: 'integer', nullable: true }) lineas!: number | null;

  /** How many plates it asks about, each counted once; null where nothing is asked of plates, or before they were counted. */
  @Column({ type: 'integer', nullable: true }) placas!: number | null;

  /** The line at which the last record begins that was done with: the next chunk begins behind it. */
  @Column({ type: 'integer' }) posicion!: number;

  @Column({ type: 'integer' }) buenas!: number;

  @Column({ type: 'integer' }) malas!: number;

  @Column({ type: 'integer' }) repetidas!: number;

  @Column({ type: 'integer' }) omitidas!: number;

  /** Credits an operation costs, as it was when the batch was confirmed. */
  @Column({ type: 'integer', nullable: true }) precio!: number | null;

  /** Credits debited so far. */
  @Column({ type: 'integer' }) costo!: number;

  /** Credits kept for what is not done yet. */
  @Column({ type: 'integer' }) reservado!: number;

  /** Why it failed, for people. */
  @Column({ type: 'varchar', length: 500, nullable: true }) error!: string | null;

  /** Null for whoever sat at the server's own terminal. */
  @Column({ type: 'uuid', nullable: true }) creado_por!: string | null;

  @Column({ type: 'varchar', length: 254 }) creado_por_nombre!: string;

  /** Who said that it is to be done; what it writes is written in his name. */
  @Column({ type: 'uuid', nullable: true }) confirmado_por!: string | null;

  @Column({ type: 'varchar', length: 254, nullable: true }) confirmado_por_nombre!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true }) confirmado_por_rol!: string | null;

  /** The request by which he did, and the network address it came from. */
  @Column({ type: 'varchar', length: 64, nullable: true }) request_id!: string | null;

  @Column({ type: 'varchar', length: 45, nullable: true }) direccion!: string | null;

  /** The same bytes again, on purpose. */
  @Column({ type: 'boolean' }) forzado!: boolean;

  /** Whether the file and what became of its lines are still there. */
  @Column({ type: 'boolean' }) archivado!: boolean;

  @InstantColumn() creado_en!: Date;

  @InstantColumn({ nullable: true }) confirmado_en!: Date | null;

  @InstantColumn({ nullable: true }) terminado_en!: Date | null;
}
