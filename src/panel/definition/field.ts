import { BaseProperty, type PropertyType } from 'adminjs';

/** How the panel knows one field of a record. */
export interface Field {
  name: string;
  type: PropertyType;
  /** The resource whose ids it holds. */
  reference?: string;
  /** Sorted by this column (of the record's own table, an index behind it or a short table). */
  sortedBy?: string;
  /** The only values it takes. */
  values?: readonly string[];
  /** What a form sends; the others are only shown. */
  editable?: boolean;
  isTitle?: boolean;
}

/** A field in AdminJS' own terms. */
export class FieldProperty extends BaseProperty {
  constructor(
    private readonly field: Field,
    private readonly place: number,
  ) {
    super({ path: field.name, type: field.type, isId: field.name === 'id', isSortable: field.sortedBy !== undefined });
  }

  override isEditable(): boolean {
    return this.field.editable === true;
  }

  override isTitle(): boolean {
    return this.field.isTitle === true;
  }

  override reference(): string | null {
    return this.field.reference ?? null;
  }

  override availableValues(): string[] | null {
    return this.field.values ? [...this.field.values] : null;
  }

  override position(): number {
    return this.place;
  }
}
