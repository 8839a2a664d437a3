/** What changed in the tariff, in words as people read them. */
export interface CambioDeTarifario {
  /** What: `101-A · Cruzar con luz roja`, `UTM · Unidad Tributaria Mensual`, a file's name. */
  que: string;
  antes: string | null;
  despues: string | null;
  /** Since when it holds, RFC 3339 in UTC; null where that says nothing. */
  desde: string | null;
  /** Who did it: an e-mail, `línea de comandos`. */
  por: string;
  /** The page that shows it, within this server: `/tarifario/101-A`. */
  enlace?: string;
}

/** The link with which somebody sets a new password. What makes it valid is not kept. */
export interface ClaveOlvidadaDatos {
  solicitud_id: string;
  /** RFC 3339. */
  expira_en: string;
}

/** The link with which whoever registered as a client confirms it. What makes it valid is not kept. */
export interface CuentaPorConfirmarDatos {
  solicitud_id: string;
  nombre: string;
  /** RFC 3339. */
  expira_en: string;
}

/** An infraction, as its owner is told of it. */
export interface InfraccionCargadaDatos {
  infraccion_id: string;
  persona_id: string;
  nombre: string;
  placa_patente: string;
  /** RFC 3339. */
  momento: string;
  comentarios: string | null;
  /** What it is charged with, as people read it; absent where it was filed without codes. */
  conceptos?: readonly string[];
  moneda?: string;
  /** In minor units. */
  importe?: number;
}

/** A subscription that was switched off because its receiver took nothing for days. */
export interface SuscripcionApagadaDatos {
  suscripcion_id: string;
  /** The partner's name. */
  aliado: string;
  url: string;
  eventos: readonly string[];
}

/** What each kind of notice is made of. */
export interface DatosDeAviso {
  clave_olvidada: ClaveOlvidadaDatos;
  cuenta_por_confirmar: CuentaPorConfirmarDatos;
  precio_cambiado: CambioDeTarifario;
  precio_anulado: CambioDeTarifario;
  valor_unidad_cambiado: CambioDeTarifario;
  valor_unidad_anulado: CambioDeTarifario;
  tipo_eliminado: CambioDeTarifario;
  tipo_restaurado: CambioDeTarifario;
  catalogo_importado: CambioDeTarifario;
  infraccion_cargada: InfraccionCargadaDatos;
  suscripcion_apagada: SuscripcionApagadaDatos;
}

export type TipoAviso = keyof DatosDeAviso;

/** Those that tell of the tariff: their readers are its administrators. */
export type AvisoDeTarifario = Exclude<
  TipoAviso,
  'clave_olvidada' | 'cuenta_por_confirmar' | 'infraccion_cargada' | 'suscripcion_apagada'
>;

/** What people read for each. */
export const TIPOS_DE_AVISO: Readonly<Record<TipoAviso, string>> = {
  clave_olvidada: 'Clave olvidada',
  cuenta_por_confirmar: 'Cuenta por confirmar',
  precio_cambiado: 'Cambió un precio',
  precio_anulado: 'Se anuló un precio',
  valor_unidad_cambiado: 'Cambió el valor de una unidad',
  valor_unidad_anulado: 'Se anuló un valor de una unidad',
  tipo_eliminado: 'Se eliminó un tipo de infracción',
  tipo_restaurado: 'Se restauró un tipo de infracción',
  catalogo_importado: 'Se importó un catálogo',
  infraccion_cargada: 'Se cargó una infracción',
  suscripcion_apagada: 'Se apagó una suscripción',
};

export const NOMBRES_DE_TIPOS = Object.keys(TIPOS_DE_AVISO) as TipoAviso[];
