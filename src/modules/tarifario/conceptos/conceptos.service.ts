import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Statements } from '../../../core/database/statements.js';
import { findCodigo } from '../tipos/tipo.rule.js';
import { conceptosAt, lapsoAround, type Lapso } from './concepto.rule.js';
import type { ConceptoDeTipo } from './concepto.js';
import { ConceptosRepository } from './conceptos.repository.js';
import type { Historia } from './historia.js';

/** A few megabytes; of a larger tariff, officers use a part. */
const MAX_CODIGOS = 2_000;

/** What codes stood for at an instant, and of which revision of the tariff that was read. */
export interface Tasacion {
  revision: string;
  conceptos: ConceptoDeTipo[];
}

/** A code's part of the tariff, and what it stood for when it was last asked: most acts are of now, and cost the same. */
interface Conocido {
  historia: Historia;
  ultimo?: Lapso & { concepto: ConceptoDeTipo };
}

/** What infractions are charged with. */
@Injectable()
export class ConceptosService {
  /** All are of the revision that was read last. */
  readonly #known = new LRUCache<string, Conocido>({ max: MAX_CODIGOS });
  #revision = '';

  constructor(private readonly repository: ConceptosRepository) {}

  /**
   * What these codes stood for at an instant (ms), as far as is known here: of a revision that may be past, which whoever
   * files with it finds out.
   * @throws as {@link conceptosAt}
   */
  async tasar(codigos: readonly string[], momento: number): Promise<Tasacion> {
    if (!codigos.every((codigo) => this.#known.has(codigo))) {
      const historia = this.#learn(await this.read(codigos), codigos);
      return { revision: historia.revision, conceptos: conceptosAt(historia, codigos, momento) };
    }
    const conceptos = codigos.map((codigo) => conceptoOf(this.#known.get(codigo)!, codigo, momento));
    return { revision: this.#revision, conceptos };
  }

  /**
   * The part of the tariff that bears on these codes, as it is until the transaction has ended.
   * @throws TarifarioOcupado
   */
  async hold(tx: Statements, codigos: readonly string[]): Promise<Historia> {
    return this.#learn(await this.repository.holdHistoria(tx, codigos.filter(isPossible)), codigos);
  }

  private read(codigos: readonly string[]): Promise<Historia> {
    return this.repository.findHistoria(codigos.filter(isPossible));
  }

  #learn(historia: Historia, codigos: readonly string[]): Historia {
    if (historia.revision !== this.#revision) this.#known.clear();
    this.#revision = historia.revision;
    for (const codigo of codigos) this.#known.set(codigo, { historia: only(historia, codigo) });
    return historia;
  }
}

/** What no type can have as its code is not asked for: it may hold what the database can't. */
function isPossible(codigo: string): boolean {
  return findCodigo(codigo) !== null;
}

function conceptoOf(conocido: Conocido, codigo: string, momento: number): ConceptoDeTipo {
  const { historia, ultimo } = conocido;
  if (ultimo && ultimo.desde <= momento && momento < ultimo.hasta) return ultimo.concepto;
  const [concepto] = conceptosAt(historia, [codigo], momento) as [ConceptoDeTipo];
  conocido.ultimo = { ...lapsoAround(historia, momento), concepto };
  return concepto;
}

/** What bears on one code. */
function only({ revision, tipos, valores }: Historia, codigo: string): Historia {
  const own = tipos.filter((tipo) => tipo.codigo === codigo);
  const unidades = new Set(own.flatMap(({ precios }) => precios.map(({ unidad }) => unidad)));
  return { revision, tipos: own, valores: valores.filter(({ unidad }) => unidades.has(unidad)) };
}
