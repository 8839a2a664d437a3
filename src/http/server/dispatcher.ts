import type { RequestListener } from 'node:http';
import { rejectRequest } from './client-error.js';

/** Where the one listener sends requests, beside the API's application. Its fields may change while it listens. */
export interface ListenerRoutes {
  /** Absent where this process has no panel. */
  panel?: RequestListener | undefined;
  /** Whether the API and the public pages are served at all; health, metrics and the assets always are. */
  servesApi: boolean;
}

/** Plain spellings only. Every other one reaches the API's router, which knows nothing of the panel. */
const PANEL = /^\/admin(?:[/?]|$)/;
/** What a process without the API answers beside the panel. */
const SHARED = /^\/(?:(?:health|assets)\/|metrics(?:[/?]|$))/;
/** The pages on which users of the panel replace a forgotten password: no panel is without them. */
const OLVIDO = /^\/login\/(?:olvidada|nueva)(?:\?|$)/;

/** Hands each request to the panel or to the API's application, as `routes` says at that moment. */
export function createDispatcher(api: RequestListener, routes: ListenerRoutes): RequestListener {
  return (request, response) => {
    const { panel, servesApi } = routes;
    const url = request.url ?? '';
    if (request.httpVersion !== '1.0' && request.headers.host === undefined) rejectRequest(400, request, response);
    else if (panel && PANEL.test(url)) panel(request, response);
    else if (servesApi || SHARED.test(url) || (panel && OLVIDO.test(url))) api(request, response);
    else rejectRequest(404, request, response);
  };
}
