import { useNotice } from 'adminjs';
import { useMemo } from 'react';

/** Says what came of something, at the foot of the page. */
export interface Notices {
  good: (message: string) => void;
  bad: (message: string) => void;
}

export function useNotices(): Notices {
  const add = useNotice();
  return useMemo(
    () => ({
      good: (message) => add({ message, type: 'success' }),
      bad: (message) => add({ message, type: 'error' }),
    }),
    [add],
  );
}
