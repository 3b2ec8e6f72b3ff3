import { expect, test } from 'vitest';
import { systemLocale } from './system-locale.ts';

test.each([
  [{ LANG: 'pt_BR.UTF-8' }, 'pt_BR.UTF-8'],
  [{ LC_ALL: 'es_MX', LANG: 'en_US' }, 'es_MX'],
  [{ LC_ALL: '', LC_MESSAGES: 'es_ES.UTF-8', LANG: 'en_US' }, 'es_ES.UTF-8'],
  [{ LANG: 'C.UTF-8' }, null],
  [{ LC_ALL: 'POSIX', LANG: 'en_US' }, null],
  [{}, null],
])('the system’s language of %j is %s', (env, tag) => {
  expect(systemLocale(env)).toBe(tag);
});
