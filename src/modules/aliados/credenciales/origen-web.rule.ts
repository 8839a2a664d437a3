/** Where a request says that its page was served from. */
export interface OrigenWeb {
  /** The header `Origin`; absent where no browser sent it, or none that had to say. */
  origin: string | undefined;
  /** Whether that is this server itself. */
  esPropio: boolean;
}

/** Whether a page from there may ask about a partner with these origins. `null` is no origin. */
export function admiteOrigen(origenes: readonly string[], { origin, esPropio }: OrigenWeb): boolean {
  return origin === undefined || esPropio || origenes.includes(origin);
}
