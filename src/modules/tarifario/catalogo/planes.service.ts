import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { readClock } from '../../../core/database/clock.js';
import type { Tx } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { decimalesDe } from '../../../core/money/moneda.js';
import { inicioPedido, parseVigencia } from '../../../core/time/vigencia.js';
import type { CreateUnidadDto } from '../unidades/dto/unidad.dto.js';
import { UnidadesService } from '../unidades/unidades.service.js';
import type { Catalogo } from './catalogo.js';
import { CatalogoRepository } from './catalogo.repository.js';
import { malo, type Perfil } from './perfil.js';
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
    private readonly unidades: UnidadesService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  /** What an import would do. @throws invalid (desde); unprocessable for units of the profile that can't be made */
  async make(tx: Tx, catalogo: Catalogo, { desde: asked, completo }: Opciones): Promise<Plan> {
    const ahora = await readClock(tx);
    const desde = inicioPedido(parseVigencia(asked, this.config.zonaHoraria), ahora);
    const vivos = await this.repository.findVivos(tx, desde ?? ahora);
    const unidades = withOwn(await this.repository.findUnidades(tx, desde ?? ahora), catalogo);
    const plan = planDe(catalogo, { vivos, unidades, ahora, desde }, completo);
    for (const unidad of plan.unidades) this.assertCreatable(unidad, catalogo.perfil);
    return plan;
  }

  /** What is shown can be done. */
  private assertCreatable(unidad: CreateUnidadDto, perfil: Perfil): void {
    try {
      this.unidades.historia(unidad);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw malo(perfil.nombre, `en la unidad «${unidad.codigo}»: ${error.message.replace(/[.]$/, '')}`);
    }
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
