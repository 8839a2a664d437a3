/** What tells where a page of ours was served from. */
export interface OwnOrigin {
  /** URL_PUBLICA: the origin browsers know us by, whatever a proxy makes of `Host`. */
  urlPublica: string | undefined;
  /** The `Host` of the request. */
  host: string;
}

/** Whether a request's `Origin` is that of our own pages: the public one, or that of the address it was sent to. */
export function isOwnOrigin(origin: string | undefined, { urlPublica, host }: OwnOrigin): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === urlPublica || new URL(origin).host === host;
}

/** Whether browsers reach us over HTTPS though our own connection may be none: cookies are for HTTPS alone then. */
export function isHttps(urlPublica: string | undefined): boolean {
  return urlPublica?.startsWith('https:') === true;
}
