import { ALL } from '../../core/database/privileges.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { Trabajo } from './trabajo.entity.js';
import { TrabajosModule } from './trabajos.module.js';

export const trabajos: ModuleDescriptor = {
  name: 'trabajos',
  place: 9,
  module: TrabajosModule,
  entities: [Trabajo],
  privileges: { trabajos: ALL },
};
