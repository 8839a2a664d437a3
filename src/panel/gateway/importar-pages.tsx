import type { ReactElement, ReactNode } from 'react';
import { fechaFormatter } from '../../http/pages/fecha.js';
import { Notice } from '../../http/pages/form.js';
import { Page } from '../../http/pages/layout.js';
import { Hidden, SelectField, InputField } from '../../http/pages/optional-fields.js';
import {
  cambiosEnPalabras,
  contados,
  costoEnPalabras,
  recortado,
  resumen,
} from '../../modules/tarifario/catalogo/palabras.js';
import type { Perfil } from '../../modules/tarifario/catalogo/perfil.js';
import { isNothing, type Plan } from '../../modules/tarifario/catalogo/plan.js';
import { PlanTable } from './importar-parts.js';

/** What a form asks for, beside the file. */
export interface Pedido {
  /** The file's name. */
  nombre: string;
  perfil: string;
  /** A profile of one's own, in place of one that comes with the program. */
  perfil_json: string;
  desde: string | undefined;
  completo: boolean;
}

interface UploadPageProps {
  csrf: string;
  perfiles: readonly Perfil[];
  pedido: Pedido | undefined;
  /** What is wrong, by field. */
  errores: Readonly<Record<string, string>>;
  /** Whether the tariff can be had as a file from this server. */
  exporta: boolean;
  /** How large a file may be, in bytes. */
  most: number;
}

const TITLE = 'Importar un catálogo';

/** Where a file is chosen. */
export function uploadPage({ csrf, perfiles, pedido, errores, exporta, most }: UploadPageProps): ReactElement {
  return page(
    TITLE,
    'Cree y cambie muchos tipos de infracción de una vez, desde un archivo CSV. Primero se muestra qué cambiaría.',
    Object.keys(errores).length > 0,
    <>
      <form className="card stack" method="post" action="/admin/importar" encType="multipart/form-data">
        <Hidden csrf={csrf} />
        <InputField
          name="archivo"
          type="file"
          accept=".csv,text/csv"
          label="Archivo CSV"
          hint={`Hasta ${most / 2 ** 20} MB. Sin archivo se toma el que viene con el perfil, si trae uno.`}
          error={errores['archivo']}
        />
        <SelectField
          name="perfil"
          label="Perfil"
          hint="Cómo se llaman las columnas del archivo."
          error={errores['perfil']}
          value={pedido?.perfil ?? 'propio'}
          options={[
            ['propio', 'El del tarifario exportado (codigo, descripcion, gravedad…)'],
            ...perfiles.map(({ nombre, descripcion }): [string, string] => [nombre, descripcion ?? nombre]),
          ]}
        />
        <details open={errores['perfil_json'] !== undefined || Boolean(pedido?.perfil_json)}>
          <summary>Usar un perfil propio</summary>
          <InputField
            name="perfil_json"
            label="Perfil en JSON"
            hint="En vez del elegido. El manual explica cómo se escribe."
            error={errores['perfil_json']}
            defaultValue={pedido?.perfil_json}
            rows={6}
          />
        </details>
        <InputField
          name="desde"
          type="date"
          label="Precios desde"
          hint="Sin fecha, desde ahora. Una que ya pasó sirve solo para tipos nuevos."
          error={errores['desde']}
          defaultValue={pedido?.desde}
        />
        <label className="check">
          <input type="checkbox" name="completo" value="si" defaultChecked={pedido?.completo ?? false} />
          <span>El archivo es el catálogo completo: los tipos que no están en él se eliminan</span>
        </label>
        <p className="actions form-actions">
          <button className="button" type="submit">
            Ver qué cambiaría
          </button>
          <a href={LIST}>Volver al tarifario</a>
        </p>
      </form>
      {exporta && (
        <p>
          <a href="/api/v1/tarifario.csv" download="tarifario.csv">
            Descargar el tarifario vigente como CSV
          </a>
          , que se puede editar e importar de nuevo.
        </p>
      )}
    </>,
  );
}

interface PlanPageProps {
  csrf: string;
  pedido: Pedido;
  plan: Plan;
  /** The file, compressed: it is kept nowhere else. */
  contenido: string;
  /** Why it is shown again. */
  aviso?: string | undefined;
  zonaHoraria: string;
}

