import { ADMINISTRADOR, CLAVE_DE_OFICIALES, CLIENTE } from './demo-config.js';
import { describeDemo } from './guide.js';
import { generateSample } from './sample/sample.js';

// What the line does when it is pasted is tested on the built demo.
test('names the log-ins and where they are for, and a line to paste against this very address', () => {
  const sample = generateSample({ semilla: 7, dia: '2026-11-21', zona: 'America/Santiago' });
  const text = describeDemo('http://127.0.0.1:4321', sample, 'http://127.0.0.1:5432');
  const [administrador, oficial, cliente, ciudadano, aliado] = text.split('\n').slice(2, 7);
  expect(aliado).toContain('Seguros Andes');
  expect(aliado).toContain('http://127.0.0.1:5432');
  expect(administrador).toContain(`${ADMINISTRADOR.correo}   clave: ${ADMINISTRADOR.clave}`);
  expect(administrador).toContain('http://127.0.0.1:4321/admin');
  expect(oficial).toContain(`1001   clave: ${CLAVE_DE_OFICIALES}   http://127.0.0.1:4321/login`);
  expect(cliente).toContain(`${CLIENTE.correo}   clave: ${CLIENTE.clave}   http://127.0.0.1:4321/clientes`);
  expect(ciudadano).toContain(`${sample.ciudadano.correo}   25 infracciones   http://127.0.0.1:4321/informe`);

  const lines = text.split('\n').filter((line) => line.startsWith('curl '));
  expect(lines).toHaveLength(1);
  // An interactive shell would take a «!» for a word of its history.
  expect(lines[0]).not.toContain('!');
  expect(lines[0]!.match(/http:\/\/127\.0\.0\.1:4321\/api\/v1\//g)).toHaveLength(2);
  const placa = /"placa_patente":"(\w+)"/.exec(lines[0]!)![1];
  expect(sample.vehiculos.find(({ placa_patente }) => placa_patente === placa)!.dueno).toBe(sample.ciudadano.correo);
});
