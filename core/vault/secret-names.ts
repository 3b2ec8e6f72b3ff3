import type { Redaction } from '#core/model/snapshot.ts';

/** What a name says about its value. */
export interface SecretName {
  readonly kind: Redaction['kind'];
  /**
   * `strong`: the whole name means a secret, any literal under it is one. `weak`: the name only ends in such a word
   * (`blockOfForgottenPassword`), so the value must look like a secret too.
   */
  readonly strength: 'strong' | 'weak';
}

/** Names that mean a secret, in lower case without separators. Blip's own first, then what services use. */
const strongNames: ReadonlyMap<string, Redaction['kind']> = new Map([
  ...kindOf('access-key', ['accesskey', 'botkey', 'keyblip', 'blipkey', 'chaveacesso']),
  ...kindOf('authorization', ['authorization', 'proxyauthorization', 'routerauth', 'auth']),
  ...kindOf('password', ['password', 'passwd', 'passphrase', 'pwd', 'senha', 'contrasena']),
  ...kindOf('token', ['token', 'accesstoken', 'apitoken', 'authtoken', 'bearertoken', 'bearer']),
  ...kindOf('token', ['refreshtoken', 'idtoken', 'sessiontoken', 'usertoken', 'jwt', 'xauthtoken']),
  ...kindOf('key', ['apikey', 'xapikey', 'hapikey', 'authkey', 'authenticationkey', 'appkey']),
  ...kindOf('key', ['authorizationkey', 'subscriptionkey', 'ocpapimsubscriptionkey', 'privatekey']),
  ...kindOf('key', ['secret', 'secretkey', 'clientsecret', 'appsecret', 'sharedsecret', 'segredo']),
  ...kindOf('key', ['xfunctionskey', 'functionskey', 'masterkey', 'encryptionkey', 'signingkey']),
  ...kindOf('key', ['chaveapi', 'chavesecreta', 'chaveprivada', 'chavedeacesso', 'credential']),
]);

/** Ends of names that suggest a secret. */
const weakEnds: readonly (readonly [string, Redaction['kind']])[] = [
  ['accesskey', 'access-key'],
  ['authorization', 'authorization'],
  ['password', 'password'],
  ['senha', 'password'],
  ['token', 'token'],
  ['apikey', 'key'],
  ['authkey', 'key'],
  ['secretkey', 'key'],
  ['secret', 'key'],
];

/** Words that make any entry of a bot's configuration or any header suspicious. */
const suspiciousWords: ReadonlyMap<string, Redaction['kind']> = new Map([
  ...kindOf('key', ['key', 'apikey', 'hapikey', 'secret', 'chave', 'credential', 'credencial']),
  ...kindOf('token', ['token', 'jwt', 'bearer']),
  ...kindOf('password', ['password', 'senha', 'pwd', 'passwd']),
  ...kindOf('authorization', ['auth', 'authorization']),
]);

/** Header names that end in `key` and are no secret. */
const harmlessNames: ReadonlySet<string> = new Set(['idempotencykey', 'keyword', 'palavrachave']);

/** Longest name that is looked at, in UTF-16 units; a longer one is a text. */
const longestName = 64;

/** What a property, variable or parameter name says about its value; null for an ordinary name. */
export function secretName(name: string): SecretName | null {
  if (name.length > longestName) return null;
  const squashed = squash(name);
  const kind = strongNames.get(squashed);
  if (kind !== undefined) return { kind, strength: 'strong' };
  if (harmlessNames.has(squashed)) return null;
  const end = weakEnds.find(([ending]) => squashed.endsWith(ending));
  return end === undefined ? null : { kind: end[1], strength: 'weak' };
}

/**
 * The same for a place where secrets are common, an entry of `configuration` or of `headers`: there one suspicious
 * word in the name (`keyErp`, `x-partner-token-2`) is enough to look at the value.
 */
export function secretNameInSettings(name: string): SecretName | null {
  const known = secretName(name);
  if (known !== null || name.length > longestName || harmlessNames.has(squash(name))) return known;
  for (const word of wordsOf(name)) {
    const kind = suspiciousWords.get(word);
    if (kind !== undefined) return { kind, strength: 'weak' };
  }
  return null;
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

function kindOf<K extends Redaction['kind']>(kind: K, names: readonly string[]): [string, K][] {
  return names.map((name) => [name, kind]);
}
