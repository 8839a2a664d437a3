/** What the first page of the panel shows. Days and hours are those of the authority's clock. */
export interface Tablero {
  totales: Total[];
  /** Infractions that happened today until now, and those of the same day a week before until the same time of day. */
  hoy: { dia: string; total: number; semanaAntes: number; diaAntes: string };
  /** Of the last 30 days, by the day they happened, oldest first, none left out. */
  porDia: { dia: string; total: number }[];
  /** The same by the hour, 0 to 23. */
  porHora: number[];
  /** Of the last 7 days, those with most first. */
  porOficial: Conteo[];
  repetidas: Conteo[];
  /** The last that arrived. */
  ultimas: { id: string; placa: string; momento: string; comentarios: string; oficial: string }[];
  /** Today, the first of the last 7 days, the day before it, which is today a week ago, and the first of the last 30. */
  dias: { hoy: string; hace7: string; hace8: string; hace30: string };
  zonaHoraria: string;
}

/** The same for one user. */
export interface TableroDeUsuario extends Tablero {
  /** Whether he may make the records that an empty registry needs. */
  puedeAdministrar: boolean;
}

/** How many records of a kind there are, as a person reads it. */
export interface Total {
  recurso: string;
  titulo: string;
  total: string;
  /** Whether there is none. */
  vacio: boolean;
}

/** How many infractions something has to do with. */
export interface Conteo {
  /** Of the officer; of a plate it is the plate itself. */
  id: string;
  nombre: string;
  total: number;
}
