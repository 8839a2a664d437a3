/** What a batch is at, in the order in which it may come to it. */
export const ESTADOS_LOTE = [
  'recibido',
  'revisado',
  'confirmado',
  'procesando',
  'pausado',
  'terminado',
  'cancelado',
  'fallido',
] as const;
export type EstadoLote = (typeof ESTADOS_LOTE)[number];

/** A step from some states to another. */
interface Transicion {
  desde: readonly EstadoLote[];
  hacia: EstadoLote;
}

/** Every step there is: whatever is not here is refused. */
export const TRANSICIONES = {
  /** All of the file was read, and what is open is known. */
  revisar: { desde: ['recibido'], hacia: 'revisado' },
  /** Another profile: it is read anew. */
  cambiar_perfil: { desde: ['revisado'], hacia: 'recibido' },
  confirmar: { desde: ['revisado'], hacia: 'confirmado' },
  empezar: { desde: ['confirmado'], hacia: 'procesando' },
  pausar: { desde: ['confirmado', 'procesando'], hacia: 'pausado' },
  reanudar: { desde: ['pausado'], hacia: 'procesando' },
  terminar: { desde: ['procesando'], hacia: 'terminado' },
  cancelar: { desde: ['recibido', 'revisado', 'confirmado', 'procesando', 'pausado'], hacia: 'cancelado' },
  fallar: { desde: ['recibido', 'confirmado', 'procesando'], hacia: 'fallido' },
} as const satisfies Record<string, Transicion>;
export type PasoDeLote = keyof typeof TRANSICIONES;

/** From which nothing leads on. */
export const ESTADOS_FINALES: readonly EstadoLote[] = ESTADOS_LOTE.filter((estado) =>
  Object.values(TRANSICIONES).every(({ desde }) => !(desde as readonly EstadoLote[]).includes(estado)),
);
