import { AdminModule } from '@adminjs/nestjs';
import { Module, type DynamicModule } from '@nestjs/common';
import type { AdminJSOptions } from 'adminjs';

/** AdminJS as a Nest module. It is given no log-in of its own: the door in front of it has one. */
@Module({})
export class PanelModule {
  static with(adminJsOptions: AdminJSOptions): DynamicModule {
    return { module: PanelModule, imports: [AdminModule.createAdminAsync({ useFactory: () => ({ adminJsOptions }) })] };
  }
}
