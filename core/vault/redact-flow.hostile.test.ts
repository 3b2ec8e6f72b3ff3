import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { redactFlow } from './redact-flow.ts';

// Invented values in the shapes of real ones. Put together here so that no scanner takes this file for a leak.
const blipKey = `bG9qYWRlbW9uc3RyYWNhbzoQk1nSnhSdVk3ZGxL==`;
const jwt = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsb2phIn0.c2lnbmF0dXJhLWludmVudGFkYQ`;
const metaToken = `EAA${'GxYz0Ab1Cd2Ef3Gh4'.repeat(4)}`;
const google = `AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWa`;

describe('redactFlow on hostile input', () => {
  it('keeps __proto__ a plain property', () => {
    const document = JSON.parse(
      '{"__proto__":{"accessKey":"x","n":1},"constructor":{"prototype":{"senha":"y"}}}',
    ) as Json;
    const { document: blanked } = redactFlow(document);
    expect(JSON.stringify(blanked)).toBe(
      '{"__proto__":{"accessKey":"[blanked]","n":1},"constructor":{"prototype":{"senha":"[blanked]"}}}',
    );
    expect(Object.getPrototypeOf(blanked)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['accessKey']).toBeUndefined();
  });

  it('walks as deep as a document goes', () => {
    let document: Json = { accessKey: 'x' };
    for (let depth = 0; depth < 200_000; depth += 1) document = [document];
    expect(redactFlow(document).redactions).toHaveLength(1);
  });

  it.each([
    ['quotes', '"'.repeat(400_000)],
    ['backslashes', '\\'.repeat(400_000)],
    ['open names', '"senha":"'.repeat(50_000)],
    ['schemes', 'Key '.repeat(100_000)],
    ['key headers', '-----BEGIN PRIVATE KEY-----'.repeat(15_000)],
    ['token starts', 'eyJ'.repeat(130_000)],
    ['long words', 'token'.repeat(80_000)],
    ['parameters', '?token=a'.repeat(50_000)],
    ['assignments', `token${' '.repeat(18)}=`.repeat(20_000)],
  ])('stays linear on %s', (_name, text) => {
    // Read over and over, these would outlast the test.
    expect(redactFlow({ source: text, uri: text, method: 'GET' })).toBeDefined();
  });

  it('looks again where blanking a name shows what its value is', () => {
    const held = `-----BEGIN PRIVATE KEY-----${blipKey}{{v}}senha`;
    const { document } = redactFlow([{ senha: { value: blipKey, variable: held } }]);
    expect(JSON.stringify(document)).not.toContain(blipKey);
    expect(redactFlow(document).redactions).toEqual([]);
  });

  it('never changes its input, and finds nothing in its own result', () => {
    const secret = fc.constantFrom(
      blipKey,
      jwt,
      metaToken,
      google,
      'girassol',
      'a1b2c3d4e5',
      '{{v}}',
    );
    const name = fc.constantFrom(
      'senha',
      'Authorization',
      'token',
      'value',
      'variable',
      'x',
      'uri',
      'source',
    );
    const piece = fc.oneof(
      secret,
      name,
      fc.constantFrom(
        'Key ',
        'Bearer ',
        '"',
        "'",
        '\\"',
        ':',
        '=',
        '&',
        '?',
        ' ',
        '{',
        '}',
        ',',
        '://',
      ),
      fc.constantFrom('-----BEGIN PRIVATE KEY-----', '[blanked]', '\n', '@', 'https'),
      fc.string({ maxLength: 6 }),
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    const { document } = fc.letrec<{ document: Json }>((tie) => ({
      document: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.array(tie('document'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(name, fc.string()), tie('document'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(document, (original) => {
        const before = JSON.stringify(original);
        const once = redactFlow(original);
        expect(JSON.stringify(original)).toBe(before);
        expect(redactFlow(once.document).redactions).toEqual([]);
        // Outside of the blanked values nothing moved.
        if (once.redactions.length === 0) expect(once.document).toBe(original);
      }),
      { numRuns: 3_000 },
    );
  });
});
