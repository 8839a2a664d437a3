import type { ResourceJSON } from 'adminjs';
import React, { type ReactElement, type ReactNode } from 'react';
import { instantFormatter } from '../../../core/time/instante';
import { FilterWords } from '../lists/FilterWords';
import { fieldOf, useUser } from '../lib/panel';

interface PaperHeadingProps {
  resource: ResourceJSON;
  filters?: Readonly<Record<string, string>>;
}

/** What a printed page says above its matter, and no screen shows: where it comes from, what of it, when, for whom. */
export function PaperHeading({ resource, filters = {} }: PaperHeadingProps): ReactElement {
  const property = resource.listProperties[0]!;
  return (
    <PaperLines zonaHoraria={fieldOf(property).zonaHoraria}>
      <FilterWords resource={resource} filters={filters} />
    </PaperLines>
  );
}

/** The same of a page that shows no records of one kind. */
export function PaperLines({ zonaHoraria, children }: { zonaHoraria: string; children?: ReactNode }): ReactElement {
  const { email } = useUser();
  return (
    <div className="rg-paper">
      <p>Registro de Infracciones</p>
      <p>
        Impreso el {instantFormatter(zonaHoraria, 'minutos')(new Date())} por {email}
      </p>
      {children}
    </div>
  );
}
