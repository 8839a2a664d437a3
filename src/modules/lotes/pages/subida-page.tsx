import type { ReactElement } from 'react';
import { Page } from '../../../http/pages/layout.js';
import { SelectField, type SelectFieldProps } from '../../../http/pages/optional-fields.js';
import { NOMBRES_DE_OPERACION } from '../../registros/operacion.rule.js';
import { CLASES } from '../lectura/campos.js';
import { CLASE_EN_PALABRAS } from '../lote.palabras.js';
import { FormularioDeSubida, type FormularioDeSubidaProps } from './formulario-de-subida.js';

/** A choice beside the file. */
export interface Eleccion extends Pick<SelectFieldProps, 'name' | 'label' | 'hint' | 'options'> {
  /** Whether it is asked of files of operations alone. */
  soloDeOperaciones?: boolean;
}

interface SubidaPageProps extends Pick<FormularioDeSubidaProps, 'csrf' | 'errores' | 'maximo'> {
  elecciones: readonly Eleccion[];
}

/** What there is to choose from. */
interface Opciones {
  /** The names of the profiles that are kept. */
  perfiles: readonly string[];
  /** Those whose operations may be handed in; where there are none, nobody is asked about operations. */
  clientes: readonly { id: string; nombre: string }[];
}

/** What is asked beside a file. */
export function eleccionesDeSubida({ perfiles, clientes }: Opciones): Eleccion[] {
  const clases = CLASES.filter((clase) => clase !== 'operaciones' || clientes.length > 0);
  const deOperaciones: Eleccion[] = [
    {
      name: 'operacion',
      label: 'Operación con cada placa',
      hint: 'Lo que se pregunta de cada una.',
      soloDeOperaciones: true,
      options: [['', 'Ninguna'], ...Object.entries(NOMBRES_DE_OPERACION)],
    },
    {
      name: 'cliente_id',
      label: 'Cliente a quien se cobra',
      hint: 'De sus créditos.',
      soloDeOperaciones: true,
      options: [['', 'Ninguno'], ...clientes.map(({ id, nombre }) => [id, nombre] as const)],
    },
  ];
  return [
    {
      name: 'clase',
      label: 'De qué son las líneas',
      hint: 'Cada línea del archivo es una.',
      options: clases.map((clase) => [clase, CLASE_EN_PALABRAS[clase]]),
    },
    ...(clientes.length > 0 ? deOperaciones : []),
    {
      name: 'perfil',
      label: 'Perfil guardado',
      hint: 'Lo que ya se respondió de otro archivo del mismo sistema. Se puede cambiar después.',
      options: [['{}', 'Ninguno'], ...perfiles.map((nombre) => [nombre, nombre] as const)],
    },
  ];
}

const TITLE = 'Subir un archivo';

/** Where a file is handed in. */
export function subidaPage({ csrf, elecciones, errores, maximo }: SubidaPageProps): ReactElement {
  const isError = Object.keys(errores).length > 0;
  return (
    <Page title={isError ? `Error: ${TITLE}` : TITLE}>
      <div className="narrow stack-lg">
        <div className="stack">
          <h1>{TITLE}</h1>
          <p className="lead">
            Cargue muchas infracciones, vehículos o personas de una vez. Primero se muestra cómo se lee el archivo: nada
            se escribe en el registro hasta que usted lo confirme.
          </p>
        </div>
        <FormularioDeSubida
          {...{ csrf, maximo, errores }}
          destino="/admin/lotes"
          destinoDelScript="/admin/api/lotes"
          lista="/admin/resources/lotes"
          formatos="CSV o texto con separadores"
          despues={elecciones.map(({ soloDeOperaciones, ...eleccion }) => (
            <div key={eleccion.name} className={soloDeOperaciones ? 'only-operations' : undefined}>
              <SelectField {...eleccion} error={errores[eleccion.name]} value={eleccion.options[0]![0]} />
            </div>
          ))}
        />
      </div>
    </Page>
  );
}
