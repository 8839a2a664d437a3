import { useEffect } from 'react';

/** Names the page in the browser's tab and takes the reader to its heading, as a page that is loaded anew does. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Registro de Infracciones`;
  }, [title]);
}
