import { Field } from '../../../http/pages/form.js';
import { formPage } from '../../../http/pages/form-page.js';

interface ConsultaPageProps {
  /** What was typed before, to be mended. */
  correo?: string | undefined;
  errorDeCorreo?: string;
  /** What is wrong with the whole request. */
  problema?: string;
}

/** The form that asks for a report, empty or as it was sent. */
export function consultaPage({ correo, errorDeCorreo, problema }: ConsultaPageProps = {}): string {
  const esError = errorDeCorreo !== undefined || problema !== undefined;
  return formPage({
    title: 'Consultar infracciones',
    current: '/informe',
    intro: (
      <>
        <p className="lead">Vea las infracciones de los vehículos que hoy están a su nombre.</p>
        <p className="muted">Su correo se usa solo para esta consulta y no queda en la dirección de la página.</p>
      </>
    ),
    action: '/informe',
    submit: 'Ver infracciones',
    fields: (
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
    ),
    problema,
    esError,
  });
}
