import { CreateRegistro1790000000000 } from './1790000000000-create-registro.js';
import { CreatePanel1795000000000 } from './1795000000000-create-panel.js';
import { CreateSearchIndexes1800000000000 } from './1800000000000-create-search-indexes.js';
import { CreateBusqueda1805000000000 } from './1805000000000-create-busqueda.js';
import { CreateOwnAccount1810000000000 } from './1810000000000-create-own-account.js';
import { CreateVistas1815000000000 } from './1815000000000-create-vistas.js';
import { AddRolConsulta1820000000000 } from './1820000000000-add-rol-consulta.js';
import { CreateSegundoFactor1825000000000 } from './1825000000000-create-segundo-factor.js';
import { CreateAvisos1830000000000 } from './1830000000000-create-avisos.js';
import { CreateTarifario1840000000000 } from './1840000000000-create-tarifario.js';
import { CreateUltimasEscrituras1845000000000 } from './1845000000000-create-ultimas-escrituras.js';
import { CreateRevisionTarifario1850000000000 } from './1850000000000-create-revision-tarifario.js';
import { CreateConceptosInfraccion1852000000000 } from './1852000000000-create-conceptos-infraccion.js';
import { CreateVisitas1855000000000 } from './1855000000000-create-visitas.js';
import { ClockOfTheTariff1858000000000 } from './1858000000000-clock-of-the-tariff.js';
import { CreateClientes1860000000000 } from './1860000000000-create-clientes.js';
import { CreateOperaciones1862000000000 } from './1862000000000-create-operaciones.js';
import { CreateLotes1870000000000 } from './1870000000000-create-lotes.js';
import { BatchesOfOperations1872000000000 } from './1872000000000-batches-of-operations.js';
import { ForgottenPasswordsOfClientes1877000000000 } from './1877000000000-forgotten-passwords-of-clientes.js';
import { CreateAliados1880000000000 } from './1880000000000-create-aliados.js';
import { CreateWebhooks1883000000000 } from './1883000000000-create-webhooks.js';
import { CreateSolicitudes1886000000000 } from './1886000000000-create-solicitudes.js';
import { IndexFailedDeliveries1888100000000 } from './1888100000000-index-failed-deliveries.js';
import { ProfileNamesOfLotes1888200000000 } from './1888200000000-profile-names-of-lotes.js';
import { EventsToldByActs1889000000000 } from './1889000000000-events-told-by-acts.js';

/** Every migration, oldest first, by name: a file pattern finds nothing when tests run. */
export const MIGRATIONS = [
  CreateRegistro1790000000000,
  CreatePanel1795000000000,
  CreateSearchIndexes1800000000000,
  CreateBusqueda1805000000000,
  CreateOwnAccount1810000000000,
  CreateVistas1815000000000,
  AddRolConsulta1820000000000,
  CreateSegundoFactor1825000000000,
  CreateAvisos1830000000000,
  CreateTarifario1840000000000,
  CreateUltimasEscrituras1845000000000,
  CreateRevisionTarifario1850000000000,
  CreateConceptosInfraccion1852000000000,
  CreateVisitas1855000000000,
  ClockOfTheTariff1858000000000,
  CreateClientes1860000000000,
  CreateOperaciones1862000000000,
  CreateLotes1870000000000,
  BatchesOfOperations1872000000000,
  ForgottenPasswordsOfClientes1877000000000,
  CreateAliados1880000000000,
  CreateWebhooks1883000000000,
  CreateSolicitudes1886000000000,
  IndexFailedDeliveries1888100000000,
  ProfileNamesOfLotes1888200000000,
  EventsToldByActs1889000000000,
];
