import * as oauth from 'oauth4webapi';
import { ResourceOwnerPassword, type AccessToken } from 'simple-oauth2';
import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, type Registro } from '../support/factories.js';

// Other people's clients, as they come: a password, a renewal and a revocation each.

let app: TestApp;
let factory: Factory;
let oficial: Registro;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  oficial = await factory.oficial();
});

afterAll(() => app.close());

const works = async (token: unknown): Promise<boolean> =>
  (await app.http.get('/infracciones', { token: token as string })).status === 200;
const renews = async (refresh_token: unknown): Promise<boolean> =>
  (await app.http.post('/login/refresh', { refresh_token })).status === 200;

describe('simple-oauth2', () => {
  const client = (authorizationMethod: 'header' | 'body'): ResourceOwnerPassword =>
    new ResourceOwnerPassword({
      client: { id: 'app del turno', secret: 'un: secreto' },
      auth: { tokenHost: app.url, tokenPath: '/api/v1/login/access-token', revokePath: '/api/v1/logout' },
      options: { authorizationMethod },
    });
  const enter = (method: 'header' | 'body' = 'header', password = CLAVE): Promise<AccessToken> =>
    client(method).getToken({ username: oficial.numero as string, password, scope: 'infracciones' });

  test.each(['header', 'body'] as const)('logs in and renews, the client named in the %s', async (method) => {
    const first = await enter(method);
    expect(await works(first.token['access_token'])).toBe(true);
    expect(first.expired()).toBe(false);
    const second = await first.refresh({ scope: 'infracciones' });
    expect(second.token['refresh_token']).not.toBe(first.token['refresh_token']);
    expect(await works(second.token['access_token'])).toBe(true);
  });

  test('revokes a session, by the refresh token alone or after the access token', async () => {
    const [one, other] = [await enter(), await enter()];
    await one.revoke('refresh_token');
    await other.revokeAll();
    expect(await renews(one.token['refresh_token'])).toBe(false);
    expect(await renews(other.token['refresh_token'])).toBe(false);
  });

  test('learns why it is refused', async () => {
    await expect(enter('header', 'no es esta clave')).rejects.toMatchObject({
      output: { statusCode: 401 },
      data: { payload: { error: 'invalid_grant', error_description: 'El usuario o la clave no son correctos.' } },
    });
  });
});

describe('oauth4webapi', () => {
  const loopback = { [oauth.allowInsecureRequests]: true };
  const client: oauth.Client = { client_id: 'app del turno' };
  const auth = oauth.ClientSecretBasic('secreto');
  const server = (): oauth.AuthorizationServer => ({
    issuer: app.url,
    token_endpoint: `${app.url}/api/v1/login/access-token`,
    revocation_endpoint: `${app.url}/api/v1/logout`,
  });
  const enter = async (password = CLAVE): Promise<oauth.TokenEndpointResponse> => {
    const fields = { username: oficial.numero as string, password };
    const answer = await oauth.genericTokenEndpointRequest(server(), client, auth, 'password', fields, loopback);
    return oauth.processGenericTokenEndpointResponse(server(), client, answer);
  };
  const renew = async (refreshToken: string): Promise<oauth.TokenEndpointResponse> => {
    const answer = await oauth.refreshTokenGrantRequest(server(), client, auth, refreshToken, loopback);
    return oauth.processRefreshTokenResponse(server(), client, answer);
  };
  const revoke = async (token: string): Promise<void> =>
    oauth.processRevocationResponse(await oauth.revocationRequest(server(), client, auth, token, loopback));

  test('logs in, renews and revokes', async () => {
    const first = await enter();
    expect(await works(first.access_token)).toBe(true);
    const second = await renew(first.refresh_token!);
    expect(await works(second.access_token)).toBe(true);
    await revoke(second.refresh_token!);
    await expect(renew(second.refresh_token!)).rejects.toMatchObject({ status: 401 });
    await revoke('nadie lo conoce');
  });

  test('takes a wrong password for what it is', async () => {
    await expect(enter('no es esta clave')).rejects.toMatchObject({ status: 401 });
  });
});
