import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import tls, { type SecureContext } from 'node:tls';
import { badVariable } from './parsers.js';
import { expandHome } from './paths.js';

/** The files an address names: whom to trust (`system`: whom this machine trusts), and who we are. */
export interface TlsFiles {
  rootCert: string | undefined;
  cert: string | undefined;
  key: string | undefined;
}

const CERTIFICATE = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]*-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;

/**
 * What the files hold, read once for all connections: a list of authorities takes as long to read as a log-in.
 * @param name of the variable whose address names them
 * @throws StartupError when one is missing or holds something else
 */
export function createTrust(name: string, { rootCert, cert, key }: TlsFiles): SecureContext {
  if ((cert === undefined) !== (key === undefined)) throw badVariable(name, 'sslcert y sslkey van juntos');
  const own = cert && key ? { cert: read(name, 'sslcert', cert), key: read(name, 'sslkey', key) } : {};
  const ca = rootCert === 'system' ? systemAuthorities() : rootCert && readAuthorities(name, rootCert);
  try {
    return tls.createSecureContext({ ca, ...own });
  } catch {
    throw badVariable(
      name,
      'sslcert y sslkey deben ser un certificado y su clave privada, sin contraseña, en formato PEM',
    );
  }
}

/**
 * Node's own list with NODE_EXTRA_CA_CERTS, which is its default, and the machine's where Node can read it (22.15).
 */
function systemAuthorities(): string[] | undefined {
  const { getCACertificates } = tls as { getCACertificates?: (type: 'default' | 'system') => string[] };
  return getCACertificates && [...getCACertificates('default'), ...getCACertificates('system')];
}

/** Node would take a file without a certificate for an empty list. */
function readAuthorities(name: string, path: string): string {
  const text = read(name, 'sslrootcert', path);
  const certificates = text.match(CERTIFICATE) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    throw badVariable(name, `el archivo de sslrootcert, ${path}, no contiene certificados en formato PEM`);
  }
  return text;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function read(name: string, word: string, path: string): string {
  try {
    return readFileSync(expandHome(path), 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw badVariable(name, `no se puede leer el archivo de ${word}, ${path} (${code})`);
  }
}
