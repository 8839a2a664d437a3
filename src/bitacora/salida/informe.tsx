import type { ReactNode } from 'react';
import type { Analisis, Malformada } from '../analisis.js';
import { isFallida } from '../lectura/solicitud.js';
import { Barras, PorHora, Tabla } from './dibujos.js';
import { CIFRAS, contado, estados, instante, LISTAS, milisegundos, porcentaje, visible } from './palabras.js';

/** A page with ten thousand rows is read by nobody: the other formats have all. */
const MOST_ROWS = 200;

interface Props {
  analisis: Analisis;
}

/** What only a file has: lines that are no requests. */
const DE_ARCHIVO = new Set(['lineas', 'reparadas', 'no_leidas', 'filtradas', 'vacias']);

interface InformeProps extends Props {
  /** The requests of a server that counts them itself, and not the lines of a file. */
  isVivo?: boolean;
}

/** What the requests of a log come to, as the content of a page. */
export function Informe({ analisis, isVivo = false }: InformeProps): ReactNode {
  const { desde, hasta, total, fallidas } = analisis;
  return (
    <div className="bitacora">
      <p className="b-resumen">
        {contado(total)} solicitudes, de ellas <strong>{contado(fallidas)} fallidas</strong> (
        {porcentaje(fallidas, total)})
        {desde !== null && hasta !== null && `, del ${instante(desde)} al ${instante(hasta)}`}.
      </p>
      <dl className="b-cifras">
        {CIFRAS.filter(([cifra]) => !isVivo || !DE_ARCHIVO.has(cifra)).map(([cifra, nombre]) => (
          <div key={cifra}>
            <dt>{nombre}</dt>
            <dd>{contado(analisis[cifra])}</dd>
          </div>
        ))}
      </dl>
      <PorHora horas={analisis.por_hora} />
      <div className="b-dos">
        <section>
          <h2>{LISTAS.por_estado}</h2>
          <Barras cuentas={Object.entries(analisis.por_estado).map(([e, n]) => [e, n, isFallida(Number(e))])} />
        </section>
        <section>
          <h2>{LISTAS.por_metodo}</h2>
          <Barras
            cuentas={Object.entries(analisis.por_metodo)
              .slice(0, 20)
              .map(([m, n]) => [m, n, false])}
          />
        </section>
      </div>
      <Rutas analisis={analisis} isVivo={isVivo} />
      <Aliados analisis={analisis} />
      <Direcciones analisis={analisis} />
      <Malformadas analisis={analisis} />
    </div>
  );
}

/** A server knows of a time only that it was no longer than so. */
function Rutas({ analisis: { rutas, otras }, isVivo }: InformeProps): ReactNode {
  const tiempo = (ms: number | undefined): string => (isVivo && ms !== undefined ? '≤ ' : '') + milisegundos(ms);
  const timed = rutas.some(({ p50_ms }) => p50_ms !== undefined);
  const filas = rutas.map(({ ruta, metodo, total, fallidas, p50_ms, p99_ms }) => [
    visible(ruta),
    visible(metodo),
    contado(total),
    contado(fallidas),
    ...(timed ? [tiempo(p50_ms), tiempo(p99_ms)] : []),
  ]);
  const titulos = ['Ruta', 'Método', 'Total', 'Fallidas', ...(timed ? ['Mediana', 'p99'] : [])];
  return <Lista nombre={LISTAS.rutas} titulos={titulos} filas={filas} otras={otras.rutas} />;
}

function Aliados({ analisis: { aliados, otras } }: Props): ReactNode {
  const filas = aliados.map(({ id, nombre, total, fallidas, por_estado }) => [
    nombre ?? id,
    ...(aliados.some((aliado) => aliado.nombre !== null) ? [id] : []),
    contado(total),
    contado(fallidas),
    estados(por_estado),
  ]);
  const named = aliados.some(({ nombre }) => nombre !== null);
  const titulos = [...(named ? ['Nombre', 'Aliado'] : ['Aliado']), 'Total', 'Fallidas', 'Estados'];
  return <Lista nombre={LISTAS.aliados} titulos={titulos} filas={filas} otras={otras.aliados} />;
}

function Direcciones({ analisis: { direcciones, otras } }: Props): ReactNode {
  const filas = direcciones.map(({ direccion, total, fallidas }) => [
    visible(direccion),
    contado(total),
    contado(fallidas),
  ]);
  const titulos = ['Dirección', 'Total', 'Fallidas'];
  return (
    <Lista
      nombre={LISTAS.direcciones}
      titulos={titulos}
      filas={filas}
      otras={filas.length > 0 ? otras.direcciones : 0}
    />
  );
}

interface ListaProps {
  nombre: string;
  titulos: readonly string[];
  filas: readonly (readonly string[])[];
  otras: number;
}

function Lista({ nombre, titulos, filas, otras }: ListaProps): ReactNode {
  if (filas.length === 0 && otras === 0) return null;
  return (
    <section>
      <h2>{nombre}</h2>
      <Tabla nombre={nombre} titulos={titulos} filas={filas.slice(0, MOST_ROWS)} />
      {filas.length > MOST_ROWS && <p className="b-tenue">… y {contado(filas.length - MOST_ROWS)} más.</p>}
      {otras > 0 && <p className="b-tenue">Otras solicitudes: {contado(otras)}.</p>}
    </section>
  );
}

function Malformadas({ analisis: { malformadas, otras, no_leidas } }: Props): ReactNode {
  if (malformadas.length === 0) return null;
  const unread = malformadas.filter(({ reparada }) => !reparada);
  const repaired = malformadas.filter(({ reparada }) => reparada);
  return (
    <section>
      <h2>{LISTAS.malformadas}</h2>
      {no_leidas > 0 && (
        <>
          <h3>Sin leer: {contado(no_leidas)}</h3>
          <p className="b-tenue">No están en las cuentas: mírelas.</p>
          <Lineas lines={unread} />
        </>
      )}
      {repaired.length > 0 && (
        <details>
          <summary>Leídas, porque lo que dicen es cierto: {contado(repaired.length)}</summary>
          <Lineas lines={repaired} />
        </details>
      )}
      {otras.malformadas > 0 && <p className="b-tenue">… y {contado(otras.malformadas)} más.</p>}
    </section>
  );
}

function Lineas({ lines }: { lines: readonly Malformada[] }): ReactNode {
  return (
    <>
      <ol className="b-lineas">
        {lines.slice(0, MOST_ROWS).map(({ archivo, linea, texto, motivo }) => (
          <li key={`${archivo}:${linea}`}>
            <span className="b-tenue">
              {archivo !== undefined && `${visible(archivo)}, `}línea {contado(linea)}: {motivo}
            </span>
            <code>{visible(texto)}</code>
          </li>
        ))}
      </ol>
      {lines.length > MOST_ROWS && <p className="b-tenue">… y {contado(lines.length - MOST_ROWS)} más.</p>}
    </>
  );
}
