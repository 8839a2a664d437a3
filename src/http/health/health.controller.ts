import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../core/auth/decorators.js';
import { HealthService, type Bases } from './health.service.js';

/** For load balancers and containers; kept out of the public documentation. */
@ApiExcludeController()
@Public()
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process answers. */
  @Get('live')
  live(): { estado: string } {
    return { estado: 'vivo' };
  }

  /** The process can serve; 503 while it can't. */
  @Get('ready')
  async ready(): Promise<{ estado: string } & Partial<Bases>> {
    await this.health.assertReady();
    return { estado: 'listo', ...this.health.bases() };
  }
}
