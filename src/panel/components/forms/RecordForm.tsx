import type { RecordJSON, ResourceJSON } from 'adminjs';
import React, { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { useNotices } from '../lib/notices';
import { messageOf } from '../requests/client';
import { changedFields, valuesOf, type FormValues } from './form-values';
import { Conflict } from './Conflict';
import { FormField } from './FormField';
import type { NestedForm } from './OwnerPicker';
import type { Picked } from './RecordPicker';
import { saveRecord } from './save-record';
import { useUnsavedGuard } from './unsaved';

interface RecordFormProps {
  resource: ResourceJSON;
  /** Undefined for one that is to be made. */
  record: RecordJSON | undefined;
  /** What a new one begins with. */
  given?: FormValues;
  /** Stands within another form, which stays. */
  isNested?: boolean;
  onSaved: (record: RecordJSON, again: boolean) => void;
  onCancel: () => void;
}

/** The fields of a record, to be filled in and saved. */
export function RecordForm(props: RecordFormProps): ReactElement {
  const { resource, record, given = {}, isNested = false, onSaved, onCancel } = props;
  const notices = useNotices();
  const editable = new Set(
    (record ? record.recordActions : resource.resourceActions).flatMap(layoutOf(record !== undefined)),
  );
  const properties = resource.editProperties.filter(({ name }) => editable.size === 0 || editable.has(name));
  const [base, setBase] = useState<RecordJSON | undefined>(record);
  const start = { ...valuesOf(properties, base), ...(base ? {} : given) };
  const [values, setValues] = useState<FormValues>(start);
  const [picked, setPicked] = useState<Readonly<Record<string, Picked | undefined>>>(() => pickedOf(record));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [stale, setStale] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const changed = changedFields(start, values);
  const { leave } = useUnsavedGuard(changed.length > 0 && !isSaved);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([type="checkbox"]), select')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [errors]);
  useEffect(() => form.current?.querySelector(':scope > .rg-problem')?.scrollIntoView({ block: 'nearest' }), [problem]);
  useEffect(() => {
    if (isSaved) setSaved(false); // a form that was emptied for the next record
  }, [values]);

  async function save(again: boolean): Promise<void> {
    if (base && changed.length === 0) {
      notices.good('No había cambios que guardar.');
      return onSaved(base, false);
    }
    setSaving(true);
    try {
      const saved = await saveRecord(resource, base, values);
      if (saved.kind === 'saved') {
        setSaved(true);
        notices.good(base ? 'Se guardaron los cambios.' : 'Se guardó.');
        // The guard has to know before anybody leaves.
        setTimeout(() => onSaved(saved.record, again));
        return;
      }
      setStale(saved.kind === 'stale' ? saved.message : undefined);
      setErrors(saved.kind === 'refused' ? saved.errors : {});
      setProblem(saved.kind === 'refused' ? saved.message : undefined);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setSaving(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation(); // a form in a dialog is drawn within another
    const { submitter } = event.nativeEvent as SubmitEvent;
    void save(submitter?.getAttribute('value') === 'otro');
  }

  return (
    <form ref={form} className={isNested ? 'rg-form' : 'rg-form rg-card'} noValidate onSubmit={submit}>
      {problem && (
        <p className="rg-problem" role="alert">
          {problem}
        </p>
      )}
      {stale && base && (
        <Conflict
          {...{ resource, properties, base, values, message: stale }}
          onMerged={(current, merged) => {
            setStale(undefined);
            setBase(current);
            setValues(merged);
            setPicked((mine) => ({ ...pickedOf(current), ...keptPicks(mine, merged) }));
          }}
        />
      )}
      {properties.map((property) => (
        <FormField
          key={property.name}
          {...{ property, NewForm, isNew: base === undefined }}
          value={values[property.name] ?? ''}
          picked={picked[property.name]}
          error={errors[property.name]}
          onChange={(value, record) => {
            setValues((last) => ({ ...last, [property.name]: value }));
            setPicked((last) => ({ ...last, [property.name]: record }));
          }}
        />
      ))}
      <p className="rg-actions">
        <button type="submit" className="rg-button" disabled={isSaving}>
          {isSaving ? 'Guardando…' : 'Guardar'}
        </button>
        {!base && !isNested && (
          <button type="submit" className="rg-button rg-quiet" value="otro" disabled={isSaving}>
            Guardar y agregar otro
          </button>
        )}
        <button type="button" className="rg-button rg-quiet" onClick={() => void leave(onCancel)}>
          Cancelar
        </button>
      </p>
    </form>
  );
}

/** A new record made from within the form of another. */
const NewForm: NestedForm = (props) => <RecordForm {...props} record={undefined} isNested />;

/** The fields that one action of a record, or of its kind, lays out. */
function layoutOf(isEdit: boolean) {
  return ({ name, custom }: { name: string; custom: Record<string, unknown> }): string[] =>
    name === (isEdit ? 'edit' : 'new') ? ((custom['fields'] as string[] | undefined) ?? []) : [];
}

/** The records that a record names, by field. */
function pickedOf(record: RecordJSON | undefined): Record<string, Picked | undefined> {
  const named = Object.entries(record?.populated ?? {});
  return Object.fromEntries(
    named.map(([name, other]) => [name, other ? { id: other.id, title: other.title } : undefined]),
  );
}

function keptPicks(picks: Readonly<Record<string, Picked | undefined>>, values: FormValues): Record<string, Picked> {
  const kept = Object.entries(picks).filter(([name, pick]) => pick?.id === values[name]);
  return Object.fromEntries(kept) as Record<string, Picked>;
}
