import type { ReactNode } from 'react';
import { Page } from '../../../http/pages/layout.js';
import { renderPage } from '../../../http/pages/render.js';
import { ReportHead, TableHead } from '../../../http/pages/report.js';
import { writeDecimal, writeMonto } from '../../../core/money/escritura.js';
import type { Pagina } from '../../../core/records/pagina.js';
import { toPrecioDto } from '../tipos/dto/tipo.answers.js';
import { GRAVEDAD_EN_PALABRAS, GRAVEDADES } from '../tipos/tipo.rule.js';
import type { TipoConPrecio } from '../tipos/tipos.repository.js';
import { hrefOf } from './addresses.js';
import type { TarifarioPageQuery } from './tarifario-page.query.js';

interface TarifarioPageProps {
  pagina: Pagina<TipoConPrecio>;
  /** What was asked for. */
  query: TarifarioPageQuery;
  /** `1 de marzo de 2026`: whose prices these are. */
  hoy: string;
}

const [CUANTOS, RESULTADOS] = ['cuantos', 'resultados'];

/** The tariff: searched as one types where there are scripts, by a form everywhere. */
export function tarifarioPage({ pagina, query, hoy }: TarifarioPageProps): string {
  const esContinuacion = query.cursor !== undefined;
  return renderPage(
    <Page title="Tarifario de infracciones" current="/tarifario">
      <div className="stack-lg">
        <div className="stack">
          <ReportHead titulo={<h1>Tarifario de infracciones{esContinuacion && ' (continuación)'}</h1>}>
            <a href={hrefOf('/api/v1/tarifario.csv', { ...query, cursor: undefined })}>Descargar como CSV</a>
          </ReportHead>
          <p className="lead">Lo que cuesta cada infracción hoy, {hoy}.</p>
        </div>
        <Buscador query={query} />
        <p id={CUANTOS} role="status" className="muted">
          {countWords(pagina, query)}
        </p>
        <div id={RESULTADOS} className="stack-lg">
          {pagina.datos.length > 0 && <Tipos tipos={pagina.datos} />}
          <Paginas siguiente={pagina.siguiente} query={query} />
        </div>
      </div>
    </Page>,
  );
}

function Buscador({ query: { buscar, gravedad } }: Pick<TarifarioPageProps, 'query'>): ReactNode {
  return (
    <form
      className="filters screen-only"
      method="get"
      action="/tarifario"
      role="search"
      data-live={`${CUANTOS} ${RESULTADOS}`}
    >
      <label className="filter filter-wide">
        Buscar
        <input
          className="input"
          type="search"
          name="buscar"
          defaultValue={buscar ?? ''}
          maxLength={254}
          placeholder="Código, palabras o artículo"
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <label className="filter">
        Gravedad
        <select className="input" name="gravedad" defaultValue={gravedad ?? ''}>
          <option value="">Todas</option>
          {GRAVEDADES.map((una) => (
            <option key={una} value={una}>
              {GRAVEDAD_EN_PALABRAS[una]}
            </option>
          ))}
        </select>
      </label>
      <button className="button button-secondary" type="submit">
        Buscar
      </button>
    </form>
  );
}

/** What is on the page, in words: read out when it changes, and on paper the only word of how it was narrowed. */
function countWords({ datos, siguiente }: TarifarioPageProps['pagina'], query: TarifarioPageQuery): string {
  const { buscar, gravedad, cursor } = query;
  const which = [
    buscar === undefined ? '' : ` con «${buscar}»`,
    gravedad === undefined ? '' : ` de gravedad «${GRAVEDAD_EN_PALABRAS[gravedad].toLowerCase()}»`,
  ].join('');
  if (datos.length === 0) return which ? `No hay tipos de infracción${which}.` : 'El tarifario todavía está vacío.';
  const what = datos.length === 1 ? 'tipo de infracción' : 'tipos de infracción';
  if (siguiente !== null)
    return `Los ${cursor === undefined ? 'primeros' : 'siguientes'} ${datos.length} ${what}${which}; hay más.`;
  return `${cursor === undefined ? '' : 'Los últimos '}${datos.length} ${what}${which}.`;
}

function Tipos({ tipos }: { tipos: readonly TipoConPrecio[] }): ReactNode {
  return (
    <table className="table amounts" role="table" aria-label="Tipos de infracción">
      <TableHead titulos={['Código', 'Infracción', 'Gravedad', 'Importe']} />
      <tbody role="rowgroup">
        {tipos.map((tipo) => (
          <Fila key={tipo.id} tipo={tipo} />
        ))}
      </tbody>
    </table>
  );
}

function Fila({ tipo }: { tipo: TipoConPrecio }): ReactNode {
  const { codigo, descripcion, articulo, gravedad, puntos } = tipo;
  const precio = toPrecioDto(tipo);
  return (
    <tr role="row">
      <td role="cell" data-label="Código" className="tariff-code">
        <a href={`/tarifario/${encodeURIComponent(codigo)}`}>{codigo}</a>
      </td>
      <td role="cell" data-label="Infracción">
        {descripcion}
        {articulo !== null && <span className="cell-sub">{articulo}</span>}
      </td>
      <td role="cell" data-label="Gravedad" className="tariff-gravity">
        {GRAVEDAD_EN_PALABRAS[gravedad]}
        {puntos > 0 && <span className="cell-sub">{puntos === 1 ? '1 punto' : `${puntos} puntos`}</span>}
      </td>
      <td role="cell" data-label="Importe" className="amount">
        {precio === null ? 'Sin precio' : writeMonto(precio.monto, precio.moneda)}
        {precio !== null && precio.unidad !== precio.moneda && (
          <span className="cell-sub">
            {writeDecimal(precio.cantidad)} {precio.unidad}
          </span>
        )}
      </td>
    </tr>
  );
}

function Paginas({
  siguiente,
  query: { cursor, ...rest },
}: {
  siguiente: string | null;
  query: TarifarioPageQuery;
}): ReactNode {
  if (siguiente === null && cursor === undefined) return null;
  return (
    <nav className="actions form-actions screen-only" aria-label="Páginas del tarifario">
      {siguiente !== null && (
        <a className="button" href={hrefOf('/tarifario', { ...rest, cursor: siguiente })} rel="next">
          Ver los siguientes
        </a>
      )}
      {cursor !== undefined && <a href={hrefOf('/tarifario', rest)}>Volver al comienzo</a>}
    </nav>
  );
}
