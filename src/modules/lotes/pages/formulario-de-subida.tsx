import type { ReactNode } from 'react';
import { assetUrl } from '../../../http/pages/assets.js';
import { Notice } from '../../../http/pages/form.js';
import { Hidden, InputField } from '../../../http/pages/optional-fields.js';
import { bytesEnPalabras } from '../lote.palabras.js';

export interface FormularioDeSubidaProps {
  csrf: string;
  /** Where the form goes, and where the script sends the same. */
  destino: string;
  destinoDelScript: string;
  /** The list of batches. */
  lista: string;
  /** What files may be, before how large. */
  formatos: string;
  /** How large a file may be, in bytes. */
  maximo: number;
  /** What is wrong, by field; '' for the whole of it. */
  errores: Readonly<Record<string, string>>;
  /** What is asked before the file is chosen, and after. */
  antes?: ReactNode;
  despues?: ReactNode;
}

/** Where a file is handed in: chosen or dropped, sent with its progress and interrupted by the script, and without one too. */
export function FormularioDeSubida(props: FormularioDeSubidaProps): ReactNode {
  const { csrf, destino, destinoDelScript, lista, formatos, maximo, errores, antes, despues } = props;
  return (
    <form
      className="card stack"
      method="post"
      action={destino}
      encType="multipart/form-data"
      data-subida={destinoDelScript}
      data-maximo={maximo}
    >
      {errores[''] !== undefined && <Notice kind="danger">{errores['']}</Notice>}
      {/* Before the file: it is looked at before anything is kept. */}
      <Hidden csrf={csrf} />
      {antes}
      <div className="drop" data-soltar="">
        <InputField
          name="archivo"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          label="Archivo"
          hint={`${formatos}, hasta ${bytesEnPalabras(maximo)}. Elíjalo, o suéltelo aquí.`}
          error={errores['archivo']}
        />
      </div>
      {despues}
      <label className="check">
        <input type="checkbox" name="forzar" value="si" />
        <span>Volver a recibir un archivo que ya se envió</span>
      </label>
      <div className="stack" data-avance="" hidden>
        <progress className="progress" max={100} value={0} aria-label="Envío del archivo" />
        <p role="status" />
      </div>
      <p className="actions form-actions">
        <button className="button" type="submit">
          Subir y revisar
        </button>
        <button className="button button-secondary" type="button" data-interrumpir="" hidden>
          Interrumpir el envío
        </button>
        <a href={lista}>Volver a los lotes</a>
      </p>
      <script src={assetUrl('lotes.js')} defer />
    </form>
  );
}
