// What Swagger UI leaves to be wished for: our header, the words in Spanish, a dialog for the keyboard, names for those
// who hear the page, and no link inside a button.
const WORDS = {
  'Skip to operations': 'Saltar a las operaciones',
  'Loading...': 'Cargando…',
  Authorize: 'Autorizar',
  'Available authorizations': 'Autorización',
  'Value:': 'Token:',
  'username:': 'Usuario:',
  'password:': 'Clave:',
  Authorized: 'Autorizado',
  Logout: 'Salir',
  Close: 'Cerrar',
  'Try it out': 'Probar',
  Cancel: 'Cancelar',
  Reset: 'Restablecer',
  Execute: 'Ejecutar',
  Clear: 'Limpiar',
  Parameters: 'Parámetros',
  'No parameters': 'Sin parámetros',
  Name: 'Nombre',
  Description: 'Descripción',
  required: 'obligatorio',
  'Request body': 'Cuerpo',
  'Edit Value': 'Editar',
  'Example Value': 'Ejemplo',
  Schema: 'Esquema',
  Schemas: 'Esquemas',
  'Expand all': 'Abrir todo',
  'Collapse all': 'Cerrar todo',
  Responses: 'Respuestas',
  'Request URL': 'Dirección',
  'Server response': 'Respuesta del servidor',
  Code: 'Código',
  Details: 'Detalle',
  'Error:': 'Error:',
  'Response body': 'Cuerpo de la respuesta',
  'Response headers': 'Encabezados de la respuesta',
  'Request duration': 'Duración',
  Download: 'Descargar',
  'Media type': 'Formato',
  Undocumented: 'Sin documentar',
  'Headers:': 'Encabezados:',
  Type: 'Tipo',
  'Any of': 'Alguno de estos',
  Items: 'Elementos',
  'Additional properties': 'Otros campos',
  'write-only': 'solo se envía',
  // Of an error: where it comes from, and that it is one.
  auth: 'No se pudo',
  error: 'autorizar. ',
  'Failed to fetch.': 'No hubo respuesta.',
  'Possible Reasons:': 'Puede ser que:',
  'Network Failure': 'falle la red o el servidor no responda',
  CORS: 'el servidor no admita esta página (CORS)',
  'URL scheme must be "http" or "https" for CORS request.': 'la dirección no empiece con http ni https.',
};

/** What HTTP calls its refusals, as Swagger UI repeats it. */
const REFUSALS = {
  'Bad Request': 'solicitud incorrecta',
  Unauthorized: 'sin autorización',
  Forbidden: 'sin permiso',
  'Not Found': 'no existe',
  'Method Not Allowed': 'método no admitido',
  Conflict: 'conflicto',
  'Precondition Failed': 'cambió mientras tanto',
  'Payload Too Large': 'demasiado grande',
  'Unsupported Media Type': 'formato no admitido',
  'Unprocessable Entity': 'no se puede procesar',
  'Too Many Requests': 'demasiadas solicitudes',
  'Internal Server Error': 'falla del servidor',
  'Bad Gateway': 'el servidor no responde',
  'Service Unavailable': 'servidor ocupado',
  'Gateway Timeout': 'el servidor tardó demasiado',
};
/** Of an answer that has only a number, and of what has no word here. */
const REFUSED = 'la solicitud no se aceptó';
const TOLD = new Set(Object.values(REFUSALS));

/** The words that stand after a limit, such as `[1, 200] characters`. */
const UNITS = { characters: 'caracteres', items: 'elementos', properties: 'campos' };

/** Names that are heard or shown by the pointer; each holds the words its button shows. */
const NAMES = {
  'Apply credentials': 'Autorizar con el token',
  'Apply given OAuth2 credentials': 'Autorizar con usuario y clave',
  'Remove authorization': 'Salir',
  'auth-bearer-value': 'Token',
  'authorization button locked': 'Autorizado: ver o salir',
  'authorization button unlocked': 'Autorizar',
  'Expand operation': 'Abrir la sección',
  'Collapse operation': 'Cerrar la sección',
  'Copy path to clipboard': 'Copiar la ruta',
  'Copy cURL command to clipboard': 'Copiar la orden curl',
  'Copy code to clipboard': 'Copiar',
  'Request content type': 'Formato del cuerpo',
  'Media Type': 'Formato',
};

/** What is written by us or sent by the server is not translated. */
const SENT = 'pre, code, option, textarea, style';
const OURS = `${SENT}, .markdown, .renderedMarkdown, .opblock-summary, div.parameter__name`;
/** Where what came of a request stands: beside what was sent, the words are Swagger UI's. */
const OUTCOME = '.live-responses-table';

