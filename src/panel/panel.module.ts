import { AdminModule } from '@adminjs/nestjs';
import { Module, type DynamicModule } from '@nestjs/common';
import type { AdminJSOptions } from 'adminjs';
import { AdminJsRoutes } from './adminjs-routes.js';

/** AdminJS as a Nest module. It is given no log-in of its own: the gateway in front of it has one. */
@Module({})
export class PanelModule {
  static with(adminJsOptions: AdminJSOptions): DynamicModule {
    const admin = AdminModule.createAdminAsync({
      useFactory: () => ({ adminJsOptions }),
      customLoader: AdminJsRoutes,
    });
    return { module: PanelModule, imports: [admin] };
  }
}
