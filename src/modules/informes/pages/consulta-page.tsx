import { Field, Notice } from '../../../http/pages/form.js';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';

interface ConsultaPageProps {
  /** What was typed before, to be mended. */
  correo?: string | undefined;
  errorDeCorreo?: string;
  /** What is wrong with the whole request. */
  problema?: string;
}

/** The form that asks for a report, empty or as it was sent. */
export function consultaPage({ correo, errorDeCorreo, problema }: ConsultaPageProps = {}): string {
  const title = 'Consultar infracciones';
  const esError = errorDeCorreo !== undefined || problema !== undefined;
  return renderPage(
    <Page title={esError ? `Error: ${title}` : title} current="/informe">
      <div className="split">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">Vea las infracciones de los vehículos que hoy están a su nombre.</p>
          <p className="muted">Su correo se usa solo para esta consulta y no queda en la dirección de la página.</p>
        </div>
        <form className="card stack" method="post" action="/informe" data-validate="">
          {problema !== undefined && <Notice kind="danger">{problema}</Notice>}
          <Field
            name="correo"
            type="email"
            label="Correo electrónico"
            hint="El que dio a la autoridad al registrar su vehículo, como nombre@ejemplo.com."
            error={errorDeCorreo}
            instantError="Escriba un correo como nombre@ejemplo.com."
            defaultValue={correo}
            maxLength={254}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={esError}
          />
          <p className="form-actions">
            <button className="button" type="submit">
              Ver infracciones
            </button>
          </p>
        </form>
      </div>
    </Page>,
  );
}
