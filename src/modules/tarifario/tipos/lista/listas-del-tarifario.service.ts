import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../../../core/auth/principal.js';
import { Coalesced } from '../../../../core/concurrency/coalesced.js';
import { ANONIMO } from '../../../../core/database/reads.js';
import { MadeBody } from '../../../../http/answers/body-etag.js';
import type { ListTarifarioQuery } from '../dto/tarifario-query.dto.js';
import { RevisionRepository } from './revision.repository.js';
import { requireUsuario, toTarifarioPagina } from './tarifario-answers.js';
import { TiposService } from '../tipos.service.js';

/** As many answers are remembered: of the longest there can be some thirty megabytes, of usual ones two. */
const MAX_ANSWERS = 100;

/** A list as it was read. */
interface Leida {
  body: MadeBody;
  /** Of which tariff. */
  revision: string;
  /** Until when it is right, in ms since the epoch. */
  hasta: number;
}

interface Entry {
  revision: string;
  leida: Promise<Leida>;
}

/**
 * The lists of the tariff. What the public asks for is remembered as it is sent, and sent again only after the database has
 * been asked, once for all who ask at the same time, whether the tariff is still the same: so it is never older than what
 * a reading would have found. Users, who see more and at once what they write, always read.
 */
@Injectable()
export class ListasDelTarifario {
  readonly #known = new LRUCache<string, Entry>({ max: MAX_ANSWERS });
  readonly #revision: Coalesced<string>;

  constructor(
    private readonly tipos: TiposService,
    private readonly revisiones: RevisionRepository,
  ) {
    this.#revision = new Coalesced(() => revisiones.find());
  }

  /** @throws forbidden, and what reading the list throws */
  async list(principal: Principal | undefined, query: ListTarifarioQuery): Promise<object> {
    requireUsuario(query.eliminados, principal);
    if (principal?.tipo !== 'usuario') return this.#listPublic(query);
    return toTarifarioPagina(await this.tipos.list(principal, query), query.campos, principal);
  }

  async #listPublic(query: ListTarifarioQuery): Promise<MadeBody> {
    const arrived = Date.now();
    const key = JSON.stringify(query);
    const revision = await this.#revision.get();
    for (;;) {
      const known = this.#known.get(key);
      const isKnown = known?.revision === revision;
      const entry = isKnown ? known : this.#begin(key, revision, query);
      const { body, hasta } = await entry.leida;
      if (!isKnown || arrived < hasta) return body;
      // A price has begun since. Whoever comes first reads anew, for all.
      if (this.#known.get(key) === entry) this.#known.delete(key);
    }
  }

  #begin(key: string, revision: string, query: ListTarifarioQuery): Entry {
    const entry: Entry = { revision, leida: this.#read(query) };
    this.#known.set(key, entry);
    entry.leida.then(
      (leida) => (entry.revision = leida.revision),
      () => {
        if (this.#known.get(key) === entry) this.#known.delete(key);
      },
    );
    return entry;
  }

  /** The revision first, from the same server: what is read then is of that tariff or of a later one, which is found out. */
  #read(query: ListTarifarioQuery): Promise<Leida> {
    return this.revisiones.run(async (source) => {
      const { revision, hasta } = await this.revisiones.findVigente(source, Date.now());
      const pagina = await this.tipos.list(ANONIMO, query, source);
      const body = new MadeBody(JSON.stringify(toTarifarioPagina(pagina, query.campos, undefined)));
      return { body, revision, hasta: query.en === undefined ? (hasta?.getTime() ?? Infinity) : Infinity };
    });
  }
}
