// El cliente: openapi-fetch con los tipos de la API, que ingresa y renueva su token solo.
import createClient, {
  type Client,
  type ClientPathsWithMethod,
  type FetchResponse,
  type MaybeOptionalInit,
} from 'openapi-fetch';
import type { paths, ProblemaDto, TokensDto } from './api.js';

/** Los métodos de openapi-fetch, pero donde tampoco compila un campo de más, como uno optativo mal escrito. */
export interface Registro {
  GET: Method<'get'>;
  POST: Method<'post'>;
  PATCH: Method<'patch'>;
  DELETE: Method<'delete'>;
}

type Init<Path extends keyof paths, M extends keyof paths[Path]> = MaybeOptionalInit<paths[Path], M>;

type Method<M extends 'get' | 'post' | 'patch' | 'delete'> = <Path extends ClientPathsWithMethod<Client<paths>, M>>(
  path: Path,
  ...init: undefined extends Init<Path, M> ? [Init<Path, M>?] : [Init<Path, M>]
) => Promise<FetchResponse<NonNullable<paths[Path][M]>, object, `${string}/${string}`>>;

/** Lo que el servidor respondió en vez de lo pedido; `problema` falta si respondió otro, como un intermediario. */
export class ProblemaError extends Error {
  constructor(
    readonly status: number,
    readonly problema: ProblemaDto | undefined,
  ) {
    super(problema?.detail ?? `El servidor respondió ${status}.`);
  }
}

/** Los datos de una respuesta. @throws ProblemaError si el servidor respondió otra cosa */
export function dataOf<T>({ data, error, response }: { data?: T; error?: ProblemaDto; response: Response }): T {
  if (!response.ok) throw new ProblemaError(response.status, error);
  return data as T;
}

/**
 * Ingresa con el número del oficial o el correo del administrador y da un cliente cuyas solicitudes llevan el token. A la
 * mitad de lo que dura se renueva, una sola vez aunque haya muchas solicitudes a la vez.
 * @throws ProblemaError si la clave no es la correcta y, después, si la sesión fue cerrada
 */
export async function logIn(baseUrl: string, username: string, password: string): Promise<Registro> {
  const open = createClient<paths>({ baseUrl });
  let tokens: TokensDto;
  let renewAt = 0;
  let renewal: Promise<void> | undefined;
  const keep = (received: TokensDto): void => {
    tokens = received;
    renewAt = Date.now() + received.expires_in * 500;
  };
  const renew = async (): Promise<void> => {
    const { refresh_token } = tokens;
    keep(dataOf(await open.POST('/api/v1/login/refresh', { body: { refresh_token } })));
  };
  keep(dataOf(await open.POST('/api/v1/login/access-token', { body: { username, password } })));

  const registro = createClient<paths>({ baseUrl });
  registro.use({
    async onRequest({ request }) {
      if (Date.now() >= renewAt) await (renewal ??= renew().finally(() => (renewal = undefined)));
      request.headers.set('Authorization', `Bearer ${tokens.access_token}`);
      return request;
    },
  });
  return registro as Registro;
}
