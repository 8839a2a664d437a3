/** A word and how often it comes, relative to the others of its list. */
export interface Frecuente {
  value: string;
  weight: number;
}

export const MARCAS: readonly Frecuente[] = [
  { value: 'Toyota', weight: 12 },
  { value: 'Hyundai', weight: 12 },
  { value: 'Chevrolet', weight: 12 },
  { value: 'Suzuki', weight: 11 },
  { value: 'Kia', weight: 10 },
  { value: 'Nissan', weight: 9 },
  { value: 'Mazda', weight: 6 },
  { value: 'Peugeot', weight: 6 },
  { value: 'Mitsubishi', weight: 5 },
  { value: 'Ford', weight: 5 },
  { value: 'Volkswagen', weight: 4 },
  { value: 'Renault', weight: 4 },
  { value: 'Honda', weight: 3 },
  { value: 'Chery', weight: 3 },
  { value: 'Citroën', weight: 2 },
  { value: 'Subaru', weight: 2 },
  { value: 'Fiat', weight: 2 },
];

export const COLORES: readonly Frecuente[] = [
  { value: 'blanco', weight: 24 },
  { value: 'gris', weight: 18 },
  { value: 'plateado', weight: 15 },
  { value: 'negro', weight: 13 },
  { value: 'rojo', weight: 9 },
  { value: 'azul', weight: 8 },
  { value: 'gris grafito', weight: 4 },
  { value: 'azul marino', weight: 3 },
  { value: 'verde oscuro', weight: 2 },
  { value: 'beige', weight: 2 },
  { value: 'burdeo', weight: 1 },
  { value: 'amarillo', weight: 1 },
];
