import { parseBuscar } from '../../../core/fields/pagina.query.js';
import { OptionalField, ParsedBy, type Rule } from '../../../core/fields/parsed-by.js';
import { parseLongCursor } from '../tipos/dto/tarifario-query.dto.js';
import { parseGravedad, type Gravedad } from '../tipos/tipo.rule.js';

/** What the address of the page says: as a form sends it, where what was left empty narrows nothing. */
export class TarifarioPageQuery {
  @OptionalField()
  @ParsedBy(unlessEmpty(parseBuscar))
  buscar?: string | undefined;

  @OptionalField()
  @ParsedBy(unlessEmpty(parseGravedad))
  gravedad?: Gravedad | undefined;

  @OptionalField()
  @ParsedBy(parseLongCursor)
  cursor?: string | undefined;
}

function unlessEmpty<T>(rule: Rule<T>): Rule<T | undefined> {
  return (input, campo) => (typeof input === 'string' && input.trim() === '' ? undefined : rule(input, campo));
}
