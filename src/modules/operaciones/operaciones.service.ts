import { Injectable } from '@nestjs/common';
import { repeatWhile } from '../../core/database/repeat.js';
import { isConnectionLost } from '../../core/database/sql-state.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { claveReutilizada } from '../../core/errors/clave-reutilizada.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { newId } from '../../core/fields/id.js';
import type { Resultado, TipoDeOperacion } from '../registros/operacion.rule.js';
import { RegistrosService, type Registrado } from '../registros/registros.service.js';
import { OperacionesRepository, type Reader } from './operaciones.repository.js';
import { ResultadosService } from './resultados.service.js';

/** What was asked, answered and paid. */
type Ejecutada = Registrado & { tipo: TipoDeOperacion };

/** What clients ask and pay for. */
@Injectable()
export class OperacionesService {
  constructor(
    private readonly operaciones: OperacionesRepository,
    private readonly resultados: ResultadosService,
    private readonly registros: RegistrosService,
    private readonly transactions: Transactions,
  ) {}

  /** What an operation costs at an instant, of the database's clock unless it is given. */
  costoAt(source: Reader, tipo: TipoDeOperacion, en?: Date): Promise<number> {
    return this.operaciones.costoAt(source, tipo, en);
  }

  /** What is to be answered of plates (normalised), those that nobody bears included. Charges nothing. */
  resolver(source: Reader, tipo: TipoDeOperacion, placas: readonly string[]): Promise<Map<string, Resultado>> {
    return this.resultados.resolver(source, tipo, placas);
  }

  /**
   * Answers a client and charges it: debit, movement, record and key are there together or not at all. Where a connection is lost,
   * it is done again; nothing is charged twice by that, since the record has its id beforehand.
   * @param placa normalised
   * @param clave under which the same question is answered alike and charged once, however often it is asked
   * @throws unpaid, with the numbers; unprocessable when something else was asked under the key
   */
  ejecutar(clienteId: string, tipo: TipoDeOperacion, placa: string, clave: string | undefined): Promise<Ejecutada> {
    const registro_id = newId();
    let intentos = 0;
    // What a lost connection left in doubt may be committed only now: then the id is a conflict, and is found next time.
    const isInDoubt = (error: unknown): boolean =>
      isConnectionLost(error) || (intentos > 1 && error instanceof DomainError && error.kind === 'conflict');
    return repeatWhile(isInDoubt, () => {
      intentos += 1;
      const isAgain = intentos > 1;
      return this.transactions.run(async (tx) => {
        const before = clave === undefined ? null : await this.operaciones.claim(tx, clienteId, clave, registro_id);
        if (before !== null) return this.repeated(tx, before, tipo, placa);
        if (isAgain && (await this.registros.find(tx, registro_id))) return this.repeated(tx, registro_id, tipo, placa);
        const costo = await this.operaciones.costoAt(tx, tipo);
        const resultado = (await this.resultados.resolver(tx, tipo, [placa])).get(placa)!;
        const entrada = { registro_id, placa_patente: placa, resultado };
        const [registrado] = await this.registros.registrar(tx, clienteId, tipo, [entrada], costo);
        return { ...registrado!, tipo };
      });
    });
  }

  private async repeated(tx: Tx, registro_id: string, tipo: TipoDeOperacion, placa: string): Promise<Ejecutada> {
    const hecho = (await this.registros.find(tx, registro_id))!;
    if (hecho.tipo !== tipo || hecho.placa_patente !== placa) throw claveReutilizada();
    const { placa_patente, resultado, costo, saldo } = hecho;
    return { registro_id, tipo, placa_patente, resultado: resultado!, costo, saldo };
  }
}
