import { Check, Column, Entity, Index, VirtualColumn } from 'typeorm';
import { BusquedaColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';
import type { JsonCrudo } from '../../core/json/json-crudo.js';

/** Another organisation that is connected: a municipality, an insurer, a shop that sells permits. */
@Entity('aliados')
@Index('ix_aliados_creado_en', ['creado_en', 'id'])
@Index('ix_aliados_nombre', ['nombre', 'id'])
@Index('ix_aliados_busqueda', { synchronize: false })
@Index('ix_aliados_etiquetas', { synchronize: false })
@Check('ck_aliados_nombre', `length(nombre) >= 1`)
@Check('ck_aliados_etiquetas', `cardinality(etiquetas) <= 50`)
@Check('ck_aliados_datos', `json_typeof(datos) = 'object' AND octet_length(datos::text) <= 16384`)
export class Aliado {
  @IdColumn('aliados') id!: string;

  @Column({ type: 'varchar', length: 200 }) nombre!: string;

  /** Of `nombre`. */
  @BusquedaColumn() busqueda?: string;

  /** Lower case and NFC, each once, in the order they were given. */
  @Column({ type: 'varchar', length: 50, array: true }) etiquetas!: string[];

  /** A JSON object as it was sent: a parser would lose the order of its keys and the digits of its numbers. */
  @VirtualColumn({ type: 'json', query: (alias) => `${alias}.datos::text` }) datos!: string;

  /** The column behind `datos`, which is written through it alone. */
  @Column({ name: 'datos', type: 'json', select: false }) datos_json?: JsonCrudo;

  /** The web origins its pages are served from, as `https://tienda.example.org`. */
  @Column({ type: 'varchar', length: 255, array: true }) origenes!: string[];

  @Column({ type: 'boolean' }) activo!: boolean;

  /** Whether credentials are kept for it: written with them, under the same lock. */
  @Column({ type: 'boolean' }) credenciales!: boolean;

  /** Grows by one with every update; the ETag. */
  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;
}
