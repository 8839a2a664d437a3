// Stands where AdminJS' scripts look for its design system: half of all they would load. Its components are named by screens
// that `Application` replaces, and so never drawn; whatever is asked for is there and draws nothing.
const nothing = () => null;

/** Gives `otherwise` for every name that is not its own. */
const stub = (own, otherwise) =>
  new Proxy(own, { get: (target, name) => (Reflect.has(target, name) ? Reflect.get(target, name) : otherwise) });

/** What styled-components makes: `styled(Box)`, `styled.div`, `styled(Box).attrs({…})`, the template, and the component. */
const maker = new Proxy(function () {}, {
  get: (_target, name) => {
    if (name === 'attrs' || name === 'withConfig') return () => maker;
    return name === 'prototype' || typeof name === 'symbol' ? undefined : maker;
  },
  set: () => true,
  apply: (_target, _self, [given]) => (isProps(given) ? null : maker),
});

/** React calls a component with its properties; everything else is a step on the way to one. */
const isProps = (given) =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && !('$$typeof' in given) && !('raw' in given);

const ThemeProvider = ({ children }) => children;

Object.assign(window, {
  AdminJSDesignSystem: stub({ __esModule: true }, nothing),
  styled: stub({ __esModule: true, ThemeProvider, default: maker, styled: maker }, maker),
});
