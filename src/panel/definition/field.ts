import { BaseProperty, type PropertyType } from 'adminjs';

/** How the panel knows one field of a record. */
export interface Field {
  name: string;
  /** What a person reads for it, in exports and the trail too. */
  label: string;
  /** What stands instead in the record's own lists, pages and forms. */
  screenLabel?: string;
  type: PropertyType;
  /** The resource whose ids it holds. */
  reference?: string;
  /** Sorted by this column (of the record's own table, an index behind it or a short table). */
  sortedBy?: string;
  /** What a form says below it: the format that is expected. */
  hint?: string;
  /** The same where a record is changed, if it says more. */
  editHint?: string;
  /** A new record does without it. */
  isOptional?: boolean;
  /** Forms ask for it, and no page shows it. */
  isWriteOnly?: boolean;
  /** A list of things, one a line; a table has them on one. */
  isLines?: boolean;
  /** Forms ask for a day, and the hour if it matters, by the authority's clock. */
  isInstant?: boolean;
  /** The only values it takes, and what a person reads for each. */
  values?: Readonly<Record<string, string>>;
  /** Which of them are told apart at a glance: what went well, and what somebody has to look at. */
  tones?: Readonly<Record<string, 'good' | 'bad'>>;
  /** What a form offers for it, where that is more than a few words. */
  choices?: Choices;
  isTitle?: boolean;
}

/** Codes that a form offers to choose from. */
export interface Choices {
  /** The section whose records come first, each called as its list calls it. */
  recurso?: string;
  /** Of ISO 4217. */
  monedas: readonly string[];
}

/** A field in AdminJS' own terms. */
export class FieldProperty extends BaseProperty {
  constructor(
    private readonly field: Field,
    private readonly place: number,
    /** Whether a form sends it; otherwise it is only shown. */
    private readonly editable: boolean,
  ) {
    super({ path: field.name, type: field.type, isId: field.name === 'id', isSortable: field.sortedBy !== undefined });
  }

  override isEditable(): boolean {
    return this.editable;
  }

  override isTitle(): boolean {
    return this.field.isTitle === true;
  }

  override reference(): string | null {
    return this.field.reference ?? null;
  }

  override availableValues(): string[] | null {
    const { type, values } = this.field;
    return values && type !== 'boolean' ? Object.keys(values) : null; // a boolean has a switch of its own
  }

  override position(): number {
    return this.place;
  }
}
