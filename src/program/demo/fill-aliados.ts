import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import { LIMITE_MAXIMO } from '../../core/fields/pagina.query.js';
import { AliadosService } from '../../modules/aliados/aliados.service.js';
import { CredencialesService } from '../../modules/aliados/credenciales/credenciales.service.js';
import { EntregasService } from '../../modules/webhooks/entregas/entregas.service.js';
import { SecretosService } from '../../modules/webhooks/suscripciones/secretos.service.js';
import { SuscripcionesService } from '../../modules/webhooks/suscripciones/suscripciones.service.js';
import { AVISADO } from './demo-config.js';
import type { Receptor } from './receptor.js';

const ALIADOS = [
  { ...AVISADO, etiquetas: ['seguros', 'convenio 2026'], datos: '{"convenio": "A-12", "contacto": "Ana Rojas"}' },
  {
    id: '7d2f1e64-0b1c-4c8e-9a54-3f6f0d6f5a02',
    nombre: 'Municipalidad de Ñuñoa',
    etiquetas: ['municipalidad', 'convenio 2026'],
  },
  { id: '7d2f1e64-0b1c-4c8e-9a54-3f6f0d6f5a03', nombre: 'Permisos en Línea', etiquetas: ['permisos'] },
] as const;
const [, , CERRADO] = ALIADOS;

/** A page of this program is not asked where it comes from. */
const AQUI = { origin: undefined, esPropio: true };

/**
 * Partners: one with credentials that is told of every act, one that lacks them, and one whose receiver wants nothing any more.
 * Once that is done they are the user's to change; at later starts only the receiver's address may be another.
 */
export async function fillAliados(app: INestApplicationContext, actor: Actor, receptor: Receptor): Promise<void> {
  if (receptor.secreto !== undefined) return moveSuscripciones(app, actor, receptor);
  const aliados = app.get(AliadosService);
  for (const aliado of ALIADOS) {
    if (await aliados.findById(aliado.id)) continue;
    await aliados.create(actor, { ...aliado, etiquetas: [...aliado.etiquetas] });
  }
  if (!(await aliados.get(AVISADO.id)).credenciales)
    await app.get(CredencialesService).fijar(actor, AVISADO.id, { usuario: 'addi', clave: '123456' }, AQUI);
  await suscribir(app, actor, CERRADO.id, `${receptor.url}/cerrado`);
  receptor.keep(await suscribir(app, actor, AVISADO.id, `${receptor.url}/avisos`));
}

/** With a `prueba` on its way. One that is there, of a fill that was interrupted, gets another secret. @returns its secret */
async function suscribir(app: INestApplicationContext, actor: Actor, aliadoId: string, url: string): Promise<string> {
  const suscripciones = app.get(SuscripcionesService);
  const { datos } = await suscripciones.list(aliadoId, { limite: 1 });
  const [found] = datos;
  if (found) return app.get(SecretosService).rotar(actor, { aliadoId, id: found.id });
  const [{ id }, secreto] = await suscripciones.create(actor, aliadoId, { url, eventos: ['infraccion.creada'] });
  await app.get(EntregasService).probar(actor, { aliadoId, id });
  return secreto;
}

/** Where the receiver listens on another port than it did, what went there goes here. */
async function moveSuscripciones(
  app: INestApplicationContext,
  actor: Actor,
  { url, urlAnterior }: Receptor,
): Promise<void> {
  if (url === urlAnterior) return;
  const suscripciones = app.get(SuscripcionesService);
  for (const { id: aliadoId } of ALIADOS) {
    if (!(await app.get(AliadosService).findById(aliadoId))) continue;
    const { datos } = await suscripciones.list(aliadoId, { limite: LIMITE_MAXIMO });
    for (const { id, url: there } of datos.filter((each) => each.url.startsWith(`${urlAnterior}/`)))
      await suscripciones.update(actor, { aliadoId, id }, { url: there.replace(urlAnterior, url) });
  }
}
