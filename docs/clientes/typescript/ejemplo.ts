// Lo que hace un sistema que carga infracciones, de principio a fin:
// node ejemplo.js http://localhost:3000 admin@registro.local 'la clave del administrador'
import { dataOf, logIn } from './registro.js';

const [url = 'http://localhost:3000', usuario = 'admin@registro.local', clave = ''] = process.argv.slice(2);
const ahora = Date.now();

// Una persona, su vehículo y un oficial. Un campo mal escrito no compila.
const admin = await logIn(url, usuario, clave);
const persona = dataOf(
  await admin.POST('/api/v1/personas', { body: { nombre: 'Ana Rojas', correo: `ana.${ahora}@example.com` } }),
);
const vehiculo = dataOf(
  await admin.POST('/api/v1/vehiculos', {
    body: { placa_patente: `A${String(ahora).slice(-11)}`, marca: 'Toyota', color: 'rojo', persona_id: persona.id },
  }),
);
const oficial = dataOf(
  await admin.POST('/api/v1/oficiales', {
    body: { nombre: 'Luis Soto', numero: `E-${ahora}`, clave: 'una clave larga' },
  }),
);
console.log(`${persona.nombre} tiene el vehículo ${vehiculo.placa_patente}`);

// El oficial carga una infracción. Ante la duda la repite: la respuesta es la misma.
const patrulla = await logIn(url, oficial.numero, 'una clave larga');
const body = {
  placa_patente: vehiculo.placa_patente,
  timestamp: '2026-03-01T14:30:00-03:00',
  comentarios: 'Cruza con luz roja.',
};
const cargada = dataOf(await patrulla.POST('/api/v1/cargar_infraccion', { body }));
const repetida = dataOf(await patrulla.POST('/api/v1/cargar_infraccion', { body }));
console.log(`Cargada ${cargada.id}, repetida ${repetida.id}`);

const lista = dataOf(await patrulla.GET('/api/v1/infracciones', { params: { query: { limite: 10 } } }));
console.log(`El oficial lleva ${lista.datos.length}`);

const informe = dataOf(await admin.GET('/api/v1/generar_informe', { params: { query: { correo: persona.correo } } }));
console.log(`Informe de ${informe.correo}: ${informe.total}`);

// Lo que no resulta llega en `error`, con tipo, y no como excepción.
const { error } = await admin.GET('/api/v1/personas/{id}', {
  params: { path: { id: '00000000-0000-7000-8000-000000000000' } },
});
console.log(`${error?.status} ${error?.codigo}: ${error?.detail}`);
