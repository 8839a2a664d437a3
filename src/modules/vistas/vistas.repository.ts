import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import type { VistaPanel } from './vista-panel.entity.js';

/** A view as its reader is offered it. */
export interface VistaDeLista {
  id: string;
  nombre: string;
  consulta: string;
  compartida: boolean;
  /** The e-mail of whose it is; null where it is the reader's own. */
  de: string | null;
}

/** As many as others share are shown at most. */
const MOST_SHARED = 100;

@Injectable()
export class VistasRepository {
  constructor(private readonly dataSource: DataSource) {}

  findOf(usuarioId: string, recurso: string): Promise<VistaDeLista[]> {
    return this.dataSource.query(
      `SELECT id, nombre, consulta, compartida, NULL AS de FROM registro.vistas_panel
       WHERE usuario_id = $1 AND recurso = $2
       UNION ALL
       (SELECT v.id, v.nombre, v.consulta, v.compartida, u.correo FROM registro.vistas_panel v
        JOIN registro.usuarios u ON u.id = v.usuario_id
        WHERE v.recurso = $2 AND v.compartida AND v.usuario_id <> $1 ORDER BY v.nombre LIMIT ${MOST_SHARED})
       ORDER BY de NULLS FIRST, nombre`,
      [usuarioId, recurso],
    );
  }

  /** False when the user has `most` of this list already. Of those that are saved at once each counts the others. */
  async insert(tx: Tx, vista: Omit<VistaPanel, 'usuario'>, most: number): Promise<boolean> {
    await tx.query('SELECT FROM registro.usuarios WHERE id = $1 FOR NO KEY UPDATE', [vista.usuario_id]);
    const rows = await tx.query<unknown[]>(
      `INSERT INTO registro.vistas_panel (id, usuario_id, recurso, nombre, consulta, compartida, creado_en)
       SELECT $1::uuid, $2::uuid, $3::varchar, $4::varchar, $5::varchar, $6::boolean, $7::timestamptz
       WHERE (SELECT count(*) FROM registro.vistas_panel WHERE usuario_id = $2::uuid AND recurso = $3::varchar) < $8::int
       RETURNING id`,
      [
        vista.id,
        vista.usuario_id,
        vista.recurso,
        vista.nombre,
        vista.consulta,
        vista.compartida,
        vista.creado_en,
        most,
      ],
    );
    return rows.length > 0;
  }

  /** False when the user has no view of that id. */
  async delete(usuarioId: string, id: string): Promise<boolean> {
    const [, deleted] = await this.dataSource.query<[unknown, number]>(
      'DELETE FROM registro.vistas_panel WHERE id = $1 AND usuario_id = $2',
      [id, usuarioId],
    );
    return deleted > 0;
  }
}
