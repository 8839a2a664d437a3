import { Injectable } from '@nestjs/common';
import { isUniqueViolation } from '../../../core/database/sql-state.js';
import { statementsOf } from '../../../core/database/statements.js';
import type { Tx } from '../../../core/database/transactions.js';
import { aboutField, DomainError, type FieldError } from '../../../core/errors/domain.error.js';
import { abbreviate } from '../../../core/text/abbreviate.js';
import { OficialesService } from '../../oficiales/oficiales.service.js';
import { conceptosAt, importeOf } from '../../tarifario/conceptos/concepto.rule.js';
import type { ConceptoDeTipo } from '../../tarifario/conceptos/concepto.js';
import { ConceptosService } from '../../tarifario/conceptos/conceptos.service.js';
import type { Historia } from '../../tarifario/conceptos/historia.js';
import { VehiculosService } from '../../vehiculos/vehiculos.service.js';
import { placaDesconocida } from '../carga/refusals.js';
import { deriveInfraccionId } from '../infraccion-id.js';
import type { ActaDeBloque, ActaEnRegistro, Destino, Procedencia } from './acta-de-bloque.js';
import { BloqueRepository, type FilaDeBloque } from './bloque.repository.js';

/** What the registry knows of what acts name. Officers and vehicles by number and plate. */
interface Contexto {
  oficiales: ReadonlyMap<string, string>;
  vehiculos: ReadonlyMap<string, { id: string; persona_id: string }>;
  /** The vehicles that bore a plate before. */
  anteriores: ReadonlyMap<string, readonly string[]>;
  historia: Historia | null;
}

/** An act that can be filed, with everything it needs. */
interface Preparada {
  acta: ActaDeBloque;
  oficialId: string;
  vehiculo: { id: string; persona_id: string };
  cobrados: readonly ConceptoDeTipo[];
}

type Examen = Preparada | { errores: readonly [FieldError, ...FieldError[]] };

/**
 * Files the acts that files hold, many in one transaction, by the rules by which officers' are filed: an act that is filed by
 * both ways has one id and one row. What makes it another way: nobody's session, keys or limits count, officers may be
 * inactive, and what the act is from hangs on it.
 */
@Injectable()
export class CargaEnBloqueService {
  constructor(
    private readonly oficiales: OficialesService,
    private readonly vehiculos: VehiculosService,
    private readonly conceptos: ConceptosService,
    private readonly repository: BloqueRepository,
  ) {}

  /** What speaks against each act, in their order; nothing is written. @throws TarifarioOcupado */
  async revisar(tx: Tx, actas: readonly ActaDeBloque[]): Promise<(readonly FieldError[])[]> {
    const contexto = await this.read(tx, actas);
    return actas.map((acta) => {
      const examen = examine(acta, contexto);
      return 'errores' in examen ? examen.errores : [];
    });
  }

  /**
   * Whether each act is there already, or stands above among these: what {@link cargar} would tell of acts that nothing
   * speaks against. Nothing is written. @throws TarifarioOcupado
   */
  async findRepetidas(tx: Tx, actas: readonly ActaDeBloque[]): Promise<boolean[]> {
    const { oficiales, vehiculos, anteriores } = await this.read(tx, actas);
    const ids = actas.map((acta) => idOf(acta, oficiales.get(acta.oficial)!));
    const vehiculoIds = [...[...vehiculos.values()].map(({ id }) => id), ...[...anteriores.values()].flat()];
    const found = await this.repository.find(tx, unique(ids), unique(vehiculoIds));
    const seen = new Set(found.map(({ id }) => id));
    return ids.map((id) => {
      const isThere = seen.has(id);
      seen.add(id);
      return isThere;
    });
  }

  /**
   * Files what nothing speaks against. @returns what became of each, in their order
   * @throws TarifarioOcupado
   * @throws conflict when somebody files one of the acts meanwhile; the transaction has to be repeated, which finds it
   */
  async cargar(tx: Tx, actas: readonly ActaDeBloque[], procedencia: Procedencia): Promise<Destino[]> {
    const contexto = await this.read(tx, actas);
    const examenes = actas.map((acta) => examine(acta, contexto));
    const ahora = new Date();
    const filas = new Map<string, FilaDeBloque>();
    const ids = examenes.map((examen) => {
      if ('errores' in examen) return null;
      const fila = toFila(examen, procedencia, ahora);
      if (!filas.has(fila.row.id)) filas.set(fila.row.id, fila); // the first of each counts
      return fila.row.id;
    });
    const enRegistro = await this.file(tx, filas, contexto, procedencia);
    const seen = new Set<string>();
    return examenes.map((examen, place): Destino => {
      if ('errores' in examen) return examen;
      const acta = enRegistro.get(ids[place]!)!;
      const isFirst = !seen.has(acta.id);
      seen.add(acta.id);
      return { ...acta, esNueva: acta.esNueva && isFirst };
    });
  }

  /** Vehicles stay locked and the tariff held until the transaction ends. */
  private async read(tx: Tx, actas: readonly ActaDeBloque[]): Promise<Contexto> {
    const statements = statementsOf(tx);
    const placas = unique(actas.map(({ placa_patente }) => placa_patente));
    const codigos = unique(actas.flatMap((acta) => acta.codigos ?? []));
    const oficiales = await this.oficiales.findIdsByNumeros(tx, unique(actas.map(({ oficial }) => oficial)));
    const vehiculos = await this.vehiculos.lockByPlacas(statements, placas);
    const anteriores = new Map<string, string[]>();
    for (const { placa_patente, vehiculo_id } of await this.vehiculos.findPlacasAnteriores(statements, placas)) {
      anteriores.set(placa_patente, [...(anteriores.get(placa_patente) ?? []), vehiculo_id]);
    }
    return {
      oficiales,
      vehiculos: new Map(vehiculos.map((vehiculo) => [vehiculo.placa_patente, vehiculo])),
      anteriores,
      historia: codigos.length > 0 ? await this.conceptos.hold(statements, codigos) : null,
    };
  }

