import { FormGroup, Label } from '@adminjs/design-system';
import { useTranslation, type FilterPropertyProps } from 'adminjs';
import React, { type ChangeEvent, type ReactElement } from 'react';

/** From one day to another, on the browser's own calendar, which speaks the reader's language. */
export default function DefaultDatetimeFilterProperty({
  property,
  filter,
  onChange,
}: FilterPropertyProps): ReactElement {
  const { translateProperty } = useTranslation();
  const name = translateProperty(property.label, property.resourceId);
  const values = filter as unknown as Record<string, string | undefined>;
  const day = (bound: 'from' | 'to'): ReactElement => {
    const key = `${property.path}~~${bound}`;
    return (
      <p className="rg-day">
        <label htmlFor={key}>{translateProperty(bound)}</label>
        <input
          id={key}
          type="date"
          aria-label={`${name}: ${translateProperty(bound)}`}
          value={values[key] ?? ''}
          onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(key, event.target.value)}
        />
      </p>
    );
  };
  return (
    <FormGroup variant="filter">
      <Label>{name}</Label>
      {day('from')}
      {day('to')}
    </FormGroup>
  );
}
