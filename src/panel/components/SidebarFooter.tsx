import React, { type ReactElement } from 'react';

/** Where the menu ends: back to the pages that everybody sees. */
export default function SidebarFooter(): ReactElement {
  return (
    <p className="rg-footer">
      <a href="/">Ir a la página de inicio</a>
    </p>
  );
}
