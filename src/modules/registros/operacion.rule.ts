import type { Concepto, Importe } from '../tarifario/conceptos/concepto.js';

/** What a client may ask of a plate. */
export const TIPOS_DE_OPERACION = ['consulta_patente', 'infracciones_patente', 'resumen_patente'] as const;
export type TipoDeOperacion = (typeof TIPOS_DE_OPERACION)[number];

/** As people read them. */
export const NOMBRES_DE_OPERACION: Readonly<Record<TipoDeOperacion, string>> = {
  consulta_patente: 'Consulta de patente',
  infracciones_patente: 'Infracciones de una patente',
  resumen_patente: 'Resumen de una patente',
};

/** Whether a text names an operation. */
export function isTipoDeOperacion(text: unknown): text is TipoDeOperacion {
  return (TIPOS_DE_OPERACION as readonly unknown[]).includes(text);
}

interface DePatente {
  /** Normalised. */
  placa_patente: string;
  /** Whether a vehicle bears it. */
  registrada: boolean;
}

/** Which vehicle bears a plate; null where none does. */
export interface ResultadoDeConsulta extends DePatente {
  marca: string | null;
  color: string | null;
}

/** An infraction as a company is told of it: no owner, no officer, no comments. */
export interface InfraccionDePatente {
  id: string;
  /** In UTC. */
  timestamp: string;
  /** Of those filed with codes. */
  conceptos?: Concepto[];
  importe?: Importe;
}

/** The infractions of the vehicle that bears a plate. */
export interface ResultadoDeInfracciones extends DePatente {
  total: number;
  /** Newest first, no more than {@link MAX_INFRACCIONES}. */
  infracciones: InfraccionDePatente[];
}

/** How many they are, and what they sum up to. */
export interface ResultadoDeResumen extends DePatente {
  total: number;
  /** In UTC; null where there are none. */
  primera: string | null;
  ultima: string | null;
  /** By the authority's clock, newest first. */
  por_anio: { anio: number; total: number }[];
  /** By currency. */
  importes: Importe[];
}

/** What an operation answers. */
export type Resultado = ResultadoDeConsulta | ResultadoDeInfracciones | ResultadoDeResumen;

/** No answer tells of more infractions. */
export const MAX_INFRACCIONES = 1_000;
