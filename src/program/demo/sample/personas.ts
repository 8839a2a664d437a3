import type { Faker } from '@faker-js/faker';
import type { CreatePersonaDto } from '../../../modules/personas/dto/persona.dto.js';
import { APELLIDOS } from '../words/apellidos.js';

export type PersonaDeMuestra = CreatePersonaDto;

const CUANTAS = 60;
/** Domains nobody can ever own (RFC 2606). */
const DOMINIOS = ['example.com', 'example.org', 'example.net'];

/** People whose e-mails all differ. */
export function generatePersonas(faker: Faker): PersonaDeMuestra[] {
  const porCorreo = new Map<string, PersonaDeMuestra>();
  while (porCorreo.size < CUANTAS) {
    const nombres = faker.person.firstName();
    const [paterno, materno] = faker.helpers.arrayElements(APELLIDOS, 2);
    const correo = `${toLatin(nombres)}.${toLatin(paterno!)}@${faker.helpers.arrayElement(DOMINIOS)}`;
    if (!porCorreo.has(correo)) porCorreo.set(correo, { nombre: `${nombres} ${paterno} ${materno}`, correo });
  }
  return [...porCorreo.values()];
}

/** `José Ángel` as an e-mail writes it: `jose.angel`. */
function toLatin(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
}
