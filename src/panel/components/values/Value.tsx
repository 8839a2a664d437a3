import type { BasePropertyJSON, RecordJSON, ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { instantFormatter } from '../../../core/time/instante';
import { dayText } from '../lib/days';
import { fieldOf, recordHref, textOf } from '../lib/panel';
import { LongText, type Extent } from './LongText';
import { TrailChanges } from './TrailChanges';
import { TrailedName } from './TrailedName';

interface ValueProps {
  property: BasePropertyJSON;
  record: RecordJSON;
  resource: ResourceJSON;
  /** How much of a long text it shows. */
  extent?: Extent;
}

/** One field of a record, as a person reads it. */
export function Value({ property, record, extent }: ValueProps): ReactElement {
  const { name, type } = property;
  if (name === 'cambios') return <TrailChanges record={record} />;
  if (name === 'registro' || name === 'quien') return <TrailedName {...{ record, name }} />;
  const value = textOf(record, name);
  if (value === undefined) return <span className="rg-none">—</span>;
  if (property.reference) return <Reference to={property.reference} id={value} record={record.populated[name]} />;
  if (type === 'datetime') return <Instant at={value} zonaHoraria={fieldOf(property).zonaHoraria} />;
  if (type === 'date') return <time dateTime={value}>{dayText(value)}</time>;
  const { values, tones, isLines } = fieldOf(property);
  const label = values?.[value];
  if (label === undefined) {
    const text = isLines && extent !== 'all' ? value.replaceAll('\n', ' · ') : value;
    return <LongText text={text} extent={extent} />;
  }
  const tone = type === 'boolean' ? value : tones?.[value];
  return <span className={tone && `rg-badge rg-${tone}`}>{label}</span>;
}

/** A record that another names. */
function Reference({
  to,
  id,
  record,
}: {
  to: string;
  id: string;
  record: RecordJSON | null | undefined;
}): ReactElement {
  // What nobody knows of any more, or not this reader, has no name here.
  return record ? <Link to={recordHref(to, id)}>{record.title}</Link> : <span className="rg-none">—</span>;
}

/** An instant as the authority's clock shows it, wherever the reader is. */
export function Instant({ at, zonaHoraria }: { at: string; zonaHoraria: string }): ReactElement {
  return <time dateTime={at}>{instantFormatter(zonaHoraria, 'minutos')(new Date(at))}</time>;
}
