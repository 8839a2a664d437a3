/** A body that can't be read for what its headers say of it. The message is Spanish and fit to show. */
export class UnsupportedMedia extends Error {
  /** @param headers tell programs what would be accepted (RFC 9110, section 15.5.16) */
  constructor(
    detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = 'UnsupportedMedia';
  }
}
