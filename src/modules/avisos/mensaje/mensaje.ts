/** What a notice says, before it is laid out. */
export interface Mensaje {
  asunto: string;
  parrafos: readonly string[];
  /** Facts, each with its name. */
  hechos: readonly (readonly [nombre: string, valor: string])[];
  /** Where it leads; `href` is null where the link is not shown. */
  enlace?: { texto: string; href: string | null };
  /** Why one gets it, and how to get no more. */
  pie: readonly string[];
  baja?: string | undefined;
}
