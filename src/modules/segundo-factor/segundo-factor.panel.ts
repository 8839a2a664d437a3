import type { PanelContext, RecordAccion } from '../../panel/definition/definition.js';
import type { Usuario } from '../usuarios/usuario.entity.js';
import { SegundoFactorService } from './segundo-factor.service.js';

/** Takes the second factor from a user who lost phone and codes: nobody's own, which the code takes off. */
export function quitarSegundoFactor({ service }: PanelContext): RecordAccion<Usuario> {
  const factores = service(SegundoFactorService);
  return {
    nombre: 'quitar_segundo_factor',
    label: 'Quitar el segundo factor',
    permiso: 'administrar_usuarios',
    pregunta: ({ correo }) => ({
      title: `¿Quitar el segundo factor de ${correo}?`,
      text: 'Desde entonces entra solo con su clave, y todas sus sesiones terminan. Es para quien perdió el teléfono y los códigos.',
      confirm: 'Sí, quitarlo',
    }),
    isOffered: ({ id, segundo_factor }, usuarioId) => segundo_factor !== 'no' && id !== usuarioId,
    run: async (actor, { id }) => {
      await factores.reset(actor, id);
      return 'Se quitó el segundo factor. Sus sesiones terminaron.';
    },
  };
}
