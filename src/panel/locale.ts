import type { Locale } from 'adminjs';
import type { ResourceDefinition } from './definition/definition.js';

/** The headings and buttons of one kind of record, its fields and their values. */
function wordsOf({ uno, varios, fields }: ResourceDefinition): Record<string, object> {
  const valued = fields.flatMap(({ name, values }): [string, object][] => (values ? [[name, values]] : []));
  return {
    actions: {
      list: varios,
      new: `Agregar ${uno}`,
      show: `Ver ${uno}`,
      edit: `Editar ${uno}`,
      delete: `Borrar ${uno}`,
    },
    properties: Object.fromEntries(fields.map(({ name, label, screenLabel = label }) => [name, screenLabel])),
    labels: Object.fromEntries(valued),
  };
}

/** Every word the panel says. What AdminJS says by itself in Spanish is replaced where it is clumsy or wrong. */
export function locale(definitions: readonly ResourceDefinition[]): Locale {
  return {
    language: 'es',
    availableLanguages: ['es'],
    // Messages are whole sentences, with full stops and colons that are no separators.
    keySeparator: false,
    nsSeparator: false,
    translations: {
      es: {
        actions: {
          new: 'Agregar',
          edit: 'Editar',
          show: 'Ver',
          delete: 'Borrar',
          list: 'Lista',
          exportar: 'Exportar CSV',
        },
        buttons: {
          save: 'Guardar',
          filter: 'Filtrar',
          filterActive: 'Filtrar ({{count}})',
          applyChanges: 'Aplicar',
          resetFilter: 'Quitar filtros',
          logout: 'Cerrar sesión',
          createFirstRecord: 'Agregar el primero',
          cancel: 'Cancelar',
          confirm: 'Sí, borrar',
          confirmRemovalMany: 'Borrar',
          addNewItem: 'Agregar',
          contactUs: 'Contacto',
          seeTheDocumentation: 'Ver la documentación',
        },
        labels: {
          navigation: 'Registros',
          pages: 'Páginas',
          dashboard: 'Tablero',
          confirm: 'Confirmar',
          filters: 'Filtros',
          ...Object.fromEntries(definitions.map(({ id, varios }) => [id, varios])),
          selectedRecords: 'Elegidos ({{selected}})',
        },
        properties: { from: 'Desde el día', to: 'Hasta el día', length: 'Largo' },
        messages: {
          successfullyCreated: 'Se guardó.',
          successfullyUpdated: 'Se guardaron los cambios.',
          successfullyDeleted: 'Se borró.',
          thereWereValidationErrors: 'No se guardó: revise los campos marcados.',
          confirmDelete: '¿Borrar este registro? El borrado queda en la auditoría y no se puede deshacer.',
          forbiddenError: 'Su cuenta no tiene permiso para esto.',
          anyForbiddenError: 'Su cuenta no tiene permiso para esto.',
          errorFetchingRecords: 'No se pudieron leer los registros. Espere un momento y vuelva a cargar la página.',
          errorFetchingRecord: 'No se pudo leer el registro. Espere un momento y vuelva a cargar la página.',
          error404Resource: 'Esa sección no existe.',
          error404Action: 'Eso no existe, o su cuenta no tiene permiso para verlo.',
          error404Record: 'El registro no existe: puede haber sido borrado.',
          pageNotFound_title: 'Esa página no existe',
          pageNotFound_subtitle: 'Revise la dirección o elija una sección del menú.',
          seeConsoleForMore: '',
          bulkDeleteError: 'No se pudo borrar.',
          // The one thing AdminJS' client says when a form was refused before it could be looked at.
          'There was an error updating record, Check out console to see more information.':
            'No se guardó nada. Vuelva a cargar la página y repítalo; si pasa otra vez, avise a quien mantiene el sistema.',
          noActionComponent: 'Esta acción no tiene pantalla.',
          componentNotFound_title: 'Falta un componente',
          componentNotFound_subtitle: 'Avise a quien mantiene el sistema.',
          keyPlaceholder: 'Clave',
          valuePlaceholder: 'Valor',
        },
        resources: Object.fromEntries(definitions.map((definition) => [definition.id, wordsOf(definition)])),
      },
    },
  } as unknown as Locale;
}
