import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AppFault } from '#app/contract/errors.ts';
import { buildFlow, deskBlock } from '#test/fixtures/build-flow.ts';
import { checkFlow } from './check-flow.ts';

const flow = buildFlow({
  welcome: {
    says: ['Olá! Digite ATENDENTE.'],
    outputs: [{ when: [['input', 'contains', 'atendente']], to: 'desk:1' }],
  },
  'desk:1': deskBlock('onboarding', { checksHours: true }),
});
const json = JSON.stringify(flow, null, 2);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function check(bytes: Uint8Array) {
  return checkFlow({
    bytes,
    ruleset: '2026-09',
    asOf: '2026-11-22T12:00:00.000Z',
    appVersion: '0.0.0',
  });
}

/** UTF-16 with or without its mark. */
function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('one flow in every coding gives one result', () => {
  const expected = check(utf8(json));

  test.each([
    ['UTF-8 with a mark', utf8(`\ufeff${json}`)],
    ['UTF-16, little end first', utf16(json, false, true)],
    ['UTF-16, big end first', utf16(json, true, true)],
    ['UTF-16 without a mark', utf16(json, false, false)],
    ['Windows line ends', utf8(json.replaceAll('\n', '\r\n'))],
    [
      'other order of keys',
      utf8(JSON.stringify(Object.fromEntries(Object.entries(flow).reverse()))),
    ],
  ])('%s', (_, bytes) => {
    const checked = check(bytes);
    expect(checked.contentSha256).toBe(expected.contentSha256);
    expect(checked.run.verdict).toBe(expected.run.verdict);
    expect(checked.rawBytes).toBe(bytes.length);
  });

  test('the same bytes give the same run, byte for byte', () => {
    expect(JSON.stringify(check(utf8(json)))).toBe(JSON.stringify(expected));
  });

  test('the hash is that of the bytes', () => {
    const bytes = utf8(json);
    expect(check(bytes).rawSha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('what is no flow gets a code, and a place where it helps', () => {
  test.each<[string, Uint8Array, string, object]>([
    ['nothing', utf8(''), 'file-empty', {}],
    ['white space', utf8(' \r\n\t'), 'file-empty', {}],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]),
      'not-text',
      { at: 0 },
    ],
    ['a broken character', Uint8Array.from([...utf8('{"a":"'), 0xe9, 0x22]), 'not-text', { at: 7 }],
    ['a half', utf8(json.slice(0, 60)), 'not-json', { line: 4 }],
    ['prose', utf8('Olá, segue o fluxo'), 'not-json', { line: 1, column: 1 }],
    ['another JSON', utf8('{"name":"x"}'), 'not-a-flow', { found: '{ "name" }' }],
    ['a depth bomb', utf8('['.repeat(100_000)), 'too-deep', { limit: 200 }],
  ])('%s', (_, bytes, code, details) => {
    let fault: AppFault | null = null;
    try {
      check(bytes);
    } catch (error) {
      if (error instanceof AppFault) fault = error;
      else throw error;
    }
    expect(fault?.code).toBe(code);
    expect(fault?.details).toMatchObject(details);
  });
});

test('secrets are blanked before anything reads the flow', () => {
  const withKey = {
    ...flow,
    welcome: {
      ...(flow['welcome'] as object),
      $enteringCustomActions: [
        {
          type: 'ProcessHttp',
          settings: { headers: { Authorization: 'Key Ym90OnNlZ3JlZG8xMjM0NTY3ODkw' } },
        },
      ],
    },
  };
  const checked = check(utf8(JSON.stringify(withKey)));
  expect(JSON.stringify(checked)).not.toContain('Ym90OnNlZ3JlZG8xMjM0NTY3ODkw');
  expect(checked.redactions).toHaveLength(1);
});

test('a key of a stranger changes nothing but its own object', () => {
  check(
    utf8(
      json.replace(
        '"welcome": {',
        '"welcome": { "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } },',
      ),
    ),
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
