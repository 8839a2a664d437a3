// Light, dark, or as the device is: what the user chose in the panel. Runs before anything is drawn.
const KEY = 'registro tema';
const DARK = '(prefers-color-scheme: dark)';
/** Paper is light in any case. */
const MEDIA = { claro: 'not all', oscuro: 'screen' };

/** The rules of the style sheets for devices that ask for dark pages. */
const darkRules = [...document.styleSheets].flatMap((sheet) =>
  [...sheet.cssRules].filter((rule) => rule.media?.mediaText === DARK),
);

function leer() {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept in MEDIA ? kept : 'sistema';
  } catch {
    return 'sistema'; // a browser that keeps nothing
  }
}

function aplicar(tema) {
  for (const rule of darkRules) rule.media.mediaText = MEDIA[tema] ?? DARK;
  const scheme = { claro: 'light', oscuro: 'dark' }[tema] ?? 'light dark';
  document.documentElement.style.setProperty('color-scheme', scheme);
}

function poner(tema) {
  aplicar(tema);
  try {
    window.localStorage.setItem(KEY, tema);
  } catch {
    // It holds for this page.
  }
}

aplicar(leer());
window.registroTema = { leer, poner };
