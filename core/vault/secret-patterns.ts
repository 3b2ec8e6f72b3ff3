import type { Redaction } from '#core/model/snapshot.ts';
import { secretName } from './secret-names.ts';
import { looksRandom, secretsUnderName, type SecretSpan } from './secret-values.ts';

/**
 * Secrets inside running text: JSON encoded as text, scripts, addresses, and the bot's own words.
 * All expressions are linear: repetitions are bounded or cannot start twice in the same run.
 */

/** Where a text stands, for patterns that would raise false alarms in a bot's words. */
export interface TextPlace {
  /** Source of a script: names are assigned values there. */
  readonly script: boolean;
  /** An address that the bot calls: its `token=` and `key=` are credentials. */
  readonly address: boolean;
}

/** Cheap test that most texts fail, so that the patterns below run on few. */
const hint =
  /key|bearer|basic|token|secret|segredo|senha|passw|passphrase|pwd|auth|credenc|credential|chave|contrase|jwt|:\/\/|EAA|eyJ|AIza|sk[-_]|gh[pousr]_|xox|AKIA|SG\.|PRIVATE/i;

/** Tokens that tell by themselves what they are. */
const shapes: readonly (readonly [RegExp, Redaction['kind']])[] = [
  // Meta's access tokens.
  [/(?<![A-Za-z0-9+/_-])EAA[A-Za-z0-9]{30,}/g, 'token'],
  // JSON web tokens: both first parts are JSON objects in base64url.
  [/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g, 'token'],
  // Google, OpenAI and Stripe, GitHub, Slack, Amazon, SendGrid.
  [/(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g, 'key'],
  [/(?<![A-Za-z0-9_-])sk[-_](?:live_|test_|proj-)?[A-Za-z0-9_-]{20,}/g, 'key'],
  [/(?<![A-Za-z0-9_])gh[pousr]_[A-Za-z0-9]{30,}/g, 'token'],
  [/(?<![A-Za-z0-9_-])xox[abprs]-[A-Za-z0-9-]{10,}/g, 'token'],
  [/(?<![A-Za-z0-9])AKIA[A-Z0-9]{16}(?![A-Za-z0-9])/g, 'key'],
  [/(?<![A-Za-z0-9_-])SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{30,}/g, 'key'],
];

/** All secrets of a text, sorted, without overlaps. */
export function secretsInText(text: string, place: TextPlace): SecretSpan[] {
  if (!hint.test(text)) return [];
  const spans = [
    ...quotedPairs(text),
    ...authorizationSchemes(text),
    ...shapes.flatMap(([pattern, kind]) => wholeMatches(text, pattern, kind)),
    ...privateKeys(text),
    ...addressPasswords(text),
    ...parameters(text, place),
    ...(place.script ? assignments(text) : []),
  ];
  return withoutOverlaps(spans);
}

/** Sorted by place; of two that overlap the first and longer one stays. */
export function withoutOverlaps(spans: readonly SecretSpan[]): SecretSpan[] {
  const kept: SecretSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/**
 * `"name": "value"` in JSON that is encoded as text, once or several times: every further encoding puts backslashes
 * before the quotes, the same number before all quotes of one level.
 */
function quotedPairs(text: string): SecretSpan[] {
  const opening =
    /(?<!\\)(\\{0,15})"([\w.$:@-][\w.$:@ -]{0,63})\1"(?:\s|\\{1,15}[nrt]){0,200}:(?:\s|\\{1,15}[nrt]){0,200}\1"/g;
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(opening)) {
    const name = secretName(match[2] ?? '');
    if (name === null) continue;
    const start = match.index + match[0].length;
    const end = closingQuote(text, start, (match[1] ?? '').length);
    if (end !== null) spans.push(...shifted(secretsUnderName(name, text.slice(start, end)), start));
  }
  return spans;
}

/** Offset where a value ends that was opened by a quote with `slashes` backslashes; null when it is not closed. */
function closingQuote(text: string, from: number, slashes: number): number | null {
  // A longer value is no secret, and looking on for its end from every name would take quadratic time.
  const limit = Math.min(text.length, from + 8192);
  let run = 0;
  for (let at = from; at < limit; at += 1) {
    const character = text[at];
    if (character === '"' && run % (2 * (slashes + 1)) === slashes) return at - slashes;
    run = character === '\\' ? run + 1 : 0;
  }
  return null;
}

/** `Key …`, `Bearer …`, `Basic …` wherever they stand. */
function authorizationSchemes(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(/\b(?:key|bearer|basic)(\s{1,8})([\w+/=.~-]{16,})/gi)) {
    const secret = match[2] ?? '';
    if (!looksRandom(secret)) continue;
    const end = match.index + match[0].length;
    spans.push({ start: end - secret.length, end, kind: 'authorization' });
  }
  return spans;
}

