import { describe, expect, test } from 'vitest';
import { isStampAddress, looksLikeCertificates, stampOf } from './stamp-draft.ts';

const pem = '-----BEGIN CERTIFICATE-----\nMIIB+w==\n-----END CERTIFICATE-----\n';

describe('a timestamp authority', () => {
  test.each([
    ['https://tsa.example/tsr', true],
    ['http://tsa.example', true],
    ['tsa.example', false],
    ['ftp://tsa.example', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['https://', false],
    ['', false],
    [`https://tsa.example/${'x'.repeat(300)}`, false],
  ])('at %j can be asked: %s', (url, holds) => {
    expect(isStampAddress(url)).toBe(holds);
  });

  test.each([
    ['', true],
    [pem, true],
    [pem + pem, true],
    [`\n${pem}\n`, true],
    ['isto', false],
    [`${pem}isto`, false],
    [pem.replaceAll('CERTIFICATE', 'PRIVATE KEY'), false],
    ['-----BEGIN CERTIFICATE-----\nMIIB', false],
  ])('with certificates %j: %s', (text, holds) => {
    expect(looksLikeCertificates(text)).toBe(holds);
  });

  test('that is off is none at all', () => {
    const draft = { url: ' https://tsa.example ', certificates: ` ${pem}` };
    expect(stampOf({ ...draft, isOn: false })).toBeNull();
    expect(stampOf({ ...draft, isOn: true })).toEqual({
      url: 'https://tsa.example',
      certificates: pem.trim(),
    });
  });
});
