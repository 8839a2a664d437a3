import React, { useState, type ReactElement } from 'react';

const CHOICES = { sistema: 'Como el sistema', claro: 'Claro', oscuro: 'Oscuro' } as const;
type Choice = keyof typeof CHOICES;

/** Kept by panel.js, which sets it before anything is drawn. */
interface ThemeKeeper {
  registroTema?: { leer: () => Choice; poner: (choice: Choice) => void };
}

/** Light, dark, or as the device is. */
export function ThemeChoice(): ReactElement {
  const keeper = (window as ThemeKeeper).registroTema;
  const [choice, setChoice] = useState<Choice>(() => keeper?.leer() ?? 'sistema');
  return (
    <label className="rg-theme">
      Tema{' '}
      <select
        value={choice}
        onChange={({ target }) => {
          setChoice(target.value as Choice);
          keeper?.poner(target.value as Choice);
        }}
      >
        {Object.entries(CHOICES).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
