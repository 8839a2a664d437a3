import { Select, SelectAsync } from '@adminjs/design-system';

interface Focused {
  label: string;
}

/** What pickers say, on the screen and to screen readers: AdminJS hands them no words, and their own are English. */
const WORDS = {
  placeholder: 'Elija…',
  noOptionsMessage: () => 'No hay coincidencias.',
  loadingMessage: () => 'Buscando…',
  screenReaderStatus: ({ count }: { count: number }) => (count === 1 ? '1 opción' : `${count} opciones`),
  ariaLiveMessages: {
    guidance: () => 'Use las flechas para recorrer las opciones y Entrar para elegir.',
    onChange: ({ label }: Focused) => (label ? `Elegido: ${label}.` : ''),
    onFilter: ({ resultsMessage }: { resultsMessage: string }) => `${resultsMessage}.`,
    onFocus: ({ label }: Focused) => label,
  },
};

for (const picker of [Select, SelectAsync]) {
  const component = picker as { defaultProps?: object };
  component.defaultProps = { ...component.defaultProps, ...WORDS };
}
