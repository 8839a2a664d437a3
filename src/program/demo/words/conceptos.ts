/** Of Mexico City's catalogue, what an officer's account is charged as: of those that fit the first. */
export const CONCEPTOS: readonly { dice: RegExp; codigo: string }[] = [
  { dice: /km\/h/, codigo: '5-V-A' },
  { dice: /luz roja|a rojo/, codigo: '8-II' },
  { dice: /teléfono/, codigo: '6-XI' },
  { dice: /vereda/, codigo: '12-IX' },
  { dice: /lugar prohibido/, codigo: '12-II' },
  { dice: /doble fila/, codigo: '12-III' },
  { dice: /grifo/, codigo: '12-X-B' },
  { dice: /entrada de vehículos/, codigo: '12-X-E' },
  { dice: /discapacidad/, codigo: '12-XIV' },
  { dice: /parada de buses/, codigo: '12-VI' },
  { dice: /Estacionado sobre el paso/, codigo: '6-III' },
  { dice: /señal PARE|Vira a la izquierda/, codigo: '5-III' },
  { dice: /No cede el paso a una persona/, codigo: '9-I' },
  { dice: /paso peatonal/, codigo: '9-III' },
  { dice: /No cede el paso/, codigo: '8-III' },
  { dice: /cinturón/, codigo: '5-VI' },
  { dice: /niño/, codigo: '6-IX' },
  { dice: /viraje en U/, codigo: '6-V' },
  { dice: /contra el sentido/, codigo: '5-IV' },
  { dice: /Adelanta/, codigo: '5-VIII' },
  { dice: /pista exclusiva/, codigo: '6-VI' },
  { dice: /ciclovía/, codigo: '6-XVI' },
  { dice: /Revisión técnica/, codigo: '17-III' },
  { dice: /sin placa/, codigo: '17-I-A' },
  { dice: /Neumáticos/, codigo: '16-V' },
  { dice: /sin luces/, codigo: '16-II' },
  { dice: /Luz trasera/, codigo: '16-III-D' },
];

/** Others of the same catalogue, that nobody was seen doing. */
export const OTROS_CODIGOS = [
  ...['5-I', '5-II', '5-V-B', '5-V-C', '5-IX', '6-I', '6-II'],
  ...['6-IV', '6-VII', '12-I', '14-IV', '29-IV', '31'],
];
