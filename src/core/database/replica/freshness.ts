/** What the primary had stored when it was asked, at an instant of this process's own clock in ms. */
interface Sample {
  at: number;
  lsn: bigint;
}

/**
 * How fresh a replica is, by one clock alone, that of this process: the primary is asked from time to time how far it
 * is, and a replica that has come there is as fresh as that moment. The age of what was replayed last would not do: it
 * also grows while nobody writes.
 */
export class Freshness {
  private samples: Sample[] = [];
  /** Everything that was committed before this instant is seen on the replica. */
  freshAt = -Infinity;
  /** What the replica has replayed. */
  replayed = 0n;

  /** @param at before the primary was asked, so that all that was committed by then lies before its answer */
  primaryWasAt(at: number, lsn: bigint): void {
    this.samples.push({ at, lsn });
  }

  replicaIsAt(lsn: bigint): void {
    this.replayed = lsn;
    const reached = this.samples.filter((sample) => sample.lsn <= lsn);
    const latest = reached.at(-1);
    if (latest) this.freshAt = latest.at;
    this.samples = this.samples.filter((sample) => sample.lsn > lsn).slice(-MOST_SAMPLES);
  }
}

/** Of a replica that is further behind it is known anyway that nobody reads there. */
const MOST_SAMPLES = 10_000;
