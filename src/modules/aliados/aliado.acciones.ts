import { invalidField } from '../../core/errors/domain.error.js';
import { parseFields } from '../../core/fields/parsed-by.js';
import type { PanelContext, RecordAccion } from '../../panel/definition/definition.js';
import type { Aliado } from './aliado.entity.js';
import { FijarCredencialesDto } from './credenciales/credenciales.dto.js';
import { CredencialesService } from './credenciales/credenciales.service.js';
import { ReemplazarEtiquetaDto } from './etiquetas/etiquetas.dto.js';
import { EtiquetasService } from './etiquetas/etiquetas.service.js';

/** A page of the panel is this server's own. */
const AQUI = { origin: undefined, esPropio: true };

/** What is done with the tags and the credentials of a partner, from its page. */
export function accionesDeAliado({ service }: PanelContext): readonly RecordAccion<Aliado>[] {
  const credenciales = service(CredencialesService);
  return [
    reemplazarEtiqueta(service(EtiquetasService)),
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

/** In this one partner; in all of them it is done on the page of tags. */
function reemplazarEtiqueta(etiquetas: EtiquetasService): RecordAccion<Aliado> {
  return {
    nombre: 'reemplazar_etiqueta',
    label: 'Reemplazar etiqueta',
    permiso: 'administrar',
    fields: [
      { name: 'de', label: 'La que se quita', type: 'string' },
      { name: 'por', label: 'La que queda en su lugar', type: 'string', hint: 'Lo demás del aliado no se toca.' },
    ],
    isOffered: (aliado) => aliado.etiquetas.length > 0,
    run: async (actor, { id }, { de, por }) => {
      const dto = parseFields(ReemplazarEtiquetaDto, { de, por, aliado_id: id });
      if ((await etiquetas.reemplazar(actor, dto)) === 0)
        throw invalidField('de', 'El aliado no lleva esa etiqueta, o es la misma.');
      return `Se reemplazó «${dto.de}» por «${dto.por}».`;
    },
  };
}
