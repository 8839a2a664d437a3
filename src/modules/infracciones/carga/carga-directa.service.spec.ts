import type { Suscritos } from '../../eventos/suscritos.service.js';
import type { PipelinedTransactions } from '../../../core/database/pipelined-transactions.js';
import { Metrics } from '../../../core/metrics/metrics.js';
import type { Carga } from '../acta.js';
import { CargaMetrics } from './carga.metrics.js';
import { CargaDirectaService } from './carga-directa.service.js';
import { CargasRepository } from './cargas.repository.js';
import { LimiteCarga } from './limite-carga.js';

const CARGA: Carga = {
  acta: {
    id: '019a0000-0000-8000-8000-000000000001',
    oficial_id: '019a0000-0000-7000-8000-000000000002',
    placa_patente: 'AB123CD',
    momento: new Date('2026-03-01T12:00:00Z'),
    comentarios: 'Cruza con luz roja',
    creado_en: new Date('2026-03-01T12:00:01Z'),
    request_id: 'prueba-0001',
    direccion: '127.0.0.1',
    lugar: null,
    latitud: null,
    longitud: null,
    moneda: null,
    importe: null,
    conceptos: null,
  },
  sesion: { oficialId: '019a0000-0000-7000-8000-000000000002', versionSesion: 1 },
  clave: undefined,
  rechazoSiEsNueva: undefined,
};

const filingOn = (code: string) => {
  const query = (): Promise<never> => Promise.reject(Object.assign(new Error('said the driver'), { code }));
  const service = new CargaDirectaService(
    new CargasRepository({ avisoInfraccion: false, smtpUrl: undefined }, { hay: () => false } as unknown as Suscritos),
    new CargaMetrics(new Metrics()),
    new LimiteCarga({ limiteCarga: 0 }),
  );
  return service.cargar({ query } as unknown as PipelinedTransactions, [CARGA]);
};

test('a database that can not do it in one statement leaves every filing to the complete way', async () => {
  await expect(filingOn('0A000')).resolves.toEqual([{ status: 'fulfilled', value: null }]);
});

test('any other failure is one', async () => {
  await expect(filingOn('23514')).rejects.toThrow('said the driver');
});
