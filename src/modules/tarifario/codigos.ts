// What refuses dated values, prices of types and values of units alike, as the description of the API tells it.

export const REPETIDO = { repetido: 'ya hay uno que empieza en ese mismo instante.' };
export const YA_VIGENTE = { ya_vigente: 'ya empezó a regir, y no se cambia ni se borra.' };
export const EXCESIVO = { monto_excesivo: 'un importe pasaría de 2^53 − 1 unidades menores.' };
