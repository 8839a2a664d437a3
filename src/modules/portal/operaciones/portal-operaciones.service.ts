import { Injectable } from '@nestjs/common';
import { newId } from '../../../core/fields/id.js';
import { AbonosService } from '../../creditos/abonos.service.js';
import { CostosService } from '../../operaciones/costos.service.js';
import { OperacionesService } from '../../operaciones/operaciones.service.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import type { OperarDto } from './operaciones.dto.js';
import { operacionesPage, type Intento } from './operaciones-page.js';

/** The page on which clients ask, and pay. */
@Injectable()
export class PortalOperacionesService {
  constructor(
    private readonly operaciones: OperacionesService,
    private readonly costos: CostosService,
    private readonly abonos: AbonosService,
  ) {}

  /** The form, empty or as it was sent: always another, so that the next question is a new one. */
  async form(sesion: SesionDePagina, intento: Intento = {}): Promise<string> {
    const { principal } = sesion;
    const [operaciones, saldo] = await Promise.all([
      this.costos.list(),
      this.abonos.cartola(principal, principal.id, { limite: 1 }),
    ]);
    return operacionesPage({ sesion, operaciones, saldo, formulario: newId(), intento });
  }

  /**
   * Asks, and is charged. The form's name with what was asked is the key of idempotency: a form that is sent twice costs
   * once, and one that was gone back to and filled in with something else is another question.
   * @returns where the answer is kept
   * @throws unpaid
   */
  async ask(
    { principal }: SesionDePagina,
    { tipo, placa_patente, formulario }: OperarDto,
  ): Promise<{ url: string; statusCode: number }> {
    const clave = `${formulario}:${tipo}:${placa_patente}`;
    const { registro_id } = await this.operaciones.ejecutar(principal.id, tipo, placa_patente, clave);
    return { url: `/clientes/registros/${registro_id}`, statusCode: 303 };
  }
}
