import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has the program that plays the authority. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** How an authority's certificate and answers are to be. */
export interface AuthorityOptions {
  /** Extended key usage of the signer, as openssl writes it. */
  readonly usage?: string;
  /** `-newkey` of the signer. */
  readonly key?: string;
  /** Hash by which the answer names its certificate. */
  readonly namedBy?: 'sha1' | 'sha256' | 'sha512';
  /** First and last instant of the signer's certificate, `YYYYMMDDHHMMSSZ`; the usual span holds now. */
  readonly valid?: readonly [string, string];
}

/** An authority for timestamps (RFC 3161), made and played by openssl. */
export interface TimestampAuthority {
  /** Its root, PEM. */
  readonly root: string;
  readonly rootFile: string;
  /** Answers a query; `config` changes lines of its configuration. */
  answer(query: Uint8Array, config?: Readonly<Record<string, string>>): Uint8Array;
  /**
   * What another authority stamped, signed by this one with the CMS tool: `answer` declines to sign with a certificate
   * that may not.
   */
  signAnew(answer: Uint8Array): Uint8Array;
  close(): void;
}

/** Makes one in a folder of its own. */
export function timestampAuthority(options: AuthorityOptions = {}): TimestampAuthority {
  const {
    usage = 'critical,timeStamping',
    key = 'rsa:2048',
    namedBy = 'sha256',
    valid = ['20200101000000Z', '20491231235959Z'],
  } = options;
  const folder = mkdtempSync(join(tmpdir(), 'transbordo-tsa-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  };
  const configText = (changed: Readonly<Record<string, string>>): string => {
    const lines = {
      ...{ serial: at('serial'), signer_cert: at('tsa.pem'), signer_key: at('tsa.key') },
      ...{ certs: at('root.pem'), signer_digest: 'sha256', default_policy: '1.2.3.4.1' },
      ...{ digests: 'sha256', accuracy: 'secs:1', tsa_name: 'yes', ess_cert_id_alg: namedBy },
      ...changed,
    };
    return [
      ...['[tsa]', 'default_tsa = authority', '[authority]'],
      ...Object.entries(lines).map(([name, value]) => `${name} = ${value}`),
    ].join('\n');
  };

  const elliptic = key.startsWith('ec') ? ['-pkeyopt', 'ec_paramgen_curve:P-256'] : [];
  const root = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '36500'];
  openssl(...root, '-keyout', 'root.key', '-out', 'root.pem', '-subj', '/O=Hora Certa/CN=Raiz');
  const request = ['req', '-newkey', key, ...elliptic, '-nodes', '-keyout', 'tsa.key'];
  openssl(...request, '-out', 'tsa.csr', '-subj', '/C=BR/O=Hora Certa/CN=Carimbo');
  writeFileSync(at('usage.cnf'), `[tsa]\nbasicConstraints=CA:false\nextendedKeyUsage=${usage}\n`);
  writeFileSync(at('index.txt'), '');
  writeFileSync(at('ca-serial'), '1000\n');
  writeFileSync(
    at('ca.cnf'),
    `[ca]
default_ca = here
[here]
database = index.txt
serial = ca-serial
new_certs_dir = .
default_md = sha256
policy = any
[any]
countryName = optional
organizationName = optional
commonName = supplied
`,
  );
  openssl(
    ...['ca', '-batch', '-config', 'ca.cnf', '-in', 'tsa.csr', '-out', 'tsa.pem', '-notext'],
    ...['-cert', 'root.pem', '-keyfile', 'root.key', '-extfile', 'usage.cnf', '-extensions', 'tsa'],
    ...['-startdate', valid[0], '-enddate', valid[1]],
  );
  writeFileSync(at('serial'), '01\n');
  return {
    root: readFileSync(at('root.pem'), 'utf8'),
    rootFile: at('root.pem'),
    answer: (query, config = {}) => {
      writeFileSync(at('tsa.cnf'), configText(config));
      writeFileSync(at('query.tsq'), query);
      const reply = ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq'];
      openssl(...reply, '-out', 'answer.tsr');
      return new Uint8Array(readFileSync(at('answer.tsr')));
    },
    signAnew: (answer) => {
      writeFileSync(at('other.tsr'), answer);
      openssl('ts', '-reply', '-in', 'other.tsr', '-token_out', '-out', 'token.der');
      const token = ['-inform', 'DER', '-in', 'token.der', '-out', 'stamped.der'];
      openssl('cms', '-verify', '-noverify', '-binary', ...token);
      openssl(
        ...['cms', '-sign', '-cades', '-binary', '-nodetach', '-md', 'sha256', '-nosmimecap'],
        ...['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', 'stamped.der'],
        ...['-signer', 'tsa.pem', '-inkey', 'tsa.key', '-outform', 'DER', '-out', 'anew.der'],
      );
      const granted = Buffer.from('3003020100', 'hex');
      const inside = Buffer.concat([granted, readFileSync(at('anew.der'))]);
      const length = Buffer.from([0x30, 0x82, inside.length >> 8, inside.length & 0xff]);
      return new Uint8Array(Buffer.concat([length, inside]));
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
