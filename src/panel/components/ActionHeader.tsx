import type { ActionHeaderProps, ActionJSON } from 'adminjs';
import React, { type ComponentType, type ReactElement } from 'react';
import { useLocation } from 'react-router-dom';

/** The server counts no further: see COUNT_CAP in registro.resource.ts. */
const COUNT_CAP = '10000';

type Props = ActionHeaderProps & { OriginalComponent: ComponentType<ActionHeaderProps> };

/** How many records a list has; one that is too long to count says so. A list is exported as it is shown. */
export default function ActionHeader({ OriginalComponent, tag, resource, ...props }: Props): ReactElement {
  const { search } = useLocation();
  const resourceActions = actionsOf(resource.resourceActions, props.action.name === 'list', search);
  return <OriginalComponent {...props} resource={{ ...resource, resourceActions }} tag={tagText(tag)} />;
}

/**
 * The export belongs to the list and takes along its filters and order. AdminJS makes the address of an action from
 * its name and from nothing else.
 */
function actionsOf(actions: ActionJSON[], isList: boolean, search: string): ActionJSON[] {
  return actions
    .filter(({ name }) => isList || name !== 'exportar')
    .map((action) => (action.name === 'exportar' ? { ...action, name: `exportar${search}` } : action));
}

function tagText(tag: string | undefined): string | undefined {
  if (tag === COUNT_CAP) return '10.000 o más: filtre para ver el resto';
  return tag && /^\d+$/.test(tag) ? new Intl.NumberFormat('es-CL').format(Number(tag)) : tag;
}
