/** A street or road of the sample's authority. */
export interface Via {
  nombre: string;
  /** km/h */
  limite: number;
}

/** Towns nobody lives in. */
export const CIUDADES = ['Puerto Alerce', 'Villa Quillay', 'Santa Elvira del Mar', 'Los Canelos', 'San Elías del Río'];

/** Wide streets, where speed is measured. */
export const AVENIDAS: readonly Via[] = [
  { nombre: 'Avenida Los Aromos', limite: 50 },
  { nombre: 'Avenida del Mirador', limite: 50 },
  { nombre: 'Avenida Cordillera Blanca', limite: 60 },
  { nombre: 'Avenida Costanera Norte', limite: 60 },
  { nombre: 'Avenida Maestra Julia Arriagada', limite: 50 },
  { nombre: 'Avenida Estación Vieja', limite: 50 },
  { nombre: 'Avenida Circunvalación', limite: 70 },
  { nombre: 'Avenida Las Lengas', limite: 50 },
];

/** The rest of a town. */
export const CALLES: readonly Via[] = [
  { nombre: 'Calle Las Camelias', limite: 40 },
  { nombre: 'Calle El Molino', limite: 40 },
  { nombre: 'Calle Capitán Elizalde', limite: 40 },
  { nombre: 'Calle Los Pescadores', limite: 30 },
  { nombre: 'Calle Doctor Amaro Leal', limite: 40 },
  { nombre: 'Calle La Vendimia', limite: 40 },
  { nombre: 'Calle Cerro Amarillo', limite: 30 },
  { nombre: 'Calle Poeta Inés Valdebenito', limite: 40 },
  { nombre: 'Pasaje Los Tilos', limite: 30 },
  { nombre: 'Calle Once de Abril', limite: 40 },
  { nombre: 'Calle Almirante Corvalán', limite: 40 },
  { nombre: 'Calle San Telmo', limite: 30 },
];

/** Between towns; places on them are told by the kilometre. */
export const RUTAS: readonly Via[] = [
  { nombre: 'Ruta Costera', limite: 80 },
  { nombre: 'Ruta del Valle', limite: 100 },
  { nombre: 'Camino a Los Canelos', limite: 80 },
];