/** What would be changed, and the button that does it. */
export function planPage({ csrf, pedido, plan, contenido, aviso, zonaHoraria }: PlanPageProps): ReactElement {
  const errors = plan.errores.length;
  const { nombre, perfil, perfil_json, desde, completo } = pedido;
  return page(
    errors > 0 ? 'El archivo tiene errores' : 'Qué cambiaría',
    errors > 0 ? `${nombre} no se puede importar así.` : `${nombre}: ${resumen(plan)}. ${cuando(plan, zonaHoraria)}`,
    errors > 0 || aviso !== undefined,
    <>
      {aviso !== undefined && <Notice kind="danger">{aviso}</Notice>}
      {errors > 0 && (
        <Notice kind={aviso === undefined ? 'danger' : 'warning'} title={contados(errors, 'error', 'errores')}>
          No se importa nada hasta que todas las líneas estén bien. Corrija el archivo y súbalo otra vez.
        </Notice>
      )}
      {errors === 0 && isNothing(plan) && <Notice kind="success">El tarifario ya es como dice el archivo.</Notice>}
      {errors === 0 && !isNothing(plan) && (
        <form className="actions" method="post" action="/admin/importar/confirmar" encType="multipart/form-data">
          <Hidden csrf={csrf} nombre={nombre} perfil={perfil} perfil_json={perfil_json} desde={desde ?? ''} />
          <Hidden contenido={contenido} huella={plan.huella} {...(completo && { completo: 'si' })} />
          <button className="button" type="submit">
            Importar{plan.eliminar.length > 0 && ` y eliminar ${contados(plan.eliminar.length, 'tipo', 'tipos')}`}
          </button>
          <a href="/admin/importar">Cancelar</a>
        </form>
      )}
      <Tables plan={plan} />
      {(errors > 0 || isNothing(plan)) && (
        <p className="actions">
          <a className="button button-secondary" href="/admin/importar">
            Elegir otro archivo
          </a>
          <a href={LIST}>Volver al tarifario</a>
        </p>
      )}
    </>,
    true,
  );
}

/** That it was done. */
export function donePage({ archivo, plan }: { archivo: string; plan: Plan }): ReactElement {
  return page(
    'Catálogo importado',
    `${archivo}: ${resumen(plan)}.`,
    false,
    <>
      <Notice kind="success">Quedó todo en el tarifario y en la auditoría. Se avisó a quienes lo administran.</Notice>
      <p className="actions">
        <a className="button" href={LIST}>
          Ver el tarifario
        </a>
        <a href="/admin/importar">Importar otro archivo</a>
      </p>
    </>,
  );
}

const LIST = '/admin/resources/tipos_infraccion';

function Tables({ plan }: { plan: Plan }): ReactNode {
  return (
    <>
      <PlanTable
        title="Errores"
        heading={['Línea', 'Columna', 'Valor', 'Qué pasa']}
        rows={plan.errores.map(({ linea, columna, valor, mensaje }) => [
          String(linea),
          columna ?? 'toda la línea',
          valor === null ? '' : recortado(valor, 60),
          mensaje,
        ])}
      />
      <PlanTable
        title="Unidades nuevas"
        heading={['Código', 'Nombre', 'Moneda']}
        rows={plan.unidades.map(({ codigo, nombre, moneda }) => [codigo, nombre, moneda])}
      />
      <PlanTable
        title="Tipos que cambian"
        heading={['Código', 'Qué', 'Antes', 'Después']}
        rows={plan.cambiar.flatMap((change) =>
          cambiosEnPalabras(change).map((words) => [change.vivo.tipo.codigo, ...words]),
        )}
      />
      <PlanTable
        title="Tipos que se eliminan"
        heading={['Código', 'Descripción']}
        rows={plan.eliminar.map(({ tipo }) => [tipo.codigo, tipo.descripcion])}
      />
      <PlanTable
        title="Tipos nuevos"
        heading={['Código', 'Descripción', 'Precio']}
        rows={plan.crear.map(({ codigo, campos, precio }) => [codigo, campos.descripcion, costoEnPalabras(precio)])}
      />
    </>
  );
}

function cuando({ desde, crear, cambiar }: Plan, zonaHoraria: string): string {
  const prices = crear.some(({ precio }) => precio) || cambiar.some(({ precio }) => precio);
  if (!prices) return '';
  if (desde === undefined) return 'Los precios rigen desde que se importa.';
  const { dia, hora } = fechaFormatter(zonaHoraria)(desde);
  return `Los precios rigen desde el ${dia}, ${hora}.`;
}

function page(title: string, lead: string, isError: boolean, content: ReactNode, isWide = false): ReactElement {
  return (
    <Page title={isError ? `Error: ${title}` : title}>
      <div className={isWide ? 'stack-lg' : 'narrow stack-lg'}>
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {content}
      </div>
    </Page>
  );
}
