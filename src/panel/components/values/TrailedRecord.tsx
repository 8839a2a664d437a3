import type { RecordJSON } from 'adminjs';
import type { ReactElement } from 'react';
import { jsonParam } from '../lib/json-param';
import { linked, type TrailText } from './TrailChanges';

/** The record an entry of the trail is about. */
export function TrailedRecord({ record }: { record: RecordJSON }): ReactElement {
  return linked(jsonParam<TrailText>(record, 'registro', { texto: '' }));
}
