import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an event tells of an act is read from the act when it is handed out: whoever files does not wait for it. */
export class EventsToldByActs1889000000000 implements MigrationInterface {
  name = 'EventsToldByActs1889000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registro.eventos ALTER COLUMN datos DROP NOT NULL');
    await runner.query(
      `ALTER TABLE registro.eventos ADD CONSTRAINT ck_eventos_datos
         CHECK (datos IS NOT NULL OR (tipo = 'infraccion.creada' AND cuerpo IS NULL))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE registro.eventos e SET datos = json_build_object('id', i.id, 'vehiculo_id', i.vehiculo_id,
         'placa_patente', i.placa_patente, 'momento', to_char(i.momento AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'moneda', i.moneda, 'importe', i.importe, 'codigos', coalesce((
           SELECT json_agg(n.codigo ORDER BY n.posicion) FROM registro.conceptos_infraccion n
           WHERE n.infraccion_id = i.id AND n.vehiculo_id = i.vehiculo_id), '[]'))
       FROM registro.infracciones i WHERE e.datos IS NULL AND i.id = e.sujeto::uuid`,
    );
    await runner.query('ALTER TABLE registro.eventos DROP CONSTRAINT ck_eventos_datos');
    await runner.query('ALTER TABLE registro.eventos ALTER COLUMN datos SET NOT NULL');
  }
}
