import React, { useEffect, useState, type ReactElement } from 'react';
import { showWith, type Question } from './ask';
import { Dialog } from './Dialog';

interface Open {
  question: Question;
  answer: (confirmed: boolean) => void;
}

/** Shows what is asked anywhere in the panel. The harmless answer comes first to the keyboard. */
export function Questions(): ReactElement | null {
  const [open, setOpen] = useState<Open>();
  useEffect(() => showWith((question, answer) => setOpen({ question, answer })), []);
  if (!open) return null;
  const { title, text, details = [], confirm, isDanger, cancel = confirm ? 'Cancelar' : 'Cerrar' } = open.question;
  const close = (confirmed: boolean): void => {
    setOpen(undefined);
    open.answer(confirmed);
  };
  return (
    <Dialog title={title} onClose={() => close(false)}>
      <p>{text}</p>
      {details.length > 0 && (
        <ul className="rg-details">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <p className="rg-actions">
        <button type="button" className="rg-button rg-quiet" onClick={() => close(false)}>
          {cancel}
        </button>
        {confirm && (
          <button type="button" className={isDanger ? 'rg-button rg-danger' : 'rg-button'} onClick={() => close(true)}>
            {confirm}
          </button>
        )}
      </p>
    </Dialog>
  );
}
