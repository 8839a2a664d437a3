// Every picture of the documents. One that several documents show has a name for each.
import { askForInfractions, handInPlates, openAsClient } from './clientes.mjs';
import { askForReport, getToken, openFiling } from './pages.mjs';
import {
  askAboutFile,
  askForDeletion,
  beginSecondFactor,
  finishFile,
  lookAtTypes,
  openExport,
  openFilters,
  openForm,
  openRecord,
  searchEverything,
  searchOwner,
  sendFile,
  setPrice,
  showPlan,
} from './panel.mjs';

const LISTS = '/admin/resources';
/** The type whose price has changed. */
const CON_HISTORIA = `${LISTS}/tipos_infraccion?filters.codigo=8-II`;
const PANEL = { who: 'administrador', path: '/admin' };

export const PICTURES = [
  { ...PANEL, names: ['panel-tablero', 'manual-tablero'], height: 1000 },
  { ...PANEL, names: ['panel-infracciones', 'manual-infracciones'], path: `${LISTS}/infracciones` },
  { ...PANEL, names: ['panel-filtros'], path: `${LISTS}/infracciones`, arrange: openFilters },
  { ...PANEL, names: ['panel-exportar'], path: `${LISTS}/infracciones`, height: 520, arrange: openExport },
  { ...PANEL, names: ['panel-vehiculo-editar'], path: `${LISTS}/vehiculos`, arrange: openForm },
  { ...PANEL, names: ['manual-vehiculo'], path: `${LISTS}/vehiculos/actions/new`, height: 1000, arrange: searchOwner },
  { ...PANEL, names: ['panel-oficial-nuevo'], path: `${LISTS}/oficiales/actions/new`, height: 640 },
  { ...PANEL, names: ['panel-borrado-bloqueado'], path: `${LISTS}/vehiculos`, arrange: askForDeletion },
  { ...PANEL, names: ['panel-persona'], path: `${LISTS}/personas`, height: 1000, arrange: openRecord },
  { ...PANEL, names: ['panel-buscar'], height: 640, arrange: searchEverything },
  { ...PANEL, names: ['panel-auditoria'], path: `${LISTS}/auditoria` },
  {
    ...PANEL,
    names: ['manual-auditoria'],
    path: `${LISTS}/auditoria?filters.accion=modificar`,
    height: 940,
    arrange: openRecord,
  },
  { ...PANEL, names: ['panel-tarifario'], path: `${LISTS}/tipos_infraccion` },
  { ...PANEL, names: ['manual-tipo'], path: CON_HISTORIA, height: 1000, arrange: openRecord },
  { ...PANEL, names: ['manual-fijar-precio'], path: CON_HISTORIA, arrange: setPrice },
  { ...PANEL, names: ['manual-importar'], path: '/admin/importar', height: 900, arrange: showPlan },
  { ...PANEL, names: ['manual-lote-subir'], path: '/admin/lotes/nuevo', height: 900, arrange: sendFile },
  { ...PANEL, names: ['manual-lote-revision'], path: '/admin/lotes/nuevo', height: 1200, arrange: askAboutFile },
  { ...PANEL, names: ['manual-lote-terminado'], path: '/admin/lotes/nuevo', height: 900, arrange: finishFile },
  { ...PANEL, names: ['manual-avisos'], path: `${LISTS}/avisos`, height: 560 },
  { ...PANEL, names: ['manual-visitas'], path: `${LISTS}/visitas`, arrange: lookAtTypes },
  { ...PANEL, names: ['manual-usuarios'], path: `${LISTS}/usuarios`, height: 520 },
  {
    ...PANEL,
    names: ['manual-segundo-factor'],
    path: '/admin/segundo-factor',
    height: 900,
    arrange: beginSecondFactor,
  },
  { ...PANEL, names: ['panel-telefono'], path: `${LISTS}/vehiculos`, phone: true },
  { names: ['panel-login', 'manual-ingreso'], path: '/admin/login', height: 720 },
  { names: ['pagina-inicio'], path: '/' },
  { names: ['pagina-login'], path: '/login', height: 720 },
  { names: ['pagina-token', 'manual-token'], path: '/login', arrange: getToken },
  { names: ['pagina-informe', 'manual-informe'], path: '/informe', arrange: askForReport },
  { names: ['pagina-tarifario'], path: '/tarifario' },
  { names: ['pagina-tipo'], path: '/tarifario/8-II', height: 900 },
  { names: ['pagina-informe-telefono'], path: '/informe', phone: true, arrange: askForReport },
  { names: ['manual-registro'], path: '/clientes', height: 1000, arrange: askForInfractions },
  { names: ['manual-operaciones'], path: '/clientes', height: 800, arrange: openAsClient('/clientes/operaciones') },
  { names: ['manual-registros'], path: '/clientes', height: 720, arrange: openAsClient('/clientes/registros') },
  { names: ['manual-lote-cliente'], path: '/clientes', height: 860, arrange: handInPlates },
  { names: ['docs-swagger', 'manual-swagger'], path: '/docs', height: 1000, arrange: openFiling },
];
