import React, { type ReactElement } from 'react';
import type { Total } from './tablero.js';

/** What a new registry needs before the first infraction can be filed, in order; the record that shows it is done. */
const STEPS: readonly { recurso: string; text: string; href: string; link: string }[] = [
  {
    recurso: 'oficiales',
    text: 'Agregue a un oficial, con el número y la clave con que entrará a la aplicación.',
    href: '/admin/resources/oficiales/actions/new',
    link: 'Agregar oficial',
  },
  {
    recurso: 'personas',
    text: 'Agregue a una persona, con el correo con que consultará su informe.',
    href: '/admin/resources/personas/actions/new',
    link: 'Agregar persona',
  },
  {
    recurso: 'vehiculos',
    text: 'Agregue su vehículo: solo se cargan infracciones a placas que están en el registro.',
    href: '/admin/resources/vehiculos/actions/new',
    link: 'Agregar vehículo',
  },
  {
    recurso: 'infracciones',
    text: 'Pida al oficial un token y cargue la primera infracción, desde la documentación o la aplicación.',
    href: '/docs',
    link: 'Abrir la documentación',
  },
];

interface FirstStepsProps {
  totales: readonly Total[];
  puedeAdministrar: boolean;
}

/** What an empty registry shows in place of numbers. */
export function FirstSteps({ totales, puedeAdministrar }: FirstStepsProps): ReactElement {
  if (!puedeAdministrar) return <p className="rg-none">Todavía no hay registros: los agrega un administrador.</p>;
  const isDone = (recurso: string): boolean => totales.some((total) => total.recurso === recurso && !total.vacio);
  return (
    <section className="rg-card">
      <h2>Primeros pasos</h2>
      <ol className="rg-steps">
        {STEPS.map(({ recurso, text, href, link }) => (
          <li key={recurso} className={isDone(recurso) ? 'rg-done' : undefined}>
            <p>
              {isDone(recurso) && <strong>Hecho: </strong>}
              {text}
            </p>
            {!isDone(recurso) && <a href={href}>{link}</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}
