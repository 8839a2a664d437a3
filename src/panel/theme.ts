type Colors = Readonly<Record<string, string>>;

/**
 * AdminJS mixes its colours in the browser, so they are values and not the style sheet's variables. They are those of
 * http/pages/assets/tokens.css.
 */
const LIGHT: Colors = {
  primary100: '#1b4d43',
  primary80: '#2b6558',
  primary60: '#5d8f83',
  primary40: '#a8c7bf',
  primary20: '#e4efeb',
  accent: '#1b4d43',
  hoverBg: '#123831',
  grey100: '#211f1b',
  grey80: '#3d3a33',
  grey60: '#5b554b',
  grey40: '#877d6d',
  grey20: '#f6f2ea',
  text: '#211f1b',
  bg: '#f6f2ea',
  container: '#fffdf9',
  sidebar: '#fffdf9',
  border: '#d8cfbf',
  separator: '#d8cfbf',
  inputBorder: '#877d6d',
  filterBg: '#fffdf9',
  filterInputBorder: '#877d6d',
  error: '#a3221b',
  errorLight: '#fbe9e5',
  success: '#1d6039',
  successLight: '#e4f1e3',
  info: '#1b4d43',
  infoLight: '#e4efeb',
};

const FONT = "'Inter Registro', system-ui, sans-serif";

/** The panel's look by day. */
export const THEME = {
  colors: LIGHT,
  font: FONT,
  sizes: { sidebarWidth: '256px', navbarHeight: '56px' },
  // From the last one on the menu stands beside the page.
  breakpoints: ['577px', '769px', '1024px', '1100px'],
};

/** What differs for those whose device asks for dark pages. */
export const DARK_COLORS: Colors = {
  primary100: '#8fd0be',
  primary80: '#b2e2d4',
  primary60: '#5d8f83',
  primary40: '#2d4a43',
  primary20: '#22352f',
  accent: '#8fd0be',
  hoverBg: '#b2e2d4',
  white: '#201e1a',
  black: '#f1ece2',
  grey100: '#f1ece2',
  grey80: '#d8d0c2',
  grey60: '#b9b1a2',
  grey40: '#8f8675',
  grey20: '#2a2722',
  text: '#f1ece2',
  bg: '#161512',
  container: '#201e1a',
  sidebar: '#201e1a',
  border: '#3a362f',
  separator: '#3a362f',
  inputBorder: '#8f8675',
  filterBg: '#201e1a',
  filterInputBorder: '#8f8675',
  error: '#ff9d92',
  errorLight: '#43211d',
  success: '#8ed7a6',
  successLight: '#1d3524',
  info: '#8fd0be',
  infoLight: '#22352f',
};
