/** A kind of offence and what officers write about it. `{{…}}` is filled in by sample/comentarios.ts. */
export interface Falta {
  /** How often it comes, relative to the others. */
  weight: number;
  textos: readonly string[];
  /** Where it is seen: measured on a wide street or a road, on a moving vehicle, on a parked one. */
  donde: 'medida' | 'andando' | 'detenida';
  /** Makes sense only after dark. */
  deNoche?: true;
}

export const FALTAS: readonly Falta[] = [
  {
    weight: 22,
    donde: 'medida',
    textos: [
      'Circula a {{velocidad}} km/h en zona de {{limite}} km/h por {{lugar}}, {{ciudad}}. Medido con cinemómetro.',
      'Control de velocidad en {{lugar}}, {{ciudad}}: {{velocidad}} km/h, máximo permitido {{limite}} km/h.',
      'Excede el límite de velocidad en {{lugar}}, {{ciudad}}: se miden {{velocidad}} km/h donde se permiten {{limite}}.',
    ],
  },
  {
    weight: 13,
    donde: 'andando',
    textos: [
      'Cruza con luz roja en {{esquina}}, {{ciudad}}.',
      'No respeta la luz roja del semáforo de {{esquina}}, {{ciudad}}; un bus debe frenar para no chocarlo.',
      'Pasa {{segundos}} segundos después del cambio a rojo en {{esquina}}, {{ciudad}}.',
    ],
  },
  {
    weight: 12,
    donde: 'andando',
    textos: [
      'Conduce con el teléfono en la mano por {{lugar}}, {{ciudad}}.',
      'Escribe en el teléfono mientras conduce; se observa en el semáforo de {{esquina}}, {{ciudad}}, y al reanudar la marcha.',
    ],
  },
  {
    weight: 15,
    donde: 'detenida',
    textos: [
      'Estacionado sobre la vereda frente a {{lugar}}, {{ciudad}}; los peatones deben bajar a la calzada.',
      'Estacionado en lugar prohibido y señalizado, {{lugar}}, {{ciudad}}.',
      'Estacionado en doble fila en {{lugar}}, {{ciudad}}; obstruye una pista.',
      'Estacionado frente a un grifo de incendios en {{lugar}}, {{ciudad}}.',
      'Obstruye la entrada de vehículos de {{lugar}}, {{ciudad}}; reclama la persona que vive ahí.',
    ],
  },
  {
    weight: 6,
    donde: 'detenida',
    textos: [
      'Ocupa un estacionamiento para personas con discapacidad sin credencial a la vista, {{lugar}}, {{ciudad}}.',
      'Estacionado en la parada de buses de {{esquina}}, {{ciudad}}.',
      'Estacionado sobre el paso de cebra de {{esquina}}, {{ciudad}}.',
    ],
  },
  {
    weight: 8,
    donde: 'andando',
    textos: [
      'No se detiene ante la señal PARE de {{esquina}}, {{ciudad}}.',
      'No cede el paso en {{esquina}}, {{ciudad}}; obliga a frenar a un ciclista.',
    ],
  },
  {
    weight: 6,
    donde: 'andando',
    textos: [
      'No cede el paso a una persona que cruzaba por el paso de cebra de {{esquina}}, {{ciudad}}.',
      'Se adelanta a un vehículo detenido ante el paso peatonal de {{lugar}}, {{ciudad}}.',
    ],
  },
  {
    weight: 8,
    donde: 'andando',
    textos: [
      'Conduce sin cinturón de seguridad por {{lugar}}, {{ciudad}}.',
      'Acompañante sin cinturón de seguridad; control en {{lugar}}, {{ciudad}}.',
      'Lleva a un niño de unos {{edad}} años sin silla de retención; control en {{lugar}}, {{ciudad}}.',
    ],
  },
  {
    weight: 6,
    donde: 'andando',
    textos: [
      'Vira a la izquierda donde está prohibido, {{esquina}}, {{ciudad}}.',
      'Hace un viraje en U en {{esquina}}, {{ciudad}}, pese a la señal que lo prohíbe.',
      'Circula contra el sentido del tránsito por {{lugar}}, {{ciudad}}.',
    ],
  },
  {
    weight: 5,
    donde: 'medida',
    textos: [
      'Adelanta con línea continua en {{lugar}}, {{ciudad}}; viene un camión de frente.',
      'Adelanta por la berma en {{lugar}}, {{ciudad}}.',
    ],
  },
  {
    weight: 4,
    donde: 'andando',
    textos: [
      'Circula por la pista exclusiva de buses en {{lugar}}, {{ciudad}}.',
      'Circula por la ciclovía de {{lugar}}, {{ciudad}}, para evitar la congestión.',
    ],
  },
  {
    weight: 4,
    donde: 'andando',
    textos: [
      'Revisión técnica vencida hace {{meses}} meses; control en {{lugar}}, {{ciudad}}.',
      'Circula sin placa delantera por {{lugar}}, {{ciudad}}.',
      'Neumáticos delanteros lisos; control en {{lugar}}, {{ciudad}}.',
    ],
  },
  {
    weight: 8,
    donde: 'andando',
    deNoche: true,
    textos: [
      'Circula de noche sin luces por {{lugar}}, {{ciudad}}.',
      'Luz trasera izquierda apagada; control nocturno en {{lugar}}, {{ciudad}}.',
    ],
  },
];

/** What was done, said after some of the texts. */
export const MEDIDAS: Readonly<Record<'andando' | 'detenida', readonly string[]>> = {
  andando: [
    'Se notifica en el lugar.',
    'Reconoce la falta.',
    'Documentos al día.',
    'Se entrega copia de la citación.',
    'Dice que llegaba tarde a su trabajo.',
    'Se niega a firmar; se deja constancia.',
    'Sigue su viaje después del control.',
  ],
  detenida: [
    'Sin conductor a la vista; se deja aviso en el parabrisas.',
    'Se toman fotografías.',
    'Se pide grúa.',
    'Quien conduce llega durante el control y retira el vehículo.',
    'Se esperan 10 minutos y nadie se presenta.',
  ],
};
