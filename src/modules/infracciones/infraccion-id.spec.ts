import { createHash } from 'node:crypto';
import { deriveInfraccionId, idFloor } from './infraccion-id.js';

const CONTENT = {
  oficialId: '0195938f-6d3b-7cc0-9e5a-3f1f0c2b4a11',
  placa: 'ÑBCD12',
  momento: Date.UTC(2025, 2, 14, 18, 30, 0, 123),
  comentarios: 'Luz roja en Av. Ñuñoa 😀\n"sin" licencia',
};

describe('deriveInfraccionId', () => {
  it('never changes: stored infractions depend on these very ids', () => {
    expect(deriveInfraccionId(CONTENT)).toBe('019595eb-98bb-8f8b-9272-86cc60640226');
    expect(deriveInfraccionId({ ...CONTENT, momento: -1 })).toBe('00000000-0000-879b-a229-41a07fb53cf1');
  });

  it('never changes for those with codes or a place either', () => {
    const more = { codigos: ['B-2', 'A-1'], lugar: 'Km 12', latitud: -33.4488897, longitud: -70.6692655 };
    expect(deriveInfraccionId({ ...CONTENT, ...more })).toBe('019595eb-98bb-8626-943c-cf1e09f09c28');
    expect(deriveInfraccionId({ ...CONTENT, comentarios: null, codigos: ['A-1'] })).toBe(
      '019595eb-98bb-84cb-81ab-a85df514f961',
    );
    expect(deriveInfraccionId({ ...CONTENT, ...more, codigos: ['A-1', 'B-2'] })).toBe(
      deriveInfraccionId({ ...CONTENT, ...more }),
    );
    const plain = { codigos: undefined, lugar: null, latitud: null, longitud: null };
    expect(deriveInfraccionId({ ...CONTENT, ...plain })).toBe(deriveInfraccionId(CONTENT));
  });

  it('is 48 bits of time and 74 bits of SHA-256, with the UUID version and variant between', () => {
    const { oficialId, placa, comentarios } = CONTENT;
    for (let momento = CONTENT.momento; momento < CONTENT.momento + 200; momento += 1) {
      const encoded = Buffer.from(JSON.stringify(['v1', oficialId, placa, momento, comentarios]), 'utf8');
      const digest = bits(createHash('sha256').update(encoded).digest());
      const id = bits(Buffer.from(deriveInfraccionId({ ...CONTENT, momento }).replaceAll('-', ''), 'hex'));
      const time = momento.toString(2).padStart(48, '0');
      expect(id).toBe(`${time}1000${digest.slice(0, 12)}10${digest.slice(14, 76)}`);
    }
  });

  it('is a lower-case UUIDv8, also before 1970', () => {
    for (const momento of [CONTENT.momento, 0, -1, Date.UTC(1900, 0, 1), 2 ** 48 - 1]) {
      const id = deriveInfraccionId({ ...CONTENT, momento });
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('is the same for the same content and another when any part differs', () => {
    const id = deriveInfraccionId(CONTENT);
    expect(deriveInfraccionId({ ...CONTENT })).toBe(id);
    const others = [
      { ...CONTENT, oficialId: '0195938f-6d3b-7cc0-9e5a-3f1f0c2b4a12' },
      { ...CONTENT, placa: 'ÑBCD13' },
      { ...CONTENT, momento: CONTENT.momento + 1 },
      { ...CONTENT, comentarios: `${CONTENT.comentarios} ` },
      { ...CONTENT, comentarios: CONTENT.comentarios.normalize('NFD') },
    ].map(deriveInfraccionId);
    expect(new Set([id, ...others]).size).toBe(6);
  });

  it('does not confuse parts that run into each other', () => {
    const a = deriveInfraccionId({ oficialId: 'a', placa: 'b","c', momento: 0, comentarios: '' });
    const b = deriveInfraccionId({ oficialId: 'a","b', placa: 'c', momento: 0, comentarios: '' });
    const c = deriveInfraccionId({ oficialId: 'ab', placa: 'c', momento: 0, comentarios: '' });
    expect(new Set([a, b, c]).size).toBe(3);
  });

  it('is another one for each of many comments in the same millisecond, and before 1970', () => {
    const ids = new Set<string>();
    for (let n = 0; n < 10_000; n += 1) {
      ids.add(deriveInfraccionId({ ...CONTENT, comentarios: String(n) }));
      ids.add(deriveInfraccionId({ ...CONTENT, momento: -n - 1 }));
    }
    expect(ids.size).toBe(20_000);
  });

  it('sorts by moment', () => {
    const ids = [0, 1, 255, 256, 2 ** 32 - 1, 2 ** 32, CONTENT.momento, CONTENT.momento + 1, 2 ** 48 - 1].map(
      (momento) => deriveInfraccionId({ ...CONTENT, momento }),
    );
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('idFloor', () => {
  it('is the time with an empty tail', () => {
    expect(idFloor(0)).toBe('00000000-0000-8000-8000-000000000000');
    expect(idFloor(-1)).toBe(idFloor(0));
    expect(idFloor(2 ** 48 - 1)).toBe('ffffffff-ffff-8000-8000-000000000000');
  });

  it('stands at or below every id of its millisecond and above those of the one before', () => {
    const { momento } = CONTENT;
    for (let n = 0; n < 1000; n += 1) {
      const comentarios = String(n);
      expect(deriveInfraccionId({ ...CONTENT, comentarios }) >= idFloor(momento)).toBe(true);
      expect(deriveInfraccionId({ ...CONTENT, momento: momento - 1, comentarios }) < idFloor(momento)).toBe(true);
    }
  });
});

function bits(bytes: Buffer): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
}