/** An error, a limit with its unit in Spanish, or the word before an example; nothing, of any other text. */
function inSpanish(text) {
  // What the server says of a log-in is Spanish already, and all there is to say.
  const [, said] = /^Error: [\w ]*, error: \w+, description: (.+)$/s.exec(text) ?? [];
  if (said) return said;
  const [, refusal] = /^Error: ([\w' ]*)$/.exec(text.trim()) ?? [];
  if (refusal && Object.hasOwn(REFUSALS, refusal)) return `Error: ${REFUSALS[refusal]}`;
  if (/^(Type)?Error: .*(fetch|network|load)/i.test(text)) return 'No hubo respuesta del servidor: revise la conexión.';
  if (refusal !== undefined && !TOLD.has(refusal)) return `Error: ${REFUSED}`;
  if (text.startsWith('Example')) return text.replace('Example', 'Ejemplo');
  const [, limit, unit] = /^([[(≥≤<>0-9].*) ([a-z]+)$/.exec(text) ?? [];
  return UNITS[unit] && `${limit} ${UNITS[unit]}`;
}

/** Only the text changes, never the elements: React goes on with the nodes it made. */
function translate(text) {
  const words = WORDS[text.data.trim()] ?? inSpanish(text.data);
  const element = text.parentElement;
  if (words && !element?.closest(element.closest(OUTCOME) ? SENT : OURS)) text.data = words;
}

function mend(root) {
  const texts = document.createTreeWalker(root, window.NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translate(texts.currentNode);
  for (const attribute of ['aria-label', 'title']) {
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      const name = NAMES[element.getAttribute(attribute)];
      if (name) element.setAttribute(attribute, name);
    }
  }
  for (const area of root.querySelectorAll('textarea:not([aria-label])')) area.setAttribute('aria-label', 'Cuerpo');
  for (const select of root.querySelectorAll('.examples-select-element:not([aria-label])')) {
    select.setAttribute('aria-label', 'Ejemplo');
  }
  // What scrolls must be reached by the keyboard too.
  for (const code of root.querySelectorAll('pre.microlight:not([tabindex])')) code.tabIndex = 0;
  root.querySelector('.close-modal:not([aria-label])')?.setAttribute('aria-label', 'Cerrar');
}

/** Our own parts in place of some of Swagger UI's, in its terms: https://swagger.io/docs/open-source-tools/swagger-ui/ */
function ownParts({ React: { createElement: h, useEffect, useRef, useState }, authActions }) {
  const logo = document.querySelector('link[rel="icon"]').href;
  const Header = () =>
    h(
      'header',
      { className: 'site-header' },
      h(
        'div',
        { className: 'wrapper site-header-row' },
        h(
          'a',
          { className: 'brand', href: '/' },
          h('img', { src: logo, alt: '', width: 40, height: 40 }),
          h('span', { className: 'brand-name' }, h('span', null, 'Registro de'), ' ', h('span', null, 'Infracciones')),
        ),
      ),
    );
  // A link inside the button that opens an operation would be a second thing to press in the same place.
  const OperationName = ({ text }) => h('span', null, text);
  /** The keyboard goes into it when it opens, leaves it with Escape, and is back where it was afterwards. */
  const dialog = (Original) =>
    function Dialog(props) {
      const box = useRef(null);
      const [opener] = useState(() => document.activeElement);
      useEffect(() => {
        if (!box.current.contains(document.activeElement)) box.current.querySelector('button').focus();
        return () => opener?.focus();
      }, []);
      const onKeyDown = (event) => event.key === 'Escape' && authActions.showDefinitions(false);
      const role = { className: 'registro-dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Autorización' };
      return h('div', { ref: box, onKeyDown, ...role }, h(Original, props));
    };
  return {
    components: { Topbar: Header, DeepLink: OperationName },
    wrapComponents: { authorizationPopup: dialog },
  };
}

// Its own start calls this by its global name, after everything was loaded.
const createUi = window.SwaggerUIBundle;
window.SwaggerUIBundle = Object.assign(
  (options) => createUi({ ...options, plugins: [...options.plugins, ownParts] }),
  createUi,
);

document.documentElement.lang = 'es';
document.head.append(
  Object.assign(document.createElement('meta'), { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
);
const night = window.matchMedia('(prefers-color-scheme: dark)');
const followNight = () => document.documentElement.classList.toggle('dark-mode', night.matches);
night.addEventListener('change', followNight);
followNight();

new MutationObserver((changes) => {
  for (const { type, target } of changes) if (type === 'characterData') translate(target);
  if (changes.some(({ type }) => type === 'childList')) mend(document.body);
}).observe(document.body, { childList: true, characterData: true, subtree: true });
