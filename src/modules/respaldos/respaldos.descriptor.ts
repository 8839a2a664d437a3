import type { ModuleDescriptor } from '../module-descriptor.js';
import { RespaldosModule } from './respaldos.module.js';

export const respaldos: ModuleDescriptor = { name: 'respaldos', place: 10, module: RespaldosModule };
