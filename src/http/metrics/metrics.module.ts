import { Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';
import { Metrics } from '../../core/metrics/metrics.js';
import { contributeMetrics } from '../../core/metrics/all-processes.js';
import { MetricsController } from './metrics.controller.js';

/** What the process and its database connections tell of themselves, and the one place where all numbers are read. */
@Module({ controllers: [MetricsController] })
export class MetricsModule {
  constructor({ registry, base }: Metrics, dataSource: DataSource) {
    const { driver } = dataSource as unknown as { driver: { master?: Pool } };
    collectDefaultMetrics({ register: registry });
    base.watch('general', () => driver.master);
    contributeMetrics(registry);
  }
}
