// What the pages do better with scripts; every page works without them.

for (const form of document.querySelectorAll('form[data-validate]')) checkBeforeSending(form);
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
