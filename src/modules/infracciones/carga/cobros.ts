import { Injectable } from '@nestjs/common';
import type { PipelinedTx } from '../../../core/database/pipelined-transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import type { ConceptoDeTipo } from '../../tarifario/conceptos/concepto.js';
import { conceptosAt, importeOf } from '../../tarifario/conceptos/concepto.rule.js';
import { ConceptosService } from '../../tarifario/conceptos/conceptos.service.js';
import type { Carga } from '../acta.js';

/** A filing with codes. */
type CargaConCodigos = Carga & { codigos: readonly string[] };

/** Charges acts for what their codes cost when they happened. */
@Injectable()
export class Cobros {
  constructor(private readonly conceptos: ConceptosService) {}

  /**
   * Charges an act by what is known here of the tariff. One that this refuses is left as it is; like one whose tariff is past
   * by the time it is filed it is charged again where the tariff is held.
   */
  async estimate(carga: Carga): Promise<void> {
    try {
      const { revision, conceptos } = await this.conceptos.tasar(carga.codigos ?? [], carga.acta.momento.getTime());
      setCobro(carga, conceptos);
      carga.revision = revision;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** Charges the acts by the tariff as it is until the transaction has ended; what is against one refuses it unless it is a repeat. */
  async charge(tx: PipelinedTx, cargas: readonly Carga[]): Promise<void> {
    const coded = cargas.filter((carga): carga is CargaConCodigos => carga.codigos !== undefined);
    if (coded.length === 0) return;
    const historia = await this.conceptos.hold(tx, [...new Set(coded.flatMap(({ codigos }) => codigos))]);
    for (const carga of coded) {
      try {
        setCobro(carga, conceptosAt(historia, carga.codigos, carga.acta.momento.getTime()));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        carga.rechazoSiEsNueva ??= error;
      }
    }
  }
}

/** Written into the act as it is: copying it takes the engine many times as long. */
function setCobro(carga: Carga, cobrados: readonly ConceptoDeTipo[]): void {
  const { acta } = carga;
  const conceptos = cobrados.map(({ concepto }) => concepto);
  const { moneda, monto } = importeOf(conceptos);
  carga.tipoIds = cobrados.map(({ tipo_id }) => tipo_id);
  acta.moneda = moneda;
  acta.importe = String(monto);
  acta.conceptos = conceptos;
}
