import type { ReactNode } from 'react';
import { NOMBRE, Page } from '../pages/layout.js';
import { renderPage } from '../pages/render.js';

/** The start page. `conPanel`: this server also serves the panel. */
export function inicioPage(conPanel: boolean): string {
  return renderPage(
    <Page title={NOMBRE} current="/">
      <div className="hero stack">
        <h1>El registro de las infracciones de tránsito</h1>
        <p className="lead">
          Los oficiales las cargan desde la calle, cada persona consulta las suyas, y nada de lo registrado se pierde ni
          cambia sin dejar rastro.
        </p>
      </div>
      <div className="stack-lg">
        <div className="tasks">
          <Task titulo="¿Tiene infracciones?" href="/informe" accion="Consultar infracciones">
            Escriba su correo y vea las infracciones de los vehículos que están a su nombre. No necesita una cuenta.
          </Task>
          <Task titulo="¿Cuánto cuesta?" href="/tarifario" accion="Ver el tarifario" secundaria>
            Busque una infracción y vea lo que cuesta hoy, lo que costó antes y el artículo en que está.
          </Task>
          <Task titulo="¿Es oficial de tránsito?" href="/login" accion="Obtener un token" secundaria>
            Con su número y su clave obtiene el token con el que su aplicación carga infracciones.
          </Task>
        </div>
        <section className="stack more" aria-labelledby="mas">
          <h2 id="mas">Para quienes administran y desarrollan</h2>
          <ul className="links">
            {conPanel && (
              <Enlace href="/admin" texto="Panel de administración">
                Personas, vehículos, oficiales e infracciones.
              </Enlace>
            )}
            <Enlace href="/clientes" texto="Cuenta de clientes">
              Empresas que consultan placas: créditos, consultas y archivos.
            </Enlace>
            <Enlace href="/docs" texto="Documentación de la API">
              Cada operación explicada, para probarla en línea.
            </Enlace>
            <Enlace href="/docs-json" texto="Descripción OpenAPI">
              La misma documentación, para programas.
            </Enlace>
            <Enlace href="/health/ready" texto="Estado del sistema">
              <span data-status="/health/ready" role="status">
                Si este servidor está listo para atender.
              </span>
            </Enlace>
          </ul>
        </section>
      </div>
    </Page>,
  );
}

interface TaskProps {
  titulo: string;
  href: string;
  accion: string;
  secundaria?: boolean;
  children: ReactNode;
}

function Task({ titulo, href, accion, secundaria = false, children }: TaskProps): ReactNode {
  return (
    <section className="card task">
      <h2>{titulo}</h2>
      <p className="muted">{children}</p>
      <a className={secundaria ? 'button button-secondary' : 'button'} href={href}>
        {accion}
      </a>
    </section>
  );
}

function Enlace({ href, texto, children }: { href: string; texto: string; children: ReactNode }): ReactNode {
  return (
    <li>
      <a href={href}>{texto}</a>
      <span className="muted">{children}</span>
    </li>
  );
}
