import React, { useEffect, useState, type ReactElement } from 'react';

interface InlineSearchProps {
  varios: string;
  text: string;
  /** Whether the list can be searched at all. */
  isThere: boolean;
  onSearch: (text: string) => void;
}

/** Finds in one list. */
export function InlineSearch({ varios, text, isThere, onSearch }: InlineSearchProps): ReactElement | null {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  if (!isThere) return null;
  const label = `Buscar en ${varios.toLowerCase()}`;
  return (
    <form
      className="rg-inline-search"
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <input
        type="search"
        aria-label={label}
        placeholder={`${label}…`}
        value={typed}
        maxLength={200}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" className="rg-button rg-quiet">
        Buscar
      </button>
    </form>
  );
}
