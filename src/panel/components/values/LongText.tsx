import React, { useState, type ReactElement } from 'react';

/** A plate or a number is not broken into two lines. */
const SHORT = 14;
/** More than two lines of a list. */
const LONG = 150;
const CUT = 120;

/** Where a text is cut: no sign falls into two. */
function cutOf(text: string): number {
  const isWithinSign = /[\uD800-\uDBFF]/.test(text[CUT - 1]!);
  return isWithinSign ? CUT - 1 : CUT;
}

/** How much of a long text is shown: its beginning, until more is asked for; all of it; or its beginning, as a link. */
export type Extent = 'some' | 'all' | 'link';

/** A text that may be long. On paper it is all there. */
export function LongText({ text, extent = 'some' }: { text: string; extent?: Extent }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  if (text.length <= SHORT) return <span className="rg-short">{text}</span>;
  if (text.length <= LONG || extent === 'all') return <span>{text}</span>;
  if (extent === 'link') return <Beginning text={text} />;
  return (
    <span>
      {isOpen ? text : <Beginning text={text} />}{' '}
      <button type="button" className="rg-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'ver menos' : 'ver más'}
      </button>
    </span>
  );
}

function Beginning({ text }: { text: string }): ReactElement {
  const cut = cutOf(text);
  return (
    <span title={text}>
      {text.slice(0, cut)}
      <span className="rg-rest">{text.slice(cut)}</span>
      <span className="rg-cut">…</span>
    </span>
  );
}
