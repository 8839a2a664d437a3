import { ApiProperty } from '@nestjs/swagger';
import { shown } from '../fields/field.js';
import { CURSOR, LIMITE_MAXIMO } from '../fields/pagina.query.js';
import type { Pagina } from './pagina.js';

/** Where the next page begins. */
export const Siguiente = (): PropertyDecorator =>
  shown({ ...CURSOR, nullable: true, description: 'El `cursor` de la página siguiente, o null en la última.' });

/** The class of pages of `Item`, to be extended: a name of its own is how the description of the API tells them apart. */
export function PaginaDto<T>(Item: new () => T): new () => Pagina<T> {
  class Page implements Pagina<T> {
    @ApiProperty({ type: [Item], maxItems: LIMITE_MAXIMO })
    datos!: T[];

    @Siguiente()
    siguiente!: string | null;
  }
  return Page;
}
