import type { ActionHeaderProps } from 'adminjs';
import React, { type ComponentType, type ReactElement } from 'react';

/** The server counts no further: see COUNT_CAP in registro.resource.ts. */
const COUNT_CAP = '10000';

type Props = ActionHeaderProps & { OriginalComponent: ComponentType<ActionHeaderProps> };

/** A list that is too long to count says so. */
export default function ActionHeader({ OriginalComponent, tag, ...props }: Props): ReactElement {
  return <OriginalComponent {...props} tag={tag === COUNT_CAP ? '10.000 o más: filtre para ver el resto' : tag} />;
}
