/** What the tests read of Bruno's library, which brings no types. */
declare module '@usebruno/lang' {
  export interface Pair {
    name: string;
    value: string;
    enabled: boolean;
    secret?: boolean;
    type?: 'query' | 'path';
  }
  interface BrunoRequest {
    meta: { name: string; seq: string };
    http: { method: string; url: string; auth: 'none' | 'inherit' | 'bearer' };
    params?: Pair[];
    headers?: Pair[];
    auth?: { bearer?: { token: string } };
    body?: { json?: string; formUrlEncoded?: Pair[]; multipartForm?: { name: string; value: string | string[] }[] };
    assertions: Pair[];
    script?: { res?: string };
    docs: string;
  }
  export function bruToJsonV2(text: string): BrunoRequest;
  export function bruToEnvJsonV2(text: string): { variables: Pair[] };
  export function collectionBruToJson(text: string): {
    meta?: { name: string; seq: string };
    auth: { mode: string; bearer?: { token: string } };
  };
}
