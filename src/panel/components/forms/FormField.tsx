import type { BasePropertyJSON } from 'adminjs';
import React, { useState, type ReactElement } from 'react';
import { fieldOf } from '../lib/panel';
import { ChoiceInput } from './ChoiceInput';
import { InstantInput } from './InstantInput';
import { OwnerPicker, type NestedForm } from './OwnerPicker';
import type { Picked } from './RecordPicker';

interface FormFieldProps {
  property: BasePropertyJSON;
  value: string;
  /** By name, where the value is the id of a record. */
  picked: Picked | undefined;
  isNew: boolean;
  error: string | undefined;
  NewForm: NestedForm;
  onChange: (value: string, picked?: Picked) => void;
}

/** Of a text that may have several. */
const LINES = 4;

/** One field of a form: its name, what is expected, what is wrong. */
export function FormField({ property, value, picked, isNew, error, NewForm, onChange }: FormFieldProps): ReactElement {
  const { name, type, reference } = property;
  const { label, isRequired, isInstant, values, choices, ...screen } = fieldOf(property);
  const hint = isNew ? screen.hint : (screen.editHint ?? screen.hint);
  const id = `campo-${name}`;
  // A password that is left empty stays as it is.
  const mustBeGiven = isRequired && (isNew || type !== 'password');
  const described = [hint && `${id}-ayuda`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const common = { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described } as const;
  if (type === 'boolean') {
    return (
      <div className="rg-field" data-testid={`property-edit-${name}`}>
        <label>
          <input
            {...common}
            type="checkbox"
            checked={value === 'true'}
            onChange={({ target }) => onChange(String(target.checked))}
          />{' '}
          {label}
        </label>
        <FieldNotes {...{ id, hint, error }} />
      </div>
    );
  }
  return (
    <div className="rg-field" data-testid={`property-edit-${name}`}>
      <label htmlFor={id} id={`${id}-nombre`}>
        {label}
        {mustBeGiven ? (
          <span className="rg-required"> (obligatorio)</span>
        ) : (
          <span className="rg-required"> (opcional)</span>
        )}
      </label>
      {reference ? (
        <OwnerPicker
          resource={reference}
          value={value}
          NewForm={NewForm}
          inputId={id}
          labelId={`${id}-nombre`}
          describedBy={described}
          isInvalid={error !== undefined}
          isRequired={mustBeGiven}
          picked={picked}
          onPick={(next) => onChange(next?.id ?? '', next)}
        />
      ) : values ? (
        <select {...common} value={value} aria-required={mustBeGiven} onChange={({ target }) => onChange(target.value)}>
          <option value="">Elija…</option>
          {Object.entries(values).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      ) : choices ? (
        <ChoiceInput {...{ ...common, choices, value, onChange }} isRequired={mustBeGiven} />
      ) : isInstant ? (
        <InstantInput {...{ id, label, described, value, onChange }} isInvalid={error !== undefined} />
      ) : type === 'password' ? (
        <PasswordInput {...{ common, value, mustBeGiven, onChange }} />
      ) : type === 'textarea' ? (
        <textarea
          {...common}
          rows={LINES}
          value={value}
          spellCheck={false}
          aria-required={mustBeGiven}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <input
          {...common}
          type="text"
          value={value}
          autoComplete="off"
          aria-required={mustBeGiven}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      <FieldNotes {...{ id, hint, error }} />
    </div>
  );
}

function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string;
  hint: string | undefined;
  error: string | undefined;
}): ReactElement {
  return (
    <>
      {hint && (
        <small id={`${id}-ayuda`} className="rg-hint">
          {hint}
        </small>
      )}
      {error && (
        <p id={`${id}-error`} className="rg-error">
          {error}
        </p>
      )}
    </>
  );
}

interface PasswordInputProps {
  common: object;
  value: string;
  mustBeGiven: boolean;
  onChange: (value: string) => void;
}

function PasswordInput({ common, value, mustBeGiven, onChange }: PasswordInputProps): ReactElement {
  const [isShown, setShown] = useState(false);
  return (
    <span className="rg-password">
      <input
        {...common}
        type={isShown ? 'text' : 'password'}
        value={value}
        autoComplete="new-password"
        aria-required={mustBeGiven}
        onChange={({ target }) => onChange(target.value)}
      />
      <button type="button" className="rg-link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? 'Ocultar' : 'Mostrar'}
      </button>
    </span>
  );
}
