import React, { type ReactElement } from 'react';
import { Dialog } from '../dialogs/Dialog';

const KEYS: readonly [string, string][] = [
  ['/ o Ctrl+K', 'Buscar en todo el registro'],
  ['↓ ↑', 'Ir de registro en registro en una lista'],
  ['Entrar', 'Abrir el registro al que se llegó'],
  ['n', 'Agregar un registro'],
  ['e', 'Editar el registro'],
  ['Escape', 'Cerrar lo que está abierto'],
  ['?', 'Ver esta ayuda'],
];

/** What the keys do. */
export function Help({ onClose }: { onClose: () => void }): ReactElement {
  return (
    <Dialog title="Atajos de teclado" onClose={onClose}>
      <dl className="rg-keys">
        {KEYS.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="rg-actions">
        <button type="button" className="rg-button" onClick={onClose}>
          Cerrar
        </button>
      </p>
    </Dialog>
  );
}
