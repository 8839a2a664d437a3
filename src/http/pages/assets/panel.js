// Names what AdminJS leaves without a name, for those who hear the page instead of seeing it, and brings the keyboard to
// its questions. Its own elements can't be changed from outside, so they are mended as they appear.
const BUTTONS = {
  first: 'Primera página',
  previous: 'Página anterior',
  next: 'Página siguiente',
  last: 'Última página',
};

function nameButton(button) {
  if (button.textContent.trim() || button.getAttribute('aria-label')) return;
  // AdminJS draws the words of a question's answers with the style sheet.
  const name = button.getAttribute('label') ?? BUTTONS[button.dataset.testid];
  const besidePassword = button.parentElement?.querySelector('input[type="password"], input[type="text"]');
  button.setAttribute('aria-label', name ?? (besidePassword ? 'Mostrar u ocultar la clave' : 'Cerrar'));
}

/** Links that lead nowhere are buttons: the filters and the actions of a row. */
function reachButton(link) {
  if (link.getAttribute('role') === 'button') return;
  link.setAttribute('role', 'button');
  link.tabIndex = 0;
  if (!link.textContent.trim()) link.setAttribute('aria-label', 'Acciones');
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    link.dispatchEvent(new window.MouseEvent('mouseover', { bubbles: true }));
    link.click();
  });
  if (link.dataset.testid === 'actions-dropdown') closeMenu(link);
}

/** The menu of a row opens for a mouse above it; the keyboard is given one, and takes it away when it leaves. */
function closeMenu(link) {
  const close = () => {
    link.dispatchEvent(new window.MouseEvent('mouseout', { bubbles: true, relatedTarget: document.body }));
  };
  link.parentElement.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  link.parentElement.addEventListener('focusout', ({ currentTarget, relatedTarget }) => {
    if (!currentTarget.contains(relatedTarget)) close();
  });
}

function nameField(field) {
  if (field.id === '' && field.name) field.id = field.name;
  if (field.labels?.length || field.getAttribute('aria-label')) return;
  const group = field.closest('[class*="FormGroup"]') ?? field.closest('section');
  const label = group?.querySelector('label');
  if (label) field.setAttribute('aria-label', label.textContent.trim());
}

/** A question is announced, and the keyboard begins at its harmless answer. */
function openQuestion(label) {
  const question = label.parentElement;
  if (question.getAttribute('role') === 'dialog') return;
  question.setAttribute('role', 'dialog');
  question.setAttribute('aria-modal', 'true');
  question.setAttribute('aria-label', label.textContent.trim());
  const close = question.querySelector('.close-button');
  question.addEventListener('keydown', (event) => event.key === 'Escape' && close?.click());
  question.querySelector('button:not(.close-button)')?.focus();
}

/** Where the page's own matter begins: who hears it jumps there, past the menu. */
function markContent() {
  document.querySelector('[data-css="app-content"]')?.setAttribute('role', 'main');
  document.querySelectorAll('.adminjs_ActionHeader h2').forEach((title) => title.setAttribute('aria-level', '1'));
}

function mend() {
  markContent();
  document.querySelectorAll('button').forEach(nameButton);
  document.querySelectorAll('a.adminjs_Button:not([href])').forEach(reachButton);
  document.querySelectorAll('input:not([type="hidden"]), textarea, select').forEach(nameField);
  document.querySelectorAll('.modal-label').forEach(openQuestion);
}

// A page that the browser kept whole is shown again without asking: by then its session may be over.
window.addEventListener('pageshow', (event) => event.persisted && window.location.reload());

new MutationObserver(mend).observe(document.documentElement, { childList: true, subtree: true });
