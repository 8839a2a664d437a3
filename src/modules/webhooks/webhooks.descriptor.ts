import { ALL } from '../../core/database/privileges.js';
import { notFound } from '../../core/errors/not-found.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { Entrega, IntentoEntrega } from './entregas/entrega.entity.js';
import { entregasResource, repetirEntregas } from './entregas/entrega.panel.js';
import { FallaSuscripcion } from './suscripciones/falla-suscripcion.entity.js';
import { SecretoSuscripcion } from './suscripciones/secreto-suscripcion.entity.js';
import { APAGAR_AL_RESTAURAR } from './suscripciones/restauradas.js';
import { Suscripcion } from './suscripciones/suscripcion.entity.js';
import { suscripcionesDeAliado } from './suscripciones/suscripciones.related.js';
import { WebhooksModule } from './webhooks.module.js';

export const webhooks: ModuleDescriptor = {
  name: 'webhooks',
  place: 7,
  module: WebhooksModule,
  entities: [Suscripcion, SecretoSuscripcion, FallaSuscripcion, Entrega, IntentoEntrega],
  privileges: {
    suscripciones: ALL,
    secretos_suscripcion: ALL,
    fallas_suscripcion: ALL,
    entregas: ALL,
    intentos_entrega: ALL,
  },
  violations: { fk_suscripciones_aliado: () => notFound('el aliado') },
  usos: [
    {
      entidad: 'aliados',
      tabla: 'entregas',
      columna: 'aliado_id',
      uno: 'entrega',
      varios: 'entregas',
      relacion: 'Entregas',
    },
  ],
  panel: entregasResource,
  acciones: { recurso: 'aliados', acciones: repetirEntregas },
  related: [suscripcionesDeAliado],
  goAlong: [
    { entidad: 'aliados', tabla: 'secretos_suscripcion', columna: 'aliado_id' },
    { entidad: 'aliados', tabla: 'suscripciones', columna: 'aliado_id' },
    { entidad: 'suscripciones', tabla: 'secretos_suscripcion', columna: 'suscripcion_id' },
  ],
  sellados: [{ que: 'secretos', tabla: 'secretos_suscripcion', id: 'id', titular: 'suscripcion_id' }],
  alRestaurar: APAGAR_AL_RESTAURAR,
  limpiezas: [
    {
      que: 'entregas',
      // Ids begin with the time; what is on its way stays.
      sql: `WITH vencida AS (
          DELETE FROM registro.entregas WHERE id IN (
            SELECT id FROM registro.entregas WHERE id < ${idBefore('$2')} AND estado <> 'pendiente' ORDER BY id LIMIT $1)
          RETURNING id)
        DELETE FROM registro.intentos_entrega WHERE entrega_id IN (SELECT id FROM vencida)`,
      values: ({ entregasDias }) => [entregasDias],
    },
    {
      que: 'eventos',
      sql: `DELETE FROM registro.eventos WHERE id IN (
        SELECT id FROM registro.eventos e WHERE id < ${idBefore('$2')} AND cuerpo IS NOT NULL
          AND NOT EXISTS (SELECT FROM registro.entregas n WHERE n.evento_id = e.id) ORDER BY id LIMIT $1)`,
      values: ({ entregasDias }) => [entregasDias],
    },
    {
      que: 'fallas_de_suscripciones',
      sql: `DELETE FROM registro.fallas_suscripcion WHERE suscripcion_id IN (
        SELECT suscripcion_id FROM registro.fallas_suscripcion f
        WHERE NOT EXISTS (SELECT FROM registro.suscripciones s WHERE s.id = f.suscripcion_id) LIMIT $1)`,
    },
  ],
  trailNames: { suscripciones: 'Suscripción' },
  trailTitles: { suscripciones: 'url' },
  trailLabels: {
    url: 'Dirección',
    eventos: 'Eventos',
    filtro_placa: 'Solo la placa',
    filtro_codigo: 'Solo el código',
    autenticacion: 'Autenticación',
    motivo: 'Motivo',
    activa_desde: 'Activa desde',
  },
};

/** SQL for the least id of what was made so many days ago. */
function idBefore(dias: string): string {
  return `(lpad(to_hex((extract(epoch FROM now() - ${dias} * interval '1 day') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`;
}
