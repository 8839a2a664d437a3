// A page that the browser kept whole is shown again without asking: by then its session may be over.
window.addEventListener('pageshow', (event) => event.persisted && window.location.reload());
