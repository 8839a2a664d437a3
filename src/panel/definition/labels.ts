import type { ResourceDefinition } from './definition.js';

/** What a person reads for each role, of users and of others who act. */
export const ROL_LABELS = {
  superadmin: 'Superadministrador',
  admin: 'Administrador',
  consulta: 'Consulta',
  oficial: 'Oficial',
  cliente: 'Cliente',
  cli: 'Línea de comandos',
  sistema: 'Sistema',
} as const;

type Labelled = Pick<ResourceDefinition, 'fields'>;

/** What a person reads for a field in exports and of filters; its name, where nobody gave it another. */
export function labelOf({ fields }: Labelled, name: string): string {
  return fields.find((field) => field.name === name)?.label ?? name;
}

/** What a person reads for a value of a field, if it is one of those that stand for something. */
export function valueLabelOf({ fields }: Labelled, name: string, value: string): string | undefined {
  return fields.find((field) => field.name === name)?.values?.[value];
}
