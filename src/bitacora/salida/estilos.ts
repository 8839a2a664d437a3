/** What the page of a file stands on; a page of this system has its own. */
export const COLORES = `
:root {
  color-scheme: light dark;
  --color-bg: #f6f2ea; --color-surface: #fffdf9; --color-surface-sunken: #efe9dd; --color-text: #211f1b;
  --color-text-muted: #5b554b; --color-border: #d8cfbf; --color-primary: #1b4d43; --color-danger: #a3221b;
  --color-focus: #9a4f08;
}
@media (prefers-color-scheme: dark) {
  :root {
    --color-bg: #161512; --color-surface: #201e1a; --color-surface-sunken: #2a2722; --color-text: #f1ece2;
    --color-text-muted: #b9b1a2; --color-border: #3a362f; --color-primary: #8fd0be; --color-danger: #ff9d90;
    --color-focus: #f0b775;
  }
}
.b-pagina {
  margin: 0; padding: 1.5rem 1rem 4rem; background: var(--color-bg); color: var(--color-text);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
.b-pagina main { max-width: 70rem; margin: 0 auto; }
.b-pagina h1 { margin: 0; font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.25rem); line-height: 1.2; }
.b-pagina :focus-visible { outline: 3px solid var(--color-focus); outline-offset: 2px; }
.b-pagina p { overflow-wrap: anywhere; }
`;

/** How a report looks, whichever page it stands in. */
export const ESTILOS = `
.b-filtro { display: grid; grid-template-columns: 10rem minmax(0, 1fr) auto; gap: 1rem; align-items: end; }
.bitacora h2 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; line-height: 1.3; }
.bitacora h3 { margin: 1.25rem 0 0.25rem; font-size: 1.0625rem; }
.bitacora .b-resumen { font-size: 1.125rem; }
.b-tenue, .b-nada { color: var(--color-text-muted); }
.b-cifras { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0; }
.b-cifras > div {
  display: flex; flex-direction: column; justify-content: space-between; padding: 0.75rem 1rem;
  border: 1px solid var(--color-border); border-radius: 0.625rem; background: var(--color-surface);
}
.b-cifras dt { color: var(--color-text-muted); font-size: 0.875rem; line-height: 1.3; }
.b-cifras dd { margin: 0.25rem 0 0; font-size: 1.375rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.b-dos { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); column-gap: 2.5rem; }
.b-dibujo { margin: 2rem 0 0; }
.b-dibujo figcaption { margin-bottom: 0.5rem; font-weight: 650; }
.b-dibujo svg { display: block; width: 100%; height: clamp(8rem, 26vw, 14rem); }
.b-clave { margin-left: 0.75rem; font-weight: 400; font-size: 0.875rem; white-space: nowrap; }
.b-clave::before {
  content: ''; display: inline-block; width: 0.75em; height: 0.75em; margin-right: 0.375em; background: currentColor;
}
.b-clave-total { color: var(--color-primary); }
.b-clave-fallida { color: var(--color-danger); }
.b-lugar { fill: var(--color-surface-sunken); }
.b-total { fill: var(--color-primary); }
.b-fallida { fill: var(--color-danger); }
.b-eje {
  display: flex; justify-content: space-between; gap: 1rem; margin: 0.25rem 0 0.5rem; color: var(--color-text-muted);
  font-size: 0.875rem; font-variant-numeric: tabular-nums;
}
.b-barras { display: grid; gap: 0.375rem; margin: 0; padding: 0; list-style: none; }
.b-barras li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) 8.5rem; gap: 0.75rem; align-items: center; }
.b-barras svg { width: 100%; height: 0.875rem; background: var(--color-surface-sunken); }
.b-barras .b-nombre { overflow-wrap: anywhere; }
.bitacora .b-numero { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bitacora summary { padding: 0.5rem 0; cursor: pointer; color: var(--color-primary); }
.bitacora table { width: 100%; border-collapse: collapse; background: var(--color-surface); }
.bitacora th, .bitacora td {
  padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--color-border); text-align: left; vertical-align: top;
}
.bitacora thead th { background: var(--color-surface-sunken); font-size: 0.875rem; }
.bitacora tbody th { font-weight: 500; overflow-wrap: anywhere; }
.b-lineas { margin: 0; padding: 0; list-style: none; }
.b-lineas li { padding: 0.75rem 0; border-bottom: 1px solid var(--color-border); }
.b-lineas code {
  display: block; margin-top: 0.25rem; padding: 0.5rem 0.75rem; border-radius: 0.375rem;
  background: var(--color-surface-sunken); font-size: 0.875rem; overflow-wrap: anywhere; white-space: pre-wrap;
}
@media (max-width: 40rem) {
  .b-filtro { grid-template-columns: minmax(0, 1fr); }
  .b-barras li { grid-template-columns: 4.5rem minmax(0, 1fr) auto; }
  .bitacora thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .bitacora table, .bitacora tbody, .bitacora tr, .bitacora th, .bitacora td { display: block; }
  .bitacora tbody tr { padding: 0.625rem 0; border-bottom: 1px solid var(--color-border); }
  .bitacora tbody th, .bitacora tbody td { padding: 0.125rem 0.75rem; border: 0; }
  .bitacora tbody td { display: flex; justify-content: space-between; gap: 1rem; text-align: right; }
  .bitacora tbody td:empty { display: none; }
  .bitacora tbody td::before { content: attr(data-titulo); flex: none; color: var(--color-text-muted); }
}
@media print { .bitacora { font-size: 0.8125rem; } }
`;
