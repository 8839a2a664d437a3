import { deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { SalDeVisitas } from './registro/sal.entity.js';
import { VisitanteContado } from './registro/visitante.entity.js';
import { Visita } from './visita.entity.js';
import { visitasResource } from './visita.panel.js';
import { visitasPorDia } from './visitas.related.js';
import { VisitasModule } from './visitas.module.js';

/** What of the days before $3 goes, counted as the clocks of $2 do. */
const before = (tabla: string, dias: number): string => `DELETE FROM registro.${tabla} WHERE ctid = ANY (ARRAY(
  SELECT ctid FROM registro.${tabla} WHERE dia < (now() AT TIME ZONE $2)::date - ${dias} LIMIT $1))`;

export const visitas: ModuleDescriptor = {
  name: 'visitas',
  place: 6,
  module: VisitasModule,
  panel: visitasResource,
  related: [visitasPorDia],
  entities: [Visita, VisitanteContado, SalDeVisitas],
  privileges: {
    visitas: 'SELECT, INSERT, UPDATE',
    visitantes: 'SELECT, INSERT, DELETE',
    sales_visitas: 'SELECT, INSERT, DELETE',
  },
  usos: [
    {
      entidad: 'tipos_infraccion',
      tabla: 'visitas',
      columna: 'tipo_id',
      uno: 'día con visitas',
      varios: 'días con visitas',
      relacion: 'Días con visitas',
    },
  ],
  limpiezas: [
    { que: 'sales_de_visitas', sql: before('sales_visitas', 0), values: ({ zonaHoraria }) => [zonaHoraria] },
    // A day later: a process that could not write for a while still has something of the day to count.
    { que: 'visitantes', sql: before('visitantes', 1), values: ({ zonaHoraria }) => [zonaHoraria] },
  ],
  datosDePersona: [deSuCuenta('visitantes', 'Tipos que miró hoy con su cuenta', 'visitante')],
};
