import type { RequestListener } from 'node:http';
import { rejectRequest } from './client-error.js';

/** What one listener serves. */
export interface Faces {
  api: RequestListener;
}

/**
 * Hands each request of the one listener to the face that serves it. There is one face now; the panel will
 * be a second application here, on its own framework, with its own guards in front of it.
 */
export function createDispatcher({ api }: Faces): RequestListener {
  return (request, response) => {
    if (request.httpVersion !== '1.0' && request.headers.host === undefined) rejectRequest(400, request, response);
    else api(request, response);
  };
}
