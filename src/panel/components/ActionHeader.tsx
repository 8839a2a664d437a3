import type { ActionHeaderProps } from 'adminjs';
import React, { type ComponentType, type ReactElement } from 'react';

/** The server counts no further: see COUNT_CAP in registro.resource.ts. */
const COUNT_CAP = '10000';

type Props = ActionHeaderProps & { OriginalComponent: ComponentType<ActionHeaderProps> };

/** How many records a list has; one that is too long to count says so. */
export default function ActionHeader({ OriginalComponent, tag, ...props }: Props): ReactElement {
  return <OriginalComponent {...props} tag={tagText(tag)} />;
}

function tagText(tag: string | undefined): string | undefined {
  if (tag === COUNT_CAP) return '10.000 o más: filtre para ver el resto';
  return tag && /^\d+$/.test(tag) ? new Intl.NumberFormat('es-CL').format(Number(tag)) : tag;
}
