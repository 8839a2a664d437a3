import type { Request, RequestHandler, Response } from 'express';
import { assetUrl } from '../../http/pages/assets.js';
import { firstPageOf } from './first-page.js';
import { FONT, preloadLinks } from './preload.js';
import { nonceOf } from './security.js';

const WEB_FONT = /<link[^>]+fonts\.googleapis\.com[^>]*>/;
const CORE_SCRIPT = /<script src="(\/admin\/frontend\/assets\/[\w.-]+\.js)"/g;

/** The line of AdminJS' document that holds its data as JSON, which is all on one line. */
const STATE = /window\.REDUX_STATE = .*/;

/** AdminJS' own last words in its document, which need its scripts. */
const START = /<script>(?=\s*var app = )/;

/**
 * Makes AdminJS' document fit for us: no font from another host, scripts that carry the nonce and keep nothing waiting,
 * addresses of its files that change with their content, so that browsers may keep them, its data asked for while the
 * scripts load, and the first page drawn already.
 * @param version stands for the content of all of its files
 */
export function adaptDocument(version: string): RequestHandler {
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => send(isDocument(body) ? adapt(body, request, response, version) : body);
    next();
  };
}

function isDocument(body: unknown): body is string {
  return typeof body === 'string' && body.trimStart().startsWith('<!DOCTYPE html>');
}

/** A module runs after the scripts that were put off, and in its order: what starts the panel comes last. */
function adapt(html: string, request: Request, response: Response, version: string): string {
  const first = firstPageOf(response);
  const data = first ? `<script type="application/json" id="tablero-datos">${first.data}</script>` : '';
  const preloads = first ? FONT() : preloadLinks(request.originalUrl, html);
  return escapeState(html)
    .replace(WEB_FONT, () => `${preloads}<script src="${assetUrl('panel.js')}" defer></script>`)
    .replace(CORE_SCRIPT, `<script defer src="$1?v=${version}"`)
    .replace('<body>', `<body><script src="${assetUrl('tema.js')}"></script>`)
    .replace('<div id="app" />', () => `<div id="app">${first?.html ?? ''}</div>${data}`)
    .replace(START, '<script type="module">')
    .replaceAll('<script', `<script nonce="${nonceOf(response)}"`)
    .trimStart();
}

/** Within JSON `<` stands in texts alone, where it may be written as its code: no text can end the script it is in. */
export function escapeState(html: string): string {
  return html.replace(STATE, (state) => state.replaceAll('<', '\\u003c'));
}
