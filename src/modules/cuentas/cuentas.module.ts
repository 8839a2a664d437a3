import { Module } from '@nestjs/common';

/** What accounts of every kind share; it is written by way of their records. */
@Module({})
export class CuentasModule {}
