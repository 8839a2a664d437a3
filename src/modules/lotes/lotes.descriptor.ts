import { ALL, GROWS } from '../../core/database/privileges.js';
import { deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { InfraccionDeLote } from './infraccion-de-lote.entity.js';
import { Lote } from './lote.entity.js';
import { lotesResource } from './lote.panel.js';
import { LotesModule } from './lotes.module.js';
import { PerfilGuardado } from './perfil-guardado.entity.js';
import { TramoDeLote } from './tramo-de-lote.entity.js';

export const lotes: ModuleDescriptor = {
  name: 'lotes',
  place: 5,
  module: LotesModule,
  entities: [Lote, TramoDeLote, InfraccionDeLote, PerfilGuardado],
  privileges: {
    lotes: 'SELECT, INSERT, UPDATE',
    tramos_de_lote: `${GROWS}, DELETE`,
    infracciones_de_lote: GROWS,
    perfiles_de_lote: ALL,
  },
  panel: lotesResource,
  usos: [
    { entidad: 'clientes', tabla: 'lotes', columna: 'cliente_id', uno: 'lote', varios: 'lotes' },
    {
      entidad: 'infracciones',
      tabla: 'infracciones_de_lote',
      columna: 'infraccion_id',
      uno: 'lote',
      varios: 'lotes',
    },
    { entidad: 'lotes', tabla: 'infracciones_de_lote', columna: 'lote_id', uno: 'infracción', varios: 'infracciones' },
    { entidad: 'lotes', tabla: 'tramos_de_lote', columna: 'lote_id', uno: 'tramo', varios: 'tramos' },
  ],
  trailNames: { perfiles_de_lote: 'Perfil de archivos' },
  trailLabels: {
    perfil: 'Perfil',
    perfil_nombre: 'Perfil guardado',
    analisis: 'Cómo se lee',
    solo_revisa: 'Solo se revisa',
    posicion: 'Última línea hecha',
    placas: 'Placas distintas',
    precio: 'Costo de cada línea',
    reservado: 'En reserva',
    confirmado_por: 'Confirmado por',
    confirmado_por_rol: 'Rol de quien confirmó',
    confirmado_en: 'Confirmado el',
    request_id: 'Número de solicitud',
    forzado: 'Recibido otra vez a propósito',
    archivado: 'Con su archivo',
  },
  datosDePersona: [
    deSuCuenta('lotes', 'Archivos que envió', 'cliente_id', 'creado_por', 'confirmado_por'),
    {
      tabla: 'infracciones_de_lote',
      titulo: 'De qué archivo vinieron sus infracciones',
      donde: 't.infraccion_id = ANY (q.infracciones)',
    },
    {
      // What was wrong with a line tells what stood in it.
      tabla: 'tramos_de_lote',
      titulo: 'Líneas de archivos en las que está su correo',
      donde: 'strpos(t.faltas::text, q.correo) > 0 OR strpos(t.resultados::text, q.correo) > 0',
      columnas: ['lote_id', 'posicion'],
    },
    { tabla: 'perfiles_de_lote', titulo: 'Perfiles que guardó', donde: 't.actualizado_por_nombre = q.correo' },
  ],
};
