import type { Metric, MetricValueWithName, Registry } from 'prom-client';

/** Observations of one combination of labels. */
export class HistogramCell {
  private readonly counts: Float64Array;
  private sum = 0;

  /** @param bounds upper bounds of the buckets, ascending */
  constructor(private readonly bounds: readonly number[]) {
    this.counts = new Float64Array(bounds.length + 1);
  }

  observe(value: number): void {
    let bucket = 0;
    while (bucket < this.bounds.length && value > this.bounds[bucket]!) bucket += 1;
    this.counts[bucket]! += 1;
    this.sum += value;
  }

  /** How many values were at most each bound, the last of all; and their sum. */
  read(): { cumulative: number[]; sum: number } {
    let total = 0;
    return { cumulative: Array.from(this.counts, (count) => (total += count)), sum: this.sum };
  }
}

interface Definition<Label extends string> {
  name: string;
  help: string;
  /** Upper bounds, ascending, in the unit the name ends in. */
  buckets: readonly number[];
  labelNames?: readonly Label[];
}

type Labels = Record<string, string>;

/** One line of the exposition. */
type Sample = MetricValueWithName<string>;

/**
 * A histogram in prom-client's registry that can be observed for each request: prom-client's own looks its labels
 * and its bucket up by strings built anew each time, which costs ten times as much (decision 10).
 */
export class Histogram<Label extends string = never> {
  readonly name: string;
  readonly help: string;
  readonly type = 'histogram';
  readonly aggregator = 'sum';
  private readonly cells = new Map<string, { labels: Labels; cell: HistogramCell }>();

  constructor(
    registry: Registry,
    private readonly definition: Definition<Label>,
  ) {
    this.name = definition.name;
    this.help = definition.help;
    // The type of a metric lists prom-client's own classes; a registry calls get and reads name, both public.
    registry.registerMetric(this as unknown as Metric);
  }

  /** Where to observe under these labels: to be asked for once and kept. */
  cell(labels: Record<Label, string>): HistogramCell {
    const values = (this.definition.labelNames ?? []).map((name) => [name, labels[name]] as const);
    const key = JSON.stringify(values);
    const known = this.cells.get(key);
    if (known) return known.cell;
    const cell = new HistogramCell(this.definition.buckets);
    this.cells.set(key, { labels: Object.fromEntries(values), cell });
    return cell;
  }

  /** What the registry asks each metric for, to write it out or to add it to those of other processes. */
  async get(): Promise<{ name: string; help: string; type: string; aggregator: string; values: Sample[] }> {
    const { name, help, type, aggregator } = this;
    const values = [...this.cells.values()].flatMap((entry) => this.samples(entry));
    return { name, help, type, aggregator, values };
  }

  private samples({ labels, cell }: { labels: Labels; cell: HistogramCell }): Sample[] {
    const { cumulative, sum } = cell.read();
    const limits = [...this.definition.buckets.map(String), '+Inf'];
    const sample = (suffix: string, value: number, own: Labels = {}): Sample => ({
      metricName: `${this.name}_${suffix}`,
      labels: { ...own, ...labels },
      value,
    });
    return [
      ...cumulative.map((value, index) => sample('bucket', value, { le: limits[index]! })),
      sample('sum', sum),
      sample('count', cumulative.at(-1)!),
    ];
  }
}
