import { Select, SelectAsync } from '@adminjs/design-system';
import React, { type ReactElement, type ReactNode } from 'react';

/** A line of an open picker that can't be chosen. A list of options may hold nothing but options. */
function Line({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="rg-picker-line" role="option" aria-disabled="true" aria-selected="false">
      {children}
    </div>
  );
}

interface Focused {
  focused: { label?: string };
  isSelected?: boolean;
}

/** What every picker says. AdminJS has no translation for these: without them they are English. */
const TEXTS = {
  placeholder: 'Elija…',
  noOptionsMessage: () => 'No hay coincidencias.',
  loadingMessage: () => 'Buscando…',
  screenReaderStatus: ({ count }: { count: number }) => `${count} ${count === 1 ? 'opción' : 'opciones'}.`,
  ariaLiveMessages: {
    guidance: ({ context }: { context: string }) =>
      context === 'menu' ? 'Flechas para recorrer, Entrar para elegir, Escape para cerrar.' : '',
    onChange: ({ label = '', action }: { label?: string; action: string }) =>
      action === 'clear' || label === '' ? 'Sin elección.' : `Elegido: ${label}.`,
    onFocus: ({ focused }: Focused) => `${focused.label ?? ''}.`,
    onFilter: ({ inputValue, resultsMessage }: { inputValue: string; resultsMessage: string }) =>
      inputValue ? `${resultsMessage} Para: ${inputValue}.` : resultsMessage,
  },
  components: { NoOptionsMessage: Line, LoadingMessage: Line },
};

for (const picker of [Select, SelectAsync]) picker.defaultProps = { ...picker.defaultProps, ...TEXTS } as never;
