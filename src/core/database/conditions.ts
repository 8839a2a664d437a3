/** A WHERE clause that grows by one condition and one numbered parameter at a time. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Adds a value and returns its placeholder. */
  parameter(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(condition: (placeholder: string) => string, value: unknown): void {
    this.conditions.push(condition(this.parameter(value)));
  }

  /** Adds one that names no value. */
  require(condition: string): void {
    this.conditions.push(condition);
  }

  sql(): string {
    return this.conditions.length > 0 ? `WHERE ${this.conditions.join(' AND ')}` : '';
  }
}
