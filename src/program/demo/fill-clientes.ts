import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Actor } from '../../core/auth/principal.js';
import { CONFIG, type Config } from '../../config/config.js';
import { ANONIMO } from '../../core/database/reads.js';
import { newId } from '../../core/fields/id.js';
import { ClientesService } from '../../modules/clientes/clientes.service.js';
import { AbonosService } from '../../modules/creditos/abonos.service.js';
import { ArchivosDeLotes } from '../../modules/lotes/archivos-de-lotes.js';
import { ControlService } from '../../modules/lotes/control.service.js';
import type { CamposDeLote } from '../../modules/lotes/lote.factory.js';
import { LotesService } from '../../modules/lotes/lotes.service.js';
import { ProcesoService } from '../../modules/lotes/proceso/proceso.service.js';
import { RevisionService } from '../../modules/lotes/revision/revision.service.js';
import { OperacionesService } from '../../modules/operaciones/operaciones.service.js';
import { TIPOS_DE_OPERACION } from '../../modules/registros/operacion.rule.js';
import { CLIENTE } from './demo-config.js';
import type { Sample } from './sample/sample.js';

const CREDITOS = 500;
/** Plates the client has asked about one by one, and those of its file. */
const CONSULTADAS = 5;
const EN_ARCHIVO = 25;

/** A client with credit and records, a file of its own that is done, and one of the authority's with errors to look at. */
export async function fillClientes(app: INestApplicationContext, actor: Actor, sample: Sample): Promise<void> {
  const clientes = app.get(ClientesService);
  const { nombre, correo, clave } = CLIENTE;
  const found = await clientes.findByCorreo(correo);
  const { id } = found ?? (await clientes.create(actor, { nombre, correo, clave }));
  const abonos = app.get(AbonosService);
  const { datos } = await abonos.cartola(ANONIMO, id, { limite: 1 });
  if (datos.length === 0) await abonos.abonar(actor, id, { cantidad: CREDITOS, motivo: 'Compra de créditos' });
  const placas = sample.vehiculos.map(({ placa_patente }) => placa_patente);
  for (const placa of placas.slice(0, CONSULTADAS)) {
    for (const tipo of TIPOS_DE_OPERACION) {
      // Under a key, so that a fill that is repeated asks nothing twice.
      await app.get(OperacionesService).ejecutar(id, tipo, placa, `demo-${tipo}-${placa}`);
    }
  }
  const { archivo, texto } = sample.lote;
  await ensureLote(app, actor, texto, { archivo, clase: 'infracciones', operacion: null, cliente_id: null });
  const flota = ['Patente', ...placas.slice(0, EN_ARCHIVO), placas[0], 'sin placa', 'ZZZZ99', ''].join('\r\n');
  const operacion = 'infracciones_patente';
  await ensureLote(app, actor, flota, { archivo: 'flota.csv', clase: 'operaciones', operacion, cliente_id: id });
}

/** The same bytes are the same batch: one that is done already stays as it is. */
async function ensureLote(
  app: INestApplicationContext,
  actor: Actor,
  texto: string,
  campos: Omit<CamposDeLote, 'perfil' | 'forzar'>,
): Promise<void> {
  const id = newId();
  const { archivoMaxBytes } = app.get<Config>(CONFIG);
  const guardado = await app.get(ArchivosDeLotes).guardar(id, Readable.from([Buffer.from(texto)]), archivoMaxBytes);
  const all = { ...campos, perfil: {}, forzar: false };
  const { lote } = await app.get(LotesService).recibir(actor, id, guardado, () => all);
  const trabajo = { id: newId(), clave: lote.id, intentos: 1, arriendo: newId() };
  const { signal } = new AbortController();
  await app.get(RevisionService).run(trabajo, signal);
  const { estado } = await app.get(LotesService).get(actor, lote.id);
  if (estado === 'revisado') await app.get(ControlService).confirmar(actor, lote.id, 'omitir');
  await app.get(ProcesoService).run(trabajo, signal);
}
