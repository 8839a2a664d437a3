import { Controller, Get, Header, UseGuards, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { Public } from '../../core/auth/decorators.js';
import { Metrics } from '../../core/metrics/metrics.js';
import { readMetricsOfAllProcesses } from '../../core/metrics/all-processes.js';
import { MetricsGuard } from './metrics.guard.js';

/** For Prometheus; kept out of the public documentation, and open only as far as its guard says. */
@ApiExcludeController()
@Public()
@UseGuards(MetricsGuard)
@Controller({ path: 'metrics', version: VERSION_NEUTRAL })
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  @Header('cache-control', 'no-store')
  read(): Promise<string> {
    return readMetricsOfAllProcesses(this.metrics.registry);
  }
}