function wholeMatches(text: string, pattern: RegExp, kind: Redaction['kind']): SecretSpan[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind,
  }));
}

/** The body of a private key in PEM form; inside encoded text its line ends are backslash and letter. */
function privateKeys(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  const pattern = /-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----([A-Za-z0-9+/=\s\\]{16,16384})/g;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    spans.push({ start: end - (match[1] ?? '').length, end, kind: 'key' });
  }
  return spans;
}

/** The password in `https://user:password@host`. */
function addressPasswords(text: string): SecretSpan[] {
  const pattern =
    /\b(?:https?|ftps?|amqps?|mongodb(?:\+srv)?|postgres(?:ql)?|mysql|rediss?):\/\/[^\s/:@"'?#[\]{}]{0,128}:([^\s/@"'?#[\]{}]{1,128})@/gi;
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length - 1;
    spans.push({ start: end - (match[1] ?? '').length, end, kind: 'password' });
  }
  return spans;
}

/** Parameters of addresses and forms: `access_token=…`. Signed picture addresses stay whole. */
function parameters(text: string, place: TextPlace): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(/(?:^|[?&])([\w.-]{1,64})=([^&\s"'#<>\\[\]]{1,4096})/g)) {
    const [whole, parameter = '', value = ''] = match;
    const name = parameterName(parameter, place);
    if (name === null) continue;
    const start = match.index + whole.length - value.length;
    spans.push(...shifted(secretsUnderName(name, value), start));
  }
  return spans;
}

function parameterName(parameter: string, place: TextPlace) {
  const name = secretName(parameter);
  // `token=` also signs the addresses of pictures and files, which are no credentials of the bot.
  const signsFiles = /^(?:token|key|auth|secret)$/i.test(parameter);
  if (signsFiles)
    return place.address ? { kind: 'token' as const, strength: 'weak' as const } : null;
  return name?.strength === 'strong' ? name : null;
}

/** `senha = 'x'`, `token: "x"`, `Authorization: 'Key x'` in a script. */
function assignments(text: string): SecretSpan[] {
  const pattern =
    /(?<![\w$])(['"]?)([A-Za-z_$][\w$-]{0,63})\1\s{0,20}(?<!=)([:=])(?!=)\s{0,20}(['"`])((?:(?!\4)[^\\\n]){1,512})\4/g;
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = match[5] ?? '';
    const name = secretName(match[2] ?? '');
    if (name === null) continue;
    // `ok ? senha : 'erro'` reads like a name and its value: without quotes round the name only `=` is sure.
    const sure = name.strength === 'strong' && (match[3] === '=' || match[1] !== '');
    const end = match.index + match[0].length - 1;
    const found = secretsUnderName({ kind: name.kind, strength: sure ? 'strong' : 'weak' }, value);
    spans.push(...shifted(found, end - value.length));
  }
  return spans;
}

function shifted(spans: readonly SecretSpan[], by: number): SecretSpan[] {
  return spans.map((span) => ({ start: span.start + by, end: span.end + by, kind: span.kind }));
}
