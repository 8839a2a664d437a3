import { DESKTOP, PHONE, type Visit } from './site.js';

const SMALLEST = { width: 320, height: 640 };

/** The screens every page of ours has to fit and be readable on. */
export const LOOKS: [string, Visit][] = [
  ['on a desktop', { viewport: DESKTOP }],
  ['on a desktop in the dark', { viewport: DESKTOP, colorScheme: 'dark' }],
  ['on a phone', { viewport: PHONE }],
  ['on a phone in the dark', { viewport: PHONE, colorScheme: 'dark' }],
  ['on the smallest phone', { viewport: SMALLEST }],
];
