import { Module } from '@nestjs/common';
import { collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';
import { Metrics } from '../common/metrics/metrics.js';
import { shareNumbers } from '../common/metrics/all-processes.js';
import { observePool } from './pool.metrics.js';
import { MetricsController } from './metrics.controller.js';

/** What the process and its database connections tell of themselves, and the one place where all numbers are read. */
@Module({ controllers: [MetricsController] })
export class MetricsModule {
  constructor({ registry }: Metrics, dataSource: DataSource) {
    collectDefaultMetrics({ register: registry });
    observePool(registry, dataSource);
    shareNumbers(registry);
  }
}
