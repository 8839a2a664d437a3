import { parseFields } from '../../core/fields/parsed-by.js';
import type { PanelContext, RecordAccion } from '../../panel/definition/definition.js';
import type { Aliado } from './aliado.entity.js';
import { FijarCredencialesDto } from './credenciales/credenciales.dto.js';
import { CredencialesService } from './credenciales/credenciales.service.js';

/** A page of the panel is this server's own. */
const AQUI = { origin: undefined, esPropio: true };

/** What is done with the credentials of a partner, from its page. */
export function accionesDeAliado({ service }: PanelContext): readonly RecordAccion<Aliado>[] {
  const credenciales = service(CredencialesService);
  return [
    {
      nombre: 'fijar_credenciales',
      label: 'Fijar credenciales',
      permiso: 'credenciales_de_aliado',
      fields: [
        {
          name: 'usuario',
          label: 'Usuario',
          type: 'string',
          hint: 'Sin dos puntos. Reemplaza al que haya, y no se vuelve a mostrar.',
        },
        { name: 'clave', label: 'Clave', type: 'password', hint: 'Se guarda cifrada y no se vuelve a mostrar.' },
      ],
      isOffered: ({ activo }) => activo,
      run: async (actor, { id }, { usuario, clave }) => {
        await credenciales.fijar(actor, id, parseFields(FijarCredencialesDto, { usuario, clave }), AQUI);
        return 'Las credenciales se guardaron cifradas.';
      },
    },
    {
      nombre: 'borrar_credenciales',
      label: 'Borrar credenciales',
      permiso: 'credenciales_de_aliado',
      pregunta: ({ nombre }) => ({
        title: '¿Borrar las credenciales?',
        text: `${nombre} queda sin credenciales. No se pueden recuperar.`,
        confirm: 'Borrar',
      }),
      isOffered: (aliado) => aliado.credenciales,
      run: async (actor, { id }) => {
        await credenciales.borrar(actor, id, AQUI);
        return 'Las credenciales se borraron.';
      },
    },
  ];
}
