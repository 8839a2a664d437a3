import React, { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface DialogProps {
  title: string;
  /** Can't be left but by what it offers. */
  isStrict?: boolean;
  onClose?: () => void;
  children: ReactNode;
}

/** A question over the page. The browser keeps the keyboard in it and gives it back where it was. */
export function Dialog({ title, isStrict = false, onClose, children }: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current!;
    const opener = document.activeElement as HTMLElement | null;
    element.showModal();
    element.querySelector<HTMLElement>('[autofocus], input:not([readonly]), select, textarea, button')?.focus();
    return () => {
      element.close();
      if (opener?.isConnected) opener.focus();
    };
  }, []);
  // Outside of whatever asks: a form in a form is none.
  return createPortal(
    <dialog
      ref={dialog}
      className="rg-dialog"
      aria-labelledby={titleId}
      // Browsers close it at the second Escape, whatever the page says of the first: they never hear of one.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (!isStrict) onClose?.();
      }}
      onCancel={(event) => {
        event.preventDefault();
        if (!isStrict) onClose?.();
      }}
      onClose={() => (isStrict ? dialog.current?.showModal() : onClose?.())}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>,
    document.querySelector('.rg-app')!,
  );
}
