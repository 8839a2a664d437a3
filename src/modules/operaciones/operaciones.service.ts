import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { claveReutilizada } from '../../core/errors/clave-reutilizada.js';
import { newId } from '../../core/fields/id.js';
import type { Resultado, TipoDeOperacion } from '../registros/operacion.rule.js';
import { RegistrosService, type Registrado } from '../registros/registros.service.js';
import { OperacionesRepository, type Reader } from './operaciones.repository.js';
import { ResultadosService } from './resultados.service.js';

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
   * Answers a client and charges it: debit, movement, record and key are there together or not at all.
   * @param placa normalised
   * @param clave under which the same question is answered alike and charged once, however often it is asked
   * @throws unpaid, with the numbers; unprocessable when something else was asked under the key
   */
  ejecutar(
    clienteId: string,
    tipo: TipoDeOperacion,
    placa: string,
    clave: string | undefined,
  ): Promise<Registrado & { tipo: TipoDeOperacion }> {
    const registro_id = newId();
    return this.transactions.run(async (tx) => {
      const before = clave === undefined ? null : await this.operaciones.claim(tx, clienteId, clave, registro_id);
      if (before !== null) return this.repeated(tx, before, tipo, placa);
      const costo = await this.operaciones.costoAt(tx, tipo);
      const resultado = (await this.resultados.resolver(tx, tipo, [placa])).get(placa)!;
      const entrada = { registro_id, placa_patente: placa, resultado };
      const [registrado] = await this.registros.registrar(tx, clienteId, tipo, [entrada], costo);
      return { ...registrado!, tipo };
    });
  }

  private async repeated(
    tx: Tx,
    registro_id: string,
    tipo: TipoDeOperacion,
    placa: string,
  ): Promise<Registrado & { tipo: TipoDeOperacion }> {
    const hecho = (await this.registros.find(tx, registro_id))!;
    if (hecho.tipo !== tipo || hecho.placa_patente !== placa) throw claveReutilizada();
    const { placa_patente, resultado, costo, saldo } = hecho;
    return { registro_id, tipo, placa_patente, resultado: resultado!, costo, saldo };
  }
}
