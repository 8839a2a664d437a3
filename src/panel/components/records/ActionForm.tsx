import type { BasePropertyJSON, RecordJSON } from 'adminjs';
import React, { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { OfferedAccion, OfferedField } from '../../definition/screen';
import { FormField } from '../forms/FormField';
import { useUnsavedGuard } from '../forms/unsaved';
import { useNotices } from '../lib/notices';
import { messageOf } from '../requests/client';
import { RequestFailed } from '../requests/request-failed';
import { runAccion } from './run-accion';

interface ActionFormProps {
  resource: string;
  record: RecordJSON;
  accion: OfferedAccion;
  /** The record is another by now, by this user or somebody else. */
  onChanged: () => void;
  onClose: () => void;
}

/** What an action needs to know, to be filled in. Of a record that somebody else changed meanwhile it stays, as it was typed. */
export function ActionForm({ resource, record, accion, onChanged, onClose }: ActionFormProps): ReactElement {
  const notices = useNotices();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { leave } = useUnsavedGuard(Object.values(values).some((value) => value !== ''));
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [errors]);

  async function save(): Promise<void> {
    setSaving(true);
    try {
      notices.good(await runAccion(resource, record, accion.nombre, { ...EMPTY(accion.fields), ...values }));
      onClose();
      onChanged();
    } catch (error) {
      setProblem(messageOf(error));
      setErrors(error instanceof RequestFailed ? error.errores : {});
      if (error instanceof RequestFailed && error.status === STALE) onChanged();
    } finally {
      setSaving(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    void save();
  }

  return (
    <form ref={form} className="rg-form" noValidate onSubmit={submit}>
      {problem && (
        <p className="rg-problem" role="alert">
          {problem}
        </p>
      )}
      {accion.fields.map((field) => (
        <FormField
          key={field.name}
          property={propertyOf(field)}
          value={values[field.name] ?? ''}
          picked={undefined}
          isNew
          error={errors[field.name]}
          NewForm={NO_FORM}
          onChange={(value) => setValues((last) => ({ ...last, [field.name]: value }))}
        />
      ))}
      <p className="rg-actions">
        <button type="submit" className={accion.isDanger ? 'rg-button rg-danger' : 'rg-button'} disabled={isSaving}>
          {isSaving ? 'Guardando…' : accion.label}
        </button>
        <button type="button" className="rg-button rg-quiet" onClick={() => void leave(onClose)}>
          Cancelar
        </button>
      </p>
    </form>
  );
}

/** How the server answers to a version that is no more. */
const STALE = 412;

const NO_FORM = (): ReactElement => <></>;

/** Every field is sent: what is empty is refused as empty, not as missing. */
const EMPTY = (fields: readonly OfferedField[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name }) => [name, '']));

/** The field as forms of records know it. */
function propertyOf({ name, type, screen }: OfferedField): BasePropertyJSON {
  return { name, type, custom: screen, reference: null } as unknown as BasePropertyJSON;
}
