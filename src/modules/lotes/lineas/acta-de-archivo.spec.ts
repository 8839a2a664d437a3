import type { FormatoDeFecha } from '../lectura/fecha.js';
import type { Valores } from '../lectura/lectura.js';
import { readActa } from './acta-de-archivo.js';
import type { Falta, LineaLeida } from './linea-leida.js';
import { MomentosLocales } from './momentos-locales.js';

const AHORA = Date.parse('2026-03-01T12:00:00Z');
const LINEA: Valores = {
  placa_patente: 'abc-123',
  fecha: '25/02/2026',
  hora: '14:30',
  comentarios: 'Cruza con luz roja.',
  oficial: ' a-1001 ',
};

function read<T extends object = object>(
  changes: Valores,
  formatoDeFecha: FormatoDeFecha = 'DD/MM/YYYY',
): LineaLeida<T> {
  const momentos = new MomentosLocales('America/Santiago');
  const valores = Object.fromEntries(
    Object.entries({ ...LINEA, ...changes }).filter(([, value]) => value !== undefined),
  );
  return readActa(valores, { formatoDeFecha, decimal: ',', momentos, ahora: AHORA }) as unknown as LineaLeida<T>;
}

const faltas = (changes: Valores): Pick<Falta, 'campo' | 'valor'>[] => {
  const linea = read(changes);
  return 'faltas' in linea ? linea.faltas.map(({ campo, valor }) => ({ campo, valor })) : [];
};

test('a line is an act, by the rules of filing', () => {
  const more = {
    lugar: ' Av.  Prat 12 ',
    latitud: '-33,4262',
    longitud: '-70.6111',
    folio: 'b-77',
    monto: '$ 1.500,50',
    codigos: 'a-1; B-2|c-3',
  };
  expect(read(more)).toEqual({
    leida: {
      placa_patente: 'ABC123',
      momento: Date.parse('2026-02-25T14:30:00-03:00'),
      comentarios: 'Cruza con luz roja.',
      codigos: ['A-1', 'B-2', 'C-3'],
      oficial: 'A-1001',
      lugar: 'Av.  Prat 12',
      latitud: -33.4262,
      longitud: -70.6111,
      folio: 'B-77',
      monto: '1500.5',
    },
  });
});

test('what is not there is null', () => {
  expect(read({ comentarios: undefined, codigos: 'A-1' })).toMatchObject({
    leida: { comentarios: null, codigos: ['A-1'], lugar: null, latitud: null, folio: null, monto: null },
  });
});

test('an instant stands for date and time', () => {
  const changes = { timestamp: '2026-02-25T14:30:00Z', fecha: undefined, hora: undefined } as unknown as Valores;
  expect(read(changes, 'YYYY-MM-DD')).toMatchObject({ leida: { momento: Date.parse('2026-02-25T14:30:00Z') } });
});

test.each<[Record<string, string | undefined>, Pick<Falta, 'campo' | 'valor'>[]]>([
  [{ placa_patente: undefined }, [{ campo: 'placa_patente', valor: '' }]],
  [{ placa_patente: ' - ' }, [{ campo: 'placa_patente', valor: ' - ' }]],
  [{ fecha: undefined }, [{ campo: 'fecha', valor: '' }]],
  [{ fecha: '02/25/2026' }, [{ campo: 'fecha', valor: '02/25/2026' }]],
  [{ fecha: '30/02/2026' }, [{ campo: 'fecha', valor: '30/02/2026' }]],
  [{ fecha: '01/04/2026' }, [{ campo: 'fecha', valor: '01/04/2026' }]],
  [{ hora: undefined }, [{ campo: 'hora', valor: '' }]],
  [{ hora: '25:00' }, [{ campo: 'hora', valor: '25:00' }]],
  [{ fecha: '07/09/2025', hora: '00:30' }, [{ campo: 'hora', valor: '00:30' }]],
  [{ comentarios: undefined }, [{ campo: 'comentarios', valor: '' }]],
  [{ comentarios: 'x'.repeat(2_001) }, [{ campo: 'comentarios', valor: 'x'.repeat(2_001) }]],
  [{ codigos: 'A;A' }, [{ campo: 'codigos', valor: 'A;A' }]],
  [{ oficial: undefined }, [{ campo: 'oficial', valor: '' }]],
  [{ latitud: '10' }, [{ campo: 'longitud', valor: '' }]],
  [{ latitud: 'norte', longitud: '10' }, [{ campo: 'latitud', valor: 'norte' }]],
  [{ monto: 'gratis' }, [{ campo: 'monto', valor: 'gratis' }]],
  [{ folio: 'F'.repeat(61) }, [{ campo: 'folio', valor: 'F'.repeat(61) }]],
  [
    { placa_patente: undefined, hora: 'tarde', oficial: undefined },
    [
      { campo: 'hora', valor: 'tarde' },
      { campo: 'placa_patente', valor: '' },
      { campo: 'oficial', valor: '' },
    ],
  ],
])('%j is told', (changes, told) => {
  expect(faltas(changes as Valores)).toEqual(told);
});
