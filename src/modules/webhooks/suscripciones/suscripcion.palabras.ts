import { TIPOS_DE_EVENTO } from '../../eventos/evento.rule.js';
import type { Motivo, Suscripcion } from './suscripcion.entity.js';

const MOTIVOS_EN_PALABRAS: Readonly<Record<Motivo, string>> = {
  terminada: 'Apagada: su receptor respondió que no quiere más (410)',
  sin_exito: 'Apagada: no recibió nada en cinco días',
};

/** Whether it is sent to, and why not where nobody switched it off. */
export function estadoEnPalabras({ activo, motivo }: Pick<Suscripcion, 'activo' | 'motivo'>): string {
  if (activo) return 'Encendida';
  return motivo === null ? 'Apagada' : MOTIVOS_EN_PALABRAS[motivo];
}

/** What it is told of. */
export function eventosEnPalabras({
  eventos,
  filtro_placa,
  filtro_codigo,
}: Pick<Suscripcion, 'eventos' | 'filtro_placa' | 'filtro_codigo'>): string {
  const only = [
    ...(filtro_placa === null ? [] : [`solo de la placa ${filtro_placa}`]),
    ...(filtro_codigo === null ? [] : [`solo del código ${filtro_codigo}`]),
  ];
  return [...eventos.map((evento) => TIPOS_DE_EVENTO[evento]), ...only].join(', ');
}
