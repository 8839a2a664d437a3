import { DomainError } from '../../../core/errors/domain.error.js';
import { formatoOf, parsePerfil } from './perfil.js';

test('a profile is read', () => {
  const perfil = {
    columnas: { placa_patente: 'Patente', fecha: ['Año', 'Mes', 'Día'], hora: 5 },
    constantes: { oficial: '1001' },
    formato_fecha: 'YYYY MM DD',
    codificacion: 'cp850',
    delimitador: ';',
    encabezado: true,
    zona_horaria: 'America/Lima',
    crear_vehiculos: false,
    avisar: true,
  };
  expect(parsePerfil(perfil)).toEqual(perfil);
  expect(parsePerfil({})).toEqual({});
});

test.each<[unknown, string]>([
  [{ colunas: {} }, 'arriba de todo no se conoce «colunas»'],
  [{ columnas: { placa: 'x' } }, 'en columnas no se conoce «placa»'],
  [{ columnas: { anio: 'x' } }, 'en columnas no se conoce «anio»'],
  [{ columnas: { fecha: 0 } }, 'en columnas.fecha'],
  [
    { columnas: { fecha: [] } },
    'en columnas.fecha va el nombre de una columna, su número desde 1, o una lista de ellos, de 1 a 10',
  ],
  [{ columnas: { fecha: ['a', null] } }, 'en columnas.fecha va el nombre de una columna'],
  [{ columnas: { fecha: { a: 1 } } }, 'en columnas.fecha'],
  [{ constantes: { oficial: 1001 } }, 'en constantes.oficial va un texto'],
  [
    { columnas: { lugar: 'a' }, constantes: { lugar: 'b' } },
    '«lugar» viene de una columna y además dice lo mismo en todas las líneas',
  ],
  [{ delimitador: '##' }, 'en delimitador va uno de: ",", ";", "\\t", "|"'],
  [{ columnas: { oficial: 0 } }, 'en columnas.oficial va el nombre de una columna, su número desde 1'],
  [{ codificacion: 'latin1' }, 'en codificacion va uno de: utf-8, utf-16le'],
  [{ delimitador: ':' }, 'en delimitador va uno de'],
  [{ encabezado: 'si' }, 'en encabezado va true o false'],
  [{ formato_fecha: 'DD/MMM/YYYY' }, 'formato_fecha «DD/MMM/YYYY»'],
  [{ zona_horaria: 'Chile' + 'x' }, 'zona_horaria «Chilex»'],
  [[], 'arriba de todo va un objeto'],
  [null, 'arriba de todo va un objeto'],
  [JSON.parse('{"__proto__": {}}'), '__proto__'],
])('%j is refused: %s', (json, why) => {
  const refusal = ((): unknown => {
    try {
      return parsePerfil(json);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(DomainError);
  expect(refusal).toMatchObject({ kind: 'invalid', errores: [{ campo: 'perfil' }] });
  expect((refusal as DomainError).message).toContain(why);
});

test.each([
  ['DD/MM/YYYY', 'DD/MM/YYYY'],
  ['dd-mm-yyyy', 'DD/MM/YYYY'],
  ['DD.MM.YY', 'DD/MM/YY'],
  ['YYYY MM DD', 'YYYY-MM-DD'],
  ['YYYY-MM-DD', 'YYYY-MM-DD'],
  ['YYYYMMDD', 'YYYYMMDD'],
  ['excel', 'excel'],
  ['Unix', 'unix'],
  ['DD/MM', null],
])('%s is %s', (text, formato) => {
  expect(formatoOf(text)).toBe(formato);
});

test.each([
  { constantes: { comentarios: 'a\0b' } },
  { constantes: { comentarios: '\ud800' } },
  { columnas: { oficial: ['a', '\0'] } },
  { columnas: { oficial: '\udc00' } },
])('what can’t be kept is in no profile: %j', (perfil) => {
  expect(() => parsePerfil(perfil)).toThrow('caracteres nulos o a medias');
});
