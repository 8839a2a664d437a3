import { CLAVE } from './panel-server.js';

type Form = Record<string, string>;

/** What a form sends to make a record of a section; `n` makes it another each time. */
export function formOf(section: string, n: number): Form {
  const forms: Record<string, Form> = {
    personas: { nombre: 'Ana Rojas', correo: `persona-${n}@example.com` },
    oficiales: { numero: `P-${n}`, nombre: 'Luis Soto', clave: CLAVE },
    usuarios: { correo: `otro-${n}@example.com`, rol: 'consulta', clave: CLAVE },
    clientes: { nombre: 'Andes', correo: `cliente-${n}@example.com`, clave: 'Clave-de-prueba-1' },
    aliados: { nombre: `Aliado ${n}`, etiquetas: 'seguros\nVIP', datos: '{"2":1,"1":12345678901234567890}' },
    tipos_infraccion: { codigo: `T-${n}`, descripcion: 'Luz roja.', gravedad: 'grave' },
    unidades: { codigo: `U${n}`, nombre: 'Unidad tributaria', moneda: 'CLP' },
  };
  return forms[section]!;
}

/** What it sends to change one. */
export const CHANGES: Record<string, Form> = {
  personas: { nombre: 'Otra Persona' },
  vehiculos: { color: 'azul' },
  oficiales: { nombre: 'Otro Oficial' },
  usuarios: { rol: 'admin' },
  clientes: { nombre: 'Andes Ltda.' },
  aliados: { etiquetas: 'seguros\nnueva' },
  tipos_infraccion: { descripcion: 'Luz amarilla.' },
  unidades: { nombre: 'Otra unidad' },
};
