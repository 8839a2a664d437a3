import type { ModuleDescriptor } from '../module-descriptor.js';
import { Aviso, AvisoBaja } from './aviso.entity.js';
import { avisosResource } from './aviso.panel.js';
import { AvisosModule } from './avisos.module.js';

export const avisos: ModuleDescriptor = {
  name: 'avisos',
  place: 7,
  module: AvisosModule,
  entities: [Aviso, AvisoBaja],
  privileges: { avisos: 'SELECT, INSERT, UPDATE', avisos_bajas: 'SELECT, INSERT, DELETE' },
  goAlong: [{ entidad: 'personas', tabla: 'avisos_bajas', columna: 'persona_id' }],
  limpiezas: [
    {
      que: 'textos_de_avisos',
      sql: `UPDATE registro.avisos SET datos = NULL WHERE id IN (
        SELECT id FROM registro.avisos WHERE estado = 'enviado' AND datos IS NOT NULL
          AND enviado_en < now() - $2 * interval '1 day' LIMIT $1)`,
      values: ({ avisosDias }) => [avisosDias],
    },
  ],
  trailLabels: { recibe_avisos: 'Recibe avisos', datos: 'De qué trata' },
  panel: avisosResource,
  datosDePersona: [
    { tabla: 'avisos', titulo: 'Correos que se le enviaron', donde: 't.destinatario = q.correo' },
    { tabla: 'avisos_bajas', titulo: 'Pidió no recibir avisos', donde: 't.persona_id = ANY (q.personas)' },
  ],
};
