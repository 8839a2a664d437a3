import type { ReactNode } from 'react';
import { Hidden } from '../../../http/pages/optional-fields.js';
import type { ModoDeMalas } from '../lote.entity.js';

/** A choice as it is read. */
interface Opcion {
  titulo: string;
  detalle: string;
}

interface FormularioDeConfirmacionProps {
  /** The address of the batch's page. */
  pagina: string;
  csrf: string;
  boton: string;
  /** What becomes of the batch where some line is bad. */
  malas: Readonly<Record<ModoDeMalas, Opcion>>;
  /** What there is to know before. */
  children: ReactNode;
}

/** The button that has a batch done, and what is chosen with it. */
export function FormularioDeConfirmacion(props: FormularioDeConfirmacionProps): ReactNode {
  const { pagina, csrf, boton, malas, children } = props;
  const modos = Object.entries(malas);
  return (
    <form className="card stack" method="post" action={`${pagina}/confirmar`}>
      <Hidden csrf={csrf} />
      <h2>Confirmar</h2>
      {children}
      <fieldset className="question stack">
        <legend>Si hay líneas malas</legend>
        {modos.map(([modo, { titulo, detalle }], place) => (
          <label key={modo} className="check">
            <input type="radio" name="malas" value={modo} defaultChecked={place === 0} />
            <span>
              {titulo}
              <span className="cell-sub">{detalle}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="form-actions">
        <button className="button" type="submit">
          {boton}
        </button>
      </p>
    </form>
  );
}
