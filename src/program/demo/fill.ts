import { ANONIMO } from '../../core/database/reads.js';
import type { INestApplicationContext } from '@nestjs/common';
import pLimit from 'p-limit';
import type { Actor } from '../../core/auth/principal.js';
import { CargarInfraccionService } from '../../modules/infracciones/carga/cargar-infraccion.service.js';
import { readCatalogo, type LineaDeCatalogo } from '../../modules/tarifario/catalogo/catalogo.js';
import { CatalogoService } from '../../modules/tarifario/catalogo/catalogo.service.js';
import { PerfilesService } from '../../modules/tarifario/catalogo/perfiles.service.js';
import { TiposService } from '../../modules/tarifario/tipos/tipos.service.js';
import { LIMITE_MAXIMO } from '../../core/fields/pagina.query.js';
import type { Oficial } from '../../modules/oficiales/oficial.entity.js';
import { OficialesService } from '../../modules/oficiales/oficiales.service.js';
import { PersonasService } from '../../modules/personas/personas.service.js';
import { VehiculosService } from '../../modules/vehiculos/vehiculos.service.js';
import { CLAVE_DE_OFICIALES } from './demo-config.js';
import { fillClientes } from './fill-clientes.js';
import type { ActaDeMuestra } from './sample/infracciones.js';
import type { OficialDeMuestra } from './sample/oficiales.js';
import type { PersonaDeMuestra } from './sample/personas.js';
import type { Sample } from './sample/sample.js';
import type { TarifarioDeMuestra } from './sample/tarifario.js';
import type { VehiculoDeMuestra } from './sample/vehiculos.js';

/** Filings at once: enough for groups, few enough to wait in the queue for a moment only. */
const AT_ONCE = 64;

/** Who did it all, as the trail calls it. */
export const DEMOSTRACION: Actor = {
  tipo: 'sistema',
  id: null,
  nombre: 'demostración',
  rol: 'sistema',
  direccion: 'local',
  requestId: 'demostracion',
};

/**
 * Writes the sample through the services, so that every rule and the trail hold. What is there already, from a fill
 * that was interrupted, stays as it is. Nobody else may be writing.
 */
export async function fill(app: INestApplicationContext, sample: Sample): Promise<void> {
  const servicio = app.get(OficialesService);
  const oficiales = await ensureOficiales(servicio, sample.oficiales);
  const retirado = oficiales.get(sample.oficiales.at(-1)!.numero)!;
  // Retired last of all: once he is, the rest was written, and he could file nothing more.
  if (!retirado.activo) return;
  const personaIds = await ensurePersonas(app.get(PersonasService), sample.personas);
  await ensureVehiculos(app.get(VehiculosService), sample.vehiculos, personaIds);
  await ensureTarifario(app, sample.tarifario);
  await cargarInfracciones(app.get(CargarInfraccionService), sample.infracciones, oficiales);
  await fillClientes(app, DEMOSTRACION, sample);
  await servicio.update(DEMOSTRACION, { id: retirado.id }, { activo: false });
}

async function ensureOficiales(servicio: OficialesService, muestra: OficialDeMuestra[]): Promise<Map<string, Oficial>> {
  const oficiales = new Map<string, Oficial>();
  for (const dto of muestra) {
    const found = await servicio.findByNumero(dto.numero);
    oficiales.set(dto.numero, found ?? (await servicio.create(DEMOSTRACION, { ...dto, clave: CLAVE_DE_OFICIALES })));
  }
  return oficiales;
}

/** The id of each person by e-mail. */
async function ensurePersonas(servicio: PersonasService, muestra: PersonaDeMuestra[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const dto of muestra) {
    const found = await servicio.findIdByCorreo(dto.correo);
    ids.set(dto.correo, found ?? (await servicio.create(DEMOSTRACION, dto)).id);
  }
  return ids;
}

async function ensureVehiculos(
  servicio: VehiculosService,
  muestra: VehiculoDeMuestra[],
  personaIds: Map<string, string>,
): Promise<void> {
  for (const { dueno, ...dto } of muestra) {
    const { datos } = await servicio.list(ANONIMO, { placa_patente: dto.placa_patente, limite: 1 });
    if (datos.length === 0) await servicio.create(DEMOSTRACION, { ...dto, persona_id: personaIds.get(dueno)! });
  }
}

/** Part of Mexico City's catalogue. What has a history comes with it: what has begun is not added afterwards. */
async function ensureTarifario(
  app: INestApplicationContext,
  { desde, codigos, historias }: TarifarioDeMuestra,
): Promise<void> {
  const perfiles = app.get(PerfilesService);
  const perfil = await perfiles.get('cdmx');
  const catalogo = readCatalogo(await perfiles.readArchivo(perfil.archivo!), perfil);
  const chosen = catalogo.lineas.filter(({ codigo }) => codigos.includes(codigo));
  const hasHistoria = ({ codigo }: LineaDeCatalogo): boolean =>
    historias.some((historia) => historia.codigo === codigo);
  const lineas = chosen.filter((linea) => !hasHistoria(linea));
  const importacion = { archivo: perfil.archivo!, desde, completo: false };
  await app.get(CatalogoService).importar(DEMOSTRACION, { ...catalogo, lineas }, importacion);
  const tipos = app.get(TiposService);
  const { datos } = await tipos.list(ANONIMO, { orden: 'codigo', limite: LIMITE_MAXIMO });
  for (const { codigo, campos } of chosen.filter(hasHistoria)) {
    const { precios } = historias.find((historia) => historia.codigo === codigo)!;
    if (datos.every((tipo) => tipo.codigo !== codigo)) await tipos.create(DEMOSTRACION, { codigo, ...campos, precios });
  }
}

/** Filing the same again is harmless: an infraction's id is made of its content. */
async function cargarInfracciones(
  servicio: CargarInfraccionService,
  actas: ActaDeMuestra[],
  oficiales: Map<string, Oficial>,
): Promise<void> {
  await pLimit(AT_ONCE).map(actas, ({ numero, ...dto }) => {
    const { id, version_sesion } = oficiales.get(numero)!;
    const sesion = { oficialId: id, versionSesion: version_sesion };
    return servicio.cargar(sesion, DEMOSTRACION, dto, undefined);
  });
}
