import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Tx } from '../../../core/database/transactions.js';
import { decimalesDe } from '../../../core/money/moneda.js';
import { inicioPedido, parseVigencia } from '../../../core/time/vigencia.js';
import { readClock } from '../reloj.js';
import type { Catalogo } from './catalogo.js';
import { CatalogoRepository } from './catalogo.repository.js';
import { planDe, type Plan } from './plan.js';
import type { UnidadConocida } from './precio.rule.js';

/** How a catalogue is to be imported. */
export interface Opciones {
  /** When its prices begin, an instant or a local day; now without it. */
  desde?: string | undefined;
  /** Whether what the file lacks is to go. */
  completo: boolean;
}

/** Holds a catalogue against the tariff. */
@Injectable()
export class PlanesService {
  constructor(
    private readonly repository: CatalogoRepository,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  /** What an import would do. @throws invalid (desde) */
  async make(tx: Tx, catalogo: Catalogo, { desde: asked, completo }: Opciones): Promise<Plan> {
    const ahora = await readClock(tx);
    const desde = inicioPedido(parseVigencia(asked, this.config.zonaHoraria), ahora);
    const vivos = await this.repository.findVivos(tx, desde ?? ahora);
    const unidades = await this.repository.findUnidades(tx, desde ?? ahora);
    return planDe(catalogo, { vivos, unidades: withOwn(unidades, catalogo), ahora, desde }, completo);
  }
}

/** Those there are, and those of the profile. */
function withOwn(unidades: ReadonlyMap<string, UnidadConocida>, { perfil }: Catalogo): Map<string, UnidadConocida> {
  const own = (perfil.unidades ?? []).map(({ codigo, moneda, valores = [] }): [string, UnidadConocida] => {
    const there = unidades.get(codigo);
    if (there) return [codigo, { ...there, delPerfil: moneda }];
    const mayor = valores.map(({ valor }) => valor).toSorted((one, other) => Number(other) - Number(one))[0] ?? null;
    return [codigo, { moneda, decimales: decimalesDe(moneda), mayor, esNueva: true }];
  });
  return new Map([...unidades, ...own]);
}
