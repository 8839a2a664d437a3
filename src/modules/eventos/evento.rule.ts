/** What happened to an act, a vehicle or the tariff, as others are told of it. Nobody's personal data are in any of them. */
export interface DatosDeEvento {
  'infraccion.creada': InfraccionCreada;
  'vehiculo.creado': VehiculoEscrito;
  'vehiculo.modificado': VehiculoEscrito & { placa_anterior: string | null };
  'vehiculo.transferido': VehiculoTransferido;
  'tarifa.cambiada': TarifaCambiada;
  prueba: Prueba;
}

/** An act that was filed. The statement that files it tells of it: see infracciones/carga/evento.sql.ts. */
export interface InfraccionCreada {
  id: string;
  vehiculo_id: string;
  placa_patente: string;
  /** RFC 3339, in UTC. */
  momento: string;
  /** Null where it was filed without codes. */
  moneda: string | null;
  /** In minor units. */
  importe: number | null;
  codigos: readonly string[];
}

export interface VehiculoEscrito {
  id: string;
  placa_patente: string;
  marca: string;
  color: string;
  version: number;
}

/** To whom is nobody's business here. */
export interface VehiculoTransferido {
  id: string;
  placa_patente: string;
  version: number;
}

export interface TarifaCambiada {
  /** As notices call it: `precio_cambiado`. */
  cambio: string;
  /** In words. */
  que: string;
  /** Of the types it is about; absent where it is about a unit or a whole file. */
  codigos?: readonly string[];
  antes: string | null;
  despues: string | null;
  /** Since when it holds. RFC 3339, in UTC. */
  desde: string;
}

/** Somebody tries whether deliveries arrive. */
export interface Prueba {
  mensaje: string;
}

export type TipoDeEvento = keyof DatosDeEvento;

/** What people read for each. */
export const TIPOS_DE_EVENTO: Readonly<Record<TipoDeEvento, string>> = {
  'infraccion.creada': 'Se cargó una infracción',
  'vehiculo.creado': 'Se registró un vehículo',
  'vehiculo.modificado': 'Cambió un vehículo',
  'vehiculo.transferido': 'Un vehículo cambió de dueño',
  'tarifa.cambiada': 'Cambió el tarifario',
  prueba: 'Prueba',
};

/** Those that one can subscribe to; a `prueba` comes to whoever asked for it. */
export const SUSCRIBIBLES = Object.keys(TIPOS_DE_EVENTO).filter((tipo) => tipo !== 'prueba') as TipoDeEvento[];

export const NOMBRES_DE_EVENTOS = Object.keys(TIPOS_DE_EVENTO) as TipoDeEvento[];
