// What the pages do better with scripts; every page works without them.

for (const form of document.querySelectorAll('form[data-validate]')) checkBeforeSending(form);
for (const form of document.querySelectorAll('form[data-live]')) searchAsOneTypes(form);
for (const button of document.querySelectorAll('[data-copy]')) offerCopy(button);
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const place of document.querySelectorAll('[data-status]')) void showStatus(place);

/** Shows our own messages at the fields, in place of the browser's, which may speak another language. */
function checkBeforeSending(form) {
  form.noValidate = true;
  const inputs = [...form.querySelectorAll('input[data-error]')];
  for (const input of inputs) {
    // Not on the way to the button: the message would push it away from under the pointer.
    input.addEventListener('blur', (event) => event.relatedTarget?.matches('input') && showError(input));
    // While typing an error only goes away: nobody wants to be told before he is done.
    input.addEventListener('input', () => input.ariaInvalid === 'true' && showError(input));
  }
  form.addEventListener('submit', (event) => {
    const wrong = inputs.filter((input) => !showError(input));
    if (wrong.length === 0) return;
    event.preventDefault();
    wrong[0].focus();
  });
}

function showError(input) {
  const isValid = input.checkValidity();
  input.ariaInvalid = String(!isValid);
  document.getElementById(`${input.id}-error`).textContent = isValid ? '' : input.dataset.error;
  return isValid;
}

function offerCopy(button) {
  const source = document.getElementById(button.dataset.copy);
  const status = document.getElementById(button.getAttribute('aria-describedby'));
  button.hidden = false;
  button.addEventListener('click', async () => {
    const copied = await copy(source);
    status.textContent = copied ? 'Copiado.' : 'No se pudo copiar: selecciónelo y cópielo a mano.';
  });
}

/** The clipboard's own interface is only there over HTTPS and on the same machine; elsewhere the old way serves. */
async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    return true;
  } catch {
    const selection = document.getSelection();
    if (source.select) source.select();
    else selection.selectAllChildren(source);
    return document.execCommand('copy');
  }
}

async function showStatus(place) {
  const serves = await fetch(place.dataset.status, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  place.classList.add('status');
  place.classList.toggle('status-down', !serves);
  place.textContent = serves ? 'En servicio' : 'Con problemas';
}

/** After so long without a further letter, in ms. */
const TYPED = 250;

/** Puts what the form would lead to in the place of what is shown, and its address in that of the page. */
function searchAsOneTypes(form) {
  let timer;
  let asking;
  const search = async () => {
    clearTimeout(timer);
    asking?.abort();
    asking = new AbortController();
    const typed = [...new FormData(form)].filter(([, value]) => value.trim() !== '');
    const address = `${form.action}${typed.length > 0 ? `?${new URLSearchParams(typed)}` : ''}`;
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = form.dataset.live.split(' ').map((id) => [document.getElementById(id), page.getElementById(id)]);
      // What can't be shown in place is a page of its own: an error says what is wrong.
      if (!found.every(([, fresh]) => fresh)) return form.submit();
      for (const [shown, fresh] of found) shown.replaceChildren(...fresh.childNodes);
      history.replaceState(null, '', address);
    } catch (error) {
      if (error.name !== 'AbortError') form.submit();
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, TYPED);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
}
