import { waitText } from './espera.js';

test.each([
  [1, '1 segundo'],
  [43, '43 segundos'],
  [90, '90 segundos'],
  [91, '2 minutos'],
  [121, '3 minutos'],
])('%i s is %s', (seconds, text) => {
  expect(waitText(seconds)).toBe(text);
});
