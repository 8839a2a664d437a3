import { ALL } from '../../core/database/privileges.js';
import { deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { CodigoRecuperacion } from './codigo-recuperacion.entity.js';
import { SegundoFactor } from './segundo-factor.entity.js';
import { SegundoFactorModule } from './segundo-factor.module.js';
import { quitarSegundoFactor } from './segundo-factor.panel.js';

export const segundoFactor: ModuleDescriptor = {
  name: 'segundo-factor',
  place: 5,
  module: SegundoFactorModule,
  entities: [SegundoFactor, CodigoRecuperacion],
  privileges: { segundos_factores: ALL, codigos_recuperacion: ALL },
  goAlong: [
    { entidad: 'usuarios', tabla: 'codigos_recuperacion', columna: 'usuario_id' },
    { entidad: 'usuarios', tabla: 'segundos_factores', columna: 'usuario_id' },
  ],
  acciones: { recurso: 'usuarios', acciones: (context) => [quitarSegundoFactor(context)] },
  datosDePersona: [
    deSuCuenta('segundos_factores', 'Segundo factor', 'usuario_id'),
    deSuCuenta('codigos_recuperacion', 'Códigos de recuperación', 'usuario_id'),
  ],
};
