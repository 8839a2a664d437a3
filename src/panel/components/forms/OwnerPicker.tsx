import type { RecordJSON, ResourceJSON } from 'adminjs';
import React, { useState, type ComponentProps, type ReactElement } from 'react';
import { Dialog } from '../dialogs/Dialog';
import { canCreate, screenOf, useResources } from '../lib/panel';
import { RecordPicker, usePicked } from './RecordPicker';
import { leaveLastForm } from './unsaved';

/** The form for what isn't there yet, within another. */
export type NestedForm = (props: {
  resource: ResourceJSON;
  onSaved: (record: RecordJSON) => void;
  onCancel: () => void;
}) => ReactElement;

type OwnerPickerProps = ComponentProps<typeof RecordPicker> & { value: string; NewForm: NestedForm };

/** A picker that can also make the record that isn't there yet, without leaving the form. */
export function OwnerPicker({ value, NewForm, ...props }: OwnerPickerProps): ReactElement {
  const [isMaking, setMaking] = useState(false);
  // A form may begin with an id whose name nobody knows yet.
  const known = usePicked(props.resource, props.picked ? undefined : value || undefined);
  const resource = useResources().find(({ id }) => id === props.resource);
  const { uno } = resource ? screenOf(resource) : { uno: '' };
  // Above the field: what opens below it must not cover the way to what it doesn't find.
  return (
    <>
      {resource && canCreate(resource) && (
        <button type="button" className="rg-link rg-beside-label" onClick={() => setMaking(true)}>
          Agregar {uno}
        </button>
      )}
      <RecordPicker {...props} picked={props.picked ?? known} />
      {resource && isMaking && (
        <Dialog title={`Agregar ${uno}`} onClose={() => void leaveLastForm(() => setMaking(false))}>
          <NewForm
            resource={resource}
            onSaved={({ id, title }) => {
              setMaking(false);
              props.onPick({ id, title });
            }}
            onCancel={() => setMaking(false)}
          />
        </Dialog>
      )}
    </>
  );
}
