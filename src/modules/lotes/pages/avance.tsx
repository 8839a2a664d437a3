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

/** What besides is told of a batch that costs credits. */
const CREDITOS = [
  ['costo', 'Créditos cobrados'],
  ['reservado', 'Créditos en reserva'],
] as const;

/** What nobody looks for in a batch of which nothing was written since a line was bad. */
const DE_LO_HECHO: ReadonlySet<string> = new Set(['leidas', 'buenas', 'repetidas']);

/** None of its lines has been done with. */
const NADA_LEIDO: ReadonlySet<EstadoLote> = new Set(['recibido', 'revisado', 'confirmado']);

const FASES: Readonly<Partial<Record<EstadoLote, string>>> = {
  recibido: 'El archivo se está leyendo entero, para saber cómo está escrito.',
  confirmado: 'Espera su turno.',
  pausado: 'Está en pausa: lo hecho queda, y sigue donde estaba cuando usted diga.',
};
const RESPONDE = 'Se está preguntando placa por placa.';
const TODO_JUNTO = 'Todas están bien: se están escribiendo todas juntas, o ninguna.';
const SOLO_REVISA = 'Se están revisando todas las líneas; todavía no se escribe nada.';

/** Of a batch now. */
export function avanceDe(lote: Lote): Avance {
  const { estado, solo_revisa, lineas, buenas, malas, repetidas, omitidas, costo, reservado } = lote;
  const leidas = buenas + malas + repetidas + omitidas;
  const cuentas = { lineas, leidas, buenas, malas, repetidas, omitidas, costo, reservado };
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
  const { clase, estado } = lote;
  const { fase, porcentaje, textos } = avanceDe(lote);
  const isMoving = estado !== 'revisado' && !ESTADOS_FINALES.includes(estado);
  const said = estado === 'procesando' ? enCurso(lote) : FASES[estado];
  const cuentas = clase === 'operaciones' ? [...CUENTAS, ...CREDITOS] : CUENTAS;
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
        {cuentas
          .filter(([name]) => name === 'lineas' || !NADA_LEIDO.has(estado))
          .filter(([name]) => !isRefused(lote) || !DE_LO_HECHO.has(name))
          .map(([name, label]) => (
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

function isRefused({ estado, solo_revisa }: Lote): boolean {
  return estado === 'fallido' && solo_revisa;
}

function enCurso({ clase, solo_revisa, modo_de_malas }: Lote): string {
  if (solo_revisa) return SOLO_REVISA;
  if (modo_de_malas === 'detener' && clase !== 'operaciones') return TODO_JUNTO;
  return clase === 'operaciones' ? RESPONDE : 'Se está escribiendo en el registro.';
}

function escribe(count: number): string {
  return count.toLocaleString('es-CL');
}
