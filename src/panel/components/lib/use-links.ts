import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';

/** For what is drawn with plain links, by the server too: those to pages of the panel open without loading it anew. */
export function useLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const link = (event.target as Element).closest('a[href^="/admin/"]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigate(link.getAttribute('href')!);
  };
}
