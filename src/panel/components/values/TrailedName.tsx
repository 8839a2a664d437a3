import type { RecordJSON } from 'adminjs';
import type { ReactElement } from 'react';
import { jsonParam } from '../lib/json-param';
import { linked, type TrailText } from './TrailChanges';

/** What an entry of the trail names in a field: the record it is about, who did it. */
export function TrailedName({ record, name }: { record: RecordJSON; name: string }): ReactElement {
  return linked(jsonParam<TrailText>(record, name, { texto: '' }));
}
