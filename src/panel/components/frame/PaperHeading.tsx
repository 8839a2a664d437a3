import type { ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { instantFormatter } from '../../format';
import { FilterWords } from '../lists/FilterWords';
import { fieldOf, useUser } from '../lib/panel';

interface PaperHeadingProps {
  resource: ResourceJSON;
  filters?: Readonly<Record<string, string>>;
}

/** What a printed page says above its matter, and no screen shows: where it comes from, what of it, when, for whom. */
export function PaperHeading({ resource, filters = {} }: PaperHeadingProps): ReactElement {
  const { email } = useUser();
  const property = resource.listProperties[0]!;
  const now = instantFormatter(fieldOf(property).zonaHoraria, 'minutos')(new Date());
  return (
    <div className="rg-paper">
      <p>Registro de Infracciones</p>
      <p>
        Impreso el {now} por {email}
      </p>
      <FilterWords resource={resource} filters={filters} />
    </div>
  );
}
