import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { VisitasRegistradasRepository } from './visitas-registradas.repository.js';

const BYTES = 32;

/** The salts of days. Of one at a time: the one before is forgotten with the first visit of the next. */
@Injectable()
export class Sales {
  private known: { dia: string; sal: Promise<Buffer> } | undefined;

  constructor(private readonly repository: VisitasRegistradasRepository) {}

  of(dia: string): Promise<Buffer> {
    if (this.known?.dia === dia) return this.known.sal;
    const sal = this.repository.findSal(dia, randomBytes(BYTES));
    const known = { dia, sal };
    this.known = known;
    sal.catch(() => {
      if (this.known === known) this.known = undefined;
    });
    return sal;
  }

  /** A crash of the database empties the table: whoever still has the day's salt puts it back, or all would be new visitors. */
  async keep(dia: string): Promise<void> {
    if (this.known?.dia === dia) await this.repository.keepSal(dia, await this.known.sal);
  }
}
