/** Surnames of Latin America; those of faker in Spanish are often misspelled. */
export const APELLIDOS = (
  'Aguilera Alarcón Araya Arancibia Barrientos Bravo Bustos Cáceres Campos Cárdenas Carrasco Castillo Castro ' +
  'Cifuentes Contreras Cortés Díaz Espinoza Farías Fernández Figueroa Flores Fuentes Gallardo Garrido Godoy ' +
  'Gómez González Guerrero Gutiérrez Henríquez Hernández Herrera Ibáñez Jara Jiménez Lagos Leiva López Martínez ' +
  'Medina Mella Mendoza Miranda Molina Morales Moreno Muñoz Navarrete Navarro Núñez Ojeda Olivares Orellana Ortega ' +
  'Pacheco Palma Paredes Parra Peña Pérez Pino Pizarro Poblete Quiroga Ramírez Reyes Riquelme Rivas Rivera Rojas ' +
  'Romero Saavedra Sáez Salazar Salinas Sandoval Sepúlveda Silva Soto Tapia Torres Valdés Valenzuela Vargas ' +
  'Vásquez Vega Venegas Vera Zúñiga'
).split(' ');