  /**
   * Files those that are not there yet. Most files bring nothing that is there: they are looked for only once the database has
   * refused one, or where there may well be some.
   * @returns all of them by their ids, as they are there now
   * @throws conflict when somebody files one of them meanwhile: who repeats the transaction finds it
   */
  private async file(
    tx: Tx,
    filas: Map<string, FilaDeBloque>,
    contexto: Contexto,
    procedencia: Procedencia,
  ): Promise<Map<string, ActaEnRegistro>> {
    // An act on a plate that has moved may be there under the key of another vehicle, which no key speaks against.
    if (procedencia.hayRepetidas || contexto.anteriores.size > 0) {
      return this.fileMissing(tx, filas, contexto, procedencia);
    }
    try {
      await tx.transaction((inner) => this.insert(inner, [...filas.values()], procedencia));
      return nuevasOf(filas.values());
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return this.fileMissing(tx, filas, contexto, procedencia);
    }
  }

  /** Looks for all of them first. @throws as {@link file} */
  private async fileMissing(
    tx: Tx,
    filas: Map<string, FilaDeBloque>,
    { anteriores }: Contexto,
    procedencia: Procedencia,
  ): Promise<Map<string, ActaEnRegistro>> {
    // Acts on a plate that has moved may be filed on the vehicle that bore it then.
    const vehiculoIds = [...[...filas.values()].map(({ row }) => row.vehiculo_id), ...[...anteriores.values()].flat()];
    const found = await this.repository.find(tx, [...filas.keys()], unique(vehiculoIds));
    const enRegistro = new Map(found.map((acta): [string, ActaEnRegistro] => [acta.id, { ...acta, esNueva: false }]));
    const nuevas = [...filas.values()].filter(({ row }) => !enRegistro.has(row.id));
    await this.insert(tx, nuevas, procedencia);
    return new Map([...enRegistro, ...nuevasOf(nuevas)]);
  }

  /** In the order that all of filing keeps: two who file the same acts wait for each other, and not both for ever. */
  private async insert(tx: Tx, filas: FilaDeBloque[], procedencia: Procedencia): Promise<void> {
    if (filas.length > 0) await this.repository.insert(tx, filas.sort(byId), procedencia);
  }
}

/** By their ids, as filed just now. */
function nuevasOf(filas: Iterable<FilaDeBloque>): Map<string, ActaEnRegistro> {
  const nuevas = new Map<string, ActaEnRegistro>();
  for (const { row } of filas) {
    const { id, moneda, importe } = row;
    nuevas.set(id, { id, esNueva: true, moneda, importe });
  }
  return nuevas;
}

function byId(one: FilaDeBloque, other: FilaDeBloque): number {
  return one.row.id < other.row.id ? -1 : 1;
}

/** All that speaks against an act, or what it takes to file it. */
function examine(acta: ActaDeBloque, { oficiales, vehiculos, historia }: Contexto): Examen {
  const errores: FieldError[] = [];
  const oficialId = oficiales.get(acta.oficial);
  if (oficialId === undefined) errores.push(...oficialDesconocido(acta.oficial).errores);
  const vehiculo = vehiculos.get(acta.placa_patente);
  if (vehiculo === undefined) errores.push(...placaDesconocida(acta.placa_patente).errores);
  let cobrados: readonly ConceptoDeTipo[] = [];
  try {
    if (acta.codigos && historia) cobrados = charge(acta.codigos, historia, acta.momento);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    errores.push(...error.errores);
  }
  const [first, ...rest] = errores;
  if (first) return { errores: [first, ...rest] };
  return { acta, oficialId: oficialId!, vehiculo: vehiculo!, cobrados };
}

/** @throws what `conceptosAt` and `importeOf` refuse */
function charge(codigos: readonly string[], historia: Historia, momento: number): ConceptoDeTipo[] {
  const cobrados = conceptosAt(historia, codigos, momento);
  importeOf(cobrados.map(({ concepto }) => concepto));
  return cobrados;
}

function toFila(
  { acta, oficialId, vehiculo, cobrados }: Preparada,
  { requestId, direccion }: Procedencia,
  creado_en: Date,
): FilaDeBloque {
  const { placa_patente, momento, comentarios, lugar, latitud, longitud, folio, linea } = acta;
  const conceptos = cobrados.length > 0 ? cobrados.map(({ concepto }) => concepto) : null;
  const importe = conceptos && importeOf(conceptos);
  const row = {
    id: idOf(acta, oficialId),
    vehiculo_id: vehiculo.id,
    persona_id: vehiculo.persona_id,
    oficial_id: oficialId,
    placa_patente,
    momento: new Date(momento),
    comentarios,
    lugar,
    latitud,
    longitud,
    moneda: importe?.moneda ?? null,
    importe: importe ? String(importe.monto) : null,
    conceptos,
    creado_en,
    request_id: requestId,
    direccion,
  };
  return { row, tipoIds: cobrados.map(({ tipo_id }) => tipo_id), linea, folio };
}

function idOf({ placa_patente: placa, ...acta }: ActaDeBloque, oficialId: string): string {
  const { momento, comentarios, codigos, lugar, latitud, longitud, folio } = acta;
  return deriveInfraccionId({ oficialId, placa, momento, comentarios, codigos, lugar, latitud, longitud, folio });
}

function oficialDesconocido(numero: string): DomainError {
  return aboutField(
    'notFound',
    'oficial_desconocido',
    'oficial',
    `No existe un oficial con el número «${abbreviate(numero, 40)}».`,
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
