import type { ModuleDescriptor } from '../module-descriptor.js';
import { InformesModule } from './informes.module.js';

export const informes: ModuleDescriptor = { name: 'informes', place: 6, module: InformesModule };
