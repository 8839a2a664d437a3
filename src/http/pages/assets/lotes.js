// What the pages of batches do better with scripts: a file that is dropped, how far it has come, and news of a batch.

for (const form of document.querySelectorAll('form[data-subida]')) sendWithProgress(form);
for (const place of document.querySelectorAll('[data-soltar]')) takeDropped(place);
for (const place of document.querySelectorAll('[data-eventos]')) follow(place);

/** A file that is let go over the field is chosen in it. */
function takeDropped(place) {
  const input = place.querySelector('input[type=file]');
  const mark = (isOver) => place.classList.toggle('drop-over', isOver);
  for (const name of ['dragenter', 'dragover']) {
    place.addEventListener(name, (event) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      mark(true);
    });
  }
  place.addEventListener('dragleave', (event) => place.contains(event.relatedTarget) || mark(false));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    const { files } = event.dataTransfer;
    if (files.length !== 1) return sayError(input, 'Suelte un solo archivo.');
    sayError(input, '');
    input.files = files;
    input.focus();
  });
}

/** Sends the form without leaving the page, which says how much of the file is there. */
function sendWithProgress(form) {
  const input = form.querySelector('input[type=file]');
  const place = form.querySelector('[data-avance]');
  const [bar, status] = [place.querySelector('progress'), place.querySelector('[role=status]')];
  const stop = form.querySelector('[data-interrumpir]');
  const submit = form.querySelector('[type=submit]');
  let sending;

  input.addEventListener('change', () => sayError(input, ''));
  stop.addEventListener('click', () => sending?.abort());
  window.addEventListener('beforeunload', (event) => sending && event.preventDefault());

  function show(isSending) {
    place.hidden = stop.hidden = !isSending;
    submit.disabled = isSending;
  }

  /** @param name of the field that it is about, where that is not the file */
  function end(problem, name) {
    sending = undefined;
    show(false);
    const field = form.querySelector(`[name="${name}"]:not([type=hidden])`);
    // Of a choice the group that it belongs to has the place.
    const place = field?.closest('[aria-describedby]');
    sayError(place ?? input, problem);
    (place ? field : submit).focus();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    for (const field of form.querySelectorAll('[aria-describedby]')) sayError(field, '');
    const problem = problemOf(input.files[0], Number(form.dataset.maximo));
    sayError(input, problem);
    if (problem) return input.focus();
    sending = new window.XMLHttpRequest();
    bar.value = 0;
    status.textContent = 'Enviando…';
    show(true);
    stop.focus();
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = Math.floor((loaded / total) * 100);
      if (percent === bar.value) return;
      bar.value = percent;
      if (percent % 10 === 0) status.textContent = percent < 100 ? `Enviado el ${percent} %.` : 'Guardando…';
    });
    sending.addEventListener('load', ({ target }) => {
      const { ir, notice, detail, errores } = target.response ?? {};
      if (ir === undefined) {
        const problem = notice?.message ?? detail ?? 'No se pudo enviar el archivo. Vuelva a intentarlo.';
        return end(problem, Array.isArray(errores) ? errores[0]?.campo : Object.keys(errores ?? {})[0]);
      }
      sending = undefined;
      window.location.assign(ir);
    });
    sending.addEventListener('error', () => end('La conexión se cortó: no se guardó nada. Vuelva a intentarlo.'));
    sending.addEventListener('abort', () => end('El envío se interrumpió: no se guardó nada.'));
    sending.open('POST', form.dataset.subida);
    sending.setRequestHeader('x-xsrf-token', form.elements.csrf.value);
    sending.responseType = 'json';
    sending.send(new FormData(form));
  });
}

/** What nobody saves as text with fields; the server looks into the file itself. */
const NO_TEXT = /\.(xls[xmb]|ods|numbers|zip|t?gz|7z|rar|bz2|xz|pdf|docx?|png|jpe?g|gif|webp|heic)$/i;

function problemOf(file, most) {
  if (!file) return 'Elija un archivo.';
  const [, kind] = NO_TEXT.exec(file.name) ?? [];
  if (kind) return `Los archivos ${kind.toUpperCase()} no se leen: guárdelo como CSV y elija ese.`;
  if (file.size > most) return 'El archivo es demasiado grande: divídalo en partes.';
  return '';
}

/** @param described a field, or the group of a choice: the last that describes it is the place of its error */
function sayError(described, problem) {
  if (described.matches('input, select')) described.ariaInvalid = String(problem !== '');
  const place = described.getAttribute('aria-describedby').split(' ').at(-1);
  document.getElementById(place).textContent = problem;
}

/** Shows how a batch comes on; another state of it is another page. */
function follow(place) {
  const { eventos, pagina, fase } = place.dataset;
  const bar = place.querySelector('progress');
  const notice = place.querySelector('[data-aviso]');
  const source = new window.EventSource(eventos);
  source.addEventListener('progreso', ({ data }) => {
    const avance = JSON.parse(data);
    if (avance.fase !== fase) {
      source.close();
      window.location.replace(pagina);
      return;
    }
    notice.textContent = '';
    if (avance.porcentaje !== null && !fase.startsWith('recibido')) bar.value = avance.porcentaje;
    for (const [name, text] of Object.entries(avance.textos)) {
      const shown = place.querySelector(`[data-cuenta="${name}"]`);
      if (shown && shown.textContent !== text) shown.textContent = text;
    }
  });
  source.addEventListener('error', () => {
    const isOver = source.readyState === window.EventSource.CLOSED;
    notice.textContent = isOver
      ? 'Se perdió la conexión con el servidor: vuelva a cargar la página.'
      : 'Se perdió la conexión con el servidor; se sigue intentando.';
  });
}
