import React, { type ReactElement } from 'react';

interface InstantInputProps {
  id: string;
  label: string;
  described: string | undefined;
  isInvalid: boolean;
  /** A day, with the hour behind a T if it was given. */
  value: string;
  onChange: (value: string) => void;
}

/** A day, and the hour if it matters, as the authority's clock shows them. */
export function InstantInput({ id, label, described, isInvalid, value, onChange }: InstantInputProps): ReactElement {
  const [day = '', time = ''] = value.split('T');
  const common = { 'aria-describedby': described, 'aria-invalid': isInvalid ? true : undefined } as const;
  const change = (newDay: string, newTime: string): void => onChange(newTime ? `${newDay}T${newTime}` : newDay);
  return (
    <span className="rg-instant">
      <input
        {...common}
        id={id}
        type="date"
        max="9999-12-31"
        value={day}
        onChange={({ target }) => change(target.value, time)}
      />
      <input
        {...common}
        type="time"
        aria-label={`${label}: hora`}
        value={time.slice(0, 5)}
        onChange={({ target }) => change(day, target.value && `${target.value}:00`)}
      />
    </span>
  );
}
