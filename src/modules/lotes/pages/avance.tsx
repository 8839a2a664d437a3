import type { ReactNode } from 'react';
import type { Lote } from '../lote.entity.js';
import { ESTADOS_FINALES, type EstadoLote } from '../lote.estado.js';
import { ESTADO_EN_PALABRAS } from '../lote.palabras.js';

/** How far a batch has come, as its page shows it; the script puts each into its place. */
export interface Avance {
  /** Another one is another page. */
  fase: string;
  /** From 0 to 100; null where nobody knows yet. */
  porcentaje: number | null;
  textos: Readonly<Record<string, string>>;
}

const CUENTAS = [
  ['lineas', 'Líneas del archivo'],
  ['leidas', 'Leídas'],
  ['buenas', 'Buenas'],
  ['malas', 'Malas'],
  ['repetidas', 'Repetidas'],
  ['omitidas', 'Omitidas'],
] as const;

/** None of its lines has been done with. */
const NADA_LEIDO: ReadonlySet<EstadoLote> = new Set(['recibido', 'revisado', 'confirmado']);

const FASES: Readonly<Partial<Record<EstadoLote, string>>> = {
  recibido: 'El archivo se está leyendo entero, para saber cómo está escrito.',
  confirmado: 'Espera su turno.',
  procesando: 'Se está escribiendo en el registro.',
  pausado: 'Está en pausa: lo hecho queda, y sigue donde estaba cuando usted diga.',
};
const SOLO_REVISA = 'Se están revisando todas las líneas; todavía no se escribe nada.';

/** Of a batch now. */
export function avanceDe(lote: Lote): Avance {
  const { estado, solo_revisa, lineas, buenas, malas, repetidas, omitidas } = lote;
  const leidas = buenas + malas + repetidas + omitidas;
  const cuentas = { lineas, leidas, buenas, malas, repetidas, omitidas };
  const textos = Object.entries(cuentas).map(([name, count]) => [name, count === null ? '—' : escribe(count)]);
  return {
    fase: `${estado}${solo_revisa ? ' revisa' : ''}`,
    porcentaje: lineas === null ? null : lineas === 0 ? 100 : Math.floor((leidas / lineas) * 100),
    textos: Object.fromEntries(textos) as Record<string, string>,
  };
}

interface AvancePartProps {
  lote: Lote;
  /** The address of the batch's page, and of its events. */
  pagina: string;
}

/** State, bar and counts; kept up to date by the script while something can change. */
export function AvancePart({ lote, pagina }: AvancePartProps): ReactNode {
  const { estado, solo_revisa } = lote;
  const { fase, porcentaje, textos } = avanceDe(lote);
  const isMoving = estado !== 'revisado' && !ESTADOS_FINALES.includes(estado);
  const said = estado === 'procesando' && solo_revisa ? SOLO_REVISA : FASES[estado];
  return (
    <section
      className="stack"
      aria-label="Avance"
      {...(isMoving && { 'data-eventos': `${pagina}/eventos`, 'data-pagina': pagina, 'data-fase': fase })}
    >
      <p>
        <strong className={`state state-${estado}`}>{ESTADO_EN_PALABRAS[estado]}</strong> {said}
      </p>
      {isMoving && (
        <progress
          className="progress"
          max={100}
          aria-label="Avance del lote"
          {...(porcentaje !== null && estado !== 'recibido' && { value: porcentaje })}
        />
      )}
      <dl className="facts">
        {CUENTAS.filter(([name]) => name === 'lineas' || !NADA_LEIDO.has(estado)).map(([name, label]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd data-cuenta={name}>{textos[name]}</dd>
          </div>
        ))}
      </dl>
      {isMoving && (
        <p className="muted small" role="status" data-aviso="">
          <noscript>
            Esta página no se actualiza sola: <a href={pagina}>vuelva a cargarla</a>.
          </noscript>
        </p>
      )}
    </section>
  );
}

function escribe(count: number): string {
  return count.toLocaleString('es-CL');
}
