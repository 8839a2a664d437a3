import { ValueGroup } from '@adminjs/design-system';
import type { BasePropertyProps } from 'adminjs';
import React, { type ReactElement } from 'react';
import { jsonParam } from './lib/json-param';
import { Nombre, type Nombrado } from './lib/Nombrado';

/** The record a trail entry is about, behind a link while it lives. */
export default function RegistroAuditado({ record, where }: BasePropertyProps): ReactElement {
  const nombre = <Nombre de={jsonParam<Nombrado>(record, 'registro', { texto: '' })} />;
  return where === 'show' ? <ValueGroup label="Registro">{nombre}</ValueGroup> : nombre;
}
