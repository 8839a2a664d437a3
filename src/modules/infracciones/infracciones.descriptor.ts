import { GROWS } from '../../core/database/privileges.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { ClaveIdempotencia } from './clave-idempotencia.entity.js';
import { ConceptoInfraccion } from './concepto-infraccion.entity.js';
import { Infraccion } from './infraccion.entity.js';
import { InfraccionesModule } from './infracciones.module.js';
import { actasPorDia } from './panel/actas-por-dia.related.js';
import { conceptos } from './panel/conceptos.related.js';
import { importada } from './panel/importada.related.js';
import { infraccionesResource } from './panel/infraccion.panel.js';

const USO = { tabla: 'infracciones', uno: 'infracción', varios: 'infracciones' };

export const infracciones: ModuleDescriptor = {
  name: 'infracciones',
  place: 4,
  module: InfraccionesModule,
  entities: [Infraccion, ConceptoInfraccion, ClaveIdempotencia],
  privileges: { infracciones: GROWS, conceptos_infraccion: GROWS, claves_idempotencia: `${GROWS}, DELETE` },
  usos: [
    {
      ...USO,
      entidad: 'personas',
      columna: 'persona_id',
      relacion: 'Infracciones cargadas cuando el vehículo era suyo',
    },
    { ...USO, entidad: 'vehiculos', columna: 'vehiculo_id', relacion: 'Infracciones' },
    { ...USO, tabla: 'conceptos_infraccion', entidad: 'tipos_infraccion', columna: 'tipo_id' },
    {
      entidad: 'infracciones',
      tabla: 'conceptos_infraccion',
      columna: 'infraccion_id',
      uno: 'concepto',
      varios: 'conceptos',
    },
    { ...USO, entidad: 'oficiales', columna: 'oficial_id', relacion: 'Infracciones que cargó' },
  ],
  limpiezas: [
    {
      // A key is remembered for 30 days; the act itself is recognised by its content for ever.
      que: 'claves_idempotencia',
      sql: `DELETE FROM registro.claves_idempotencia WHERE (oficial_id, clave) IN (
        SELECT oficial_id, clave FROM registro.claves_idempotencia WHERE creado_en < now() - interval '30 days' LIMIT $1)`,
    },
  ],
  related: [actasPorDia, conceptos, importada],
  trailLabels: { moneda: 'Moneda' },
  panel: infraccionesResource,
  datosDePersona: [
    { tabla: 'infracciones', titulo: 'Infracciones', donde: 't.id = ANY (q.infracciones)' },
    {
      tabla: 'conceptos_infraccion',
      titulo: 'Lo que se cobra por ellas',
      donde: 't.infraccion_id = ANY (q.infracciones)',
    },
    {
      tabla: 'claves_idempotencia',
      titulo: 'Con qué clave se cargaron',
      donde: 't.infraccion_id = ANY (q.infracciones)',
    },
  ],
};
