import type { RequestHandler } from 'express';
import { assetUrl } from '../../http/pages/assets.js';
import { DARK_COLORS } from '../theme.js';
import { preloadLinks } from './preload.js';
import { nonceOf } from './security.js';

const WEB_FONT = /<link[^>]+fonts\.googleapis\.com[^>]*>/;
const CORE_SCRIPT = /(src="\/admin\/frontend\/assets\/[\w.-]+\.js)"/g;

/** The line of AdminJS' document that holds its data as JSON, which is all on one line. */
const STATE = /window\.REDUX_STATE = .*/;

/** The colours by night, before anything is drawn. */
const NIGHT = `
if (matchMedia('(prefers-color-scheme: dark)').matches) Object.assign(window.THEME.colors, ${JSON.stringify(DARK_COLORS)});
`;

/**
 * Makes AdminJS' document fit for us: no font from another host, scripts that carry the nonce, addresses of its files
 * that change with their content, so that browsers may keep them, and its data asked for while the scripts load.
 * @param version stands for the content of all of its files
 */
export function adaptDocument(version: string): RequestHandler {
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) =>
      send(isDocument(body) ? adapt(body, preloadLinks(request.originalUrl, body), nonceOf(response), version) : body);
    next();
  };
}

function isDocument(body: unknown): body is string {
  return typeof body === 'string' && body.trimStart().startsWith('<!DOCTYPE html>');
}

/** Our script is not deferred: what it mends may be drawn before a deferred one runs, and would stay as it is. */
function adapt(html: string, preloads: string, nonce: string, version: string): string {
  return escapeState(html)
    .replace(WEB_FONT, () => `${preloads}<script src="${assetUrl('panel.js')}"></script>`)
    .replace(CORE_SCRIPT, `$1?v=${version}"`)
    .replace('</script>', `${NIGHT}</script>`)
    .replaceAll('<script', `<script nonce="${nonce}"`)
    .replace('<div id="app" />', '<div id="app"></div>')
    .trimStart();
}

/** Within JSON `<` stands in texts alone, where it may be written as its code: no text can end the script it is in. */
export function escapeState(html: string): string {
  return html.replace(STATE, (state) => state.replaceAll('<', '\\u003c'));
}
