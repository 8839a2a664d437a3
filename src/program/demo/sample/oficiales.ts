import type { Faker } from '@faker-js/faker';
import type { CreateOficialDto } from '../../../modules/oficiales/dto/oficial.dto.js';
import { APELLIDOS } from '../words/apellidos.js';

export type OficialDeMuestra = Pick<CreateOficialDto, 'nombre' | 'numero'>;

const CUANTOS = 8;
const PRIMER_NUMERO = 1001;

/** Officers 1001, 1002 and so on. */
export function generateOficiales(faker: Faker): OficialDeMuestra[] {
  return Array.from({ length: CUANTOS }, (_, place) => ({
    nombre: `${faker.person.firstName()} ${faker.helpers.arrayElement(APELLIDOS)}`,
    numero: String(PRIMER_NUMERO + place),
  }));
}
