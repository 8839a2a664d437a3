import type { ModuleDescriptor } from '../module-descriptor.js';
import { PortalModule } from './portal.module.js';

export const portal: ModuleDescriptor = { name: 'portal', place: 11, module: PortalModule };
