import { writeDecimal } from '../../../core/money/escritura.js';
import type { CamposDeTipo, ErrorDeLinea, PrecioDeCatalogo } from './catalogo.js';
import type { CambioDeTipo, Plan } from './plan.js';

/** How a person calls the fields of a type. */
export const ETIQUETAS: Readonly<Record<keyof CamposDeTipo, string>> = {
  descripcion: 'Descripción',
  articulo: 'Artículo',
  gravedad: 'Gravedad',
  puntos: 'Puntos',
  remolque: 'Remolque',
  sin_descuento: 'Sin descuento',
};

/** A field's value as a person reads it. */
function valorEnPalabras(valor: CamposDeTipo[keyof CamposDeTipo]): string {
  if (valor === null || valor === '') return 'nada';
  if (typeof valor === 'boolean') return valor ? 'sí' : 'no';
  return valor === 'muy_grave' ? 'muy grave' : String(valor);
}

/** What it costs: "1,5 UF". */
export function costoEnPalabras(precio: PrecioDeCatalogo | null): string {
  return precio ? `${writeDecimal(precio.cantidad)} ${precio.unidad}` : 'sin precio';
}

/** What would be another: what, what it is, and what it would be. */
export function cambiosEnPalabras({ campos, precio, vivo }: CambioDeTipo): [string, string, string][] {
  const words = campos.map(({ campo, antes, despues }): [string, string, string] => {
    return [ETIQUETAS[campo], valorEnPalabras(antes), valorEnPalabras(despues)];
  });
  return precio ? [...words, ['Precio', costoEnPalabras(vivo.precio), costoEnPalabras(precio)]] : words;
}

/** "12 creados, 3 modificados, 1 eliminado, 163 sin cambios". */
export function resumen({ unidades, crear, cambiar, eliminar, iguales }: Plan): string {
  const counted: [number, string, string][] = [
    [unidades.length, 'unidad creada', 'unidades creadas'],
    [crear.length, 'tipo creado', 'tipos creados'],
    [cambiar.length, 'modificado', 'modificados'],
    [eliminar.length, 'eliminado', 'eliminados'],
    [iguales, 'sin cambios', 'sin cambios'],
  ];
  const words = counted.filter(([count]) => count > 0).map(([count, one, many]) => contados(count, one, many));
  return words.join(', ') || 'nada';
}

/** "1 tipo", "1.200 tipos". */
export function contados(count: number, one: string, many: string): string {
  return `${writeDecimal(String(count))} ${count === 1 ? one : many}`;
}

/** "Línea 12, columna «puntos», valor «x»: por qué." */
export function errorEnPalabras({ linea, columna, valor, mensaje }: ErrorDeLinea): string {
  const where = [
    `Línea ${linea}`,
    ...(columna === null ? [] : [`columna «${columna}»`]),
    ...(valor === null ? [] : [`valor «${recortado(valor)}»`]),
  ];
  return `${where.join(', ')}: ${mensaje}`;
}

/** A text that fits into a line. */
export function recortado(text: string, most = 120): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
