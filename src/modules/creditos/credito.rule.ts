import { DomainError } from '../../core/errors/domain.error.js';

/** Why credit moves: given at the start, granted, taken back, paid for something, paid back. */
export const CLASES_DE_CREDITO = ['inicial', 'abono', 'retiro', 'debito', 'devolucion'] as const;
export type ClaseDeCredito = (typeof CLASES_DE_CREDITO)[number];

/** What people read for each. */
export const CLASES_EN_PALABRAS: Readonly<Record<ClaseDeCredito, string>> = {
  inicial: 'Crédito inicial',
  abono: 'Abono',
  retiro: 'Retiro',
  debito: 'Operación',
  devolucion: 'Devolución',
};

/** More than anybody buys; what the database keeps is an integer of 32 bits. */
export const SALDO_MAXIMO = 2_000_000_000;

/** What a client has, in credits; what is not reserved is available. */
export interface Saldo {
  saldo: number;
  reservado: number;
}

/** What is asked for costs more than is available. Programs are told the numbers. */
export function sinCredito(costo: number, { saldo, reservado }: Saldo): DomainError {
  const faltante = costo - (saldo - reservado);
  return new DomainError(
    'unpaid',
    'sin_credito',
    `No alcanza el crédito: cuesta ${creditos(costo)} y hay ${disponibles({ saldo, reservado })}. ${
      faltante === 1 ? 'Falta' : 'Faltan'
    } ${creditos(faltante)}.`,
    [],
    { datos: { costo, saldo, reservado, faltante } },
  );
}

/** More was granted than an account can hold. */
export function saldoExcesivo(): DomainError {
  return new DomainError('unprocessable', 'saldo_excesivo', 'El saldo no puede pasar de 2.000.000.000 de créditos.');
}

/** More is taken back than is available. */
export function saldoInsuficiente({ saldo, reservado }: Saldo): DomainError {
  const hay = disponibles({ saldo, reservado });
  return new DomainError('conflict', 'saldo_insuficiente', `No se puede retirar más de lo que hay: ${hay}.`);
}

/** "2 créditos disponibles (1 crédito en reserva)" */
function disponibles({ saldo, reservado }: Saldo): string {
  const cuantos = saldo - reservado;
  const aparte = reservado > 0 ? ` (${creditos(reservado)} en reserva)` : '';
  return `${creditos(cuantos)} ${cuantos === 1 ? 'disponible' : 'disponibles'}${aparte}`;
}

/** So many credits, as people read it. */
export function creditos(cantidad: number): string {
  return cantidad === 1 ? '1 crédito' : `${cantidad.toLocaleString('es-CL')} créditos`;
}
