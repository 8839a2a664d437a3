import { useCallback, useEffect, useState } from 'react';
import { getJson, messageOf } from './client';

/** What a page knows of data it asked for. While it is asked for anew the former stays; when that fails, only the same does. */
export interface Data<T> {
  value: T | undefined;
  /** Why there is none, as its reader is told. */
  problem: string | undefined;
  isLoading: boolean;
  reload: () => void;
}

interface State<T> {
  path?: string;
  /** How often it was asked for anew. */
  round?: number;
  value?: T | undefined;
  problem?: string | undefined;
}

/** Reads an address of the panel, again whenever it changes; of two answers the one to the last question counts. */
export function useData<T>(path: string | undefined): Data<T> {
  const [state, setState] = useState<State<T>>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return undefined;
    const giveUp = new AbortController();
    getJson<T>(path, giveUp.signal).then(
      (value) => setState({ path, round, value }),
      (error: unknown) => {
        if (giveUp.signal.aborted) return;
        setState((last) => ({
          path,
          round,
          problem: messageOf(error),
          ...(last.path === path && { value: last.value }),
        }));
      },
    );
    return () => giveUp.abort();
  }, [path, round]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  const isLoading = path !== undefined && (state.path !== path || state.round !== round);
  return { value: state.value, problem: isLoading ? undefined : state.problem, isLoading, reload };
}
