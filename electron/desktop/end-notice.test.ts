import { expect, it } from 'vitest';
import { locales } from '#core/model/locale.ts';
import { endNotice } from './end-notice.ts';
import { askedRuns, type EndedRun } from './run-watch.ts';

const long: EndedRun = { run: 'batch', took: 10_000, done: 30, total: 32, state: 'done' };

it.each<[string, Partial<EndedRun>, boolean, string | null]>([
  ['a long run', {}, false, 'Lote de relatórios concluído'],
  ['a cancelled one', { state: 'cancelled' }, false, 'Lote de relatórios cancelado'],
  ['one that broke off', { state: 'failed' }, false, 'O lote de relatórios parou por uma falha'],
  ['a short one', { took: 9_999 }, false, null],
  ['one that is looked at', {}, true, null],
])('%s', (_name, change, isLookedAt, title) => {
  expect(endNotice({ ...long, ...change }, isLookedAt, 'pt-BR')?.title ?? null).toBe(title);
});

it.each(locales)('counts, and names nobody (%s)', (locale) => {
  for (const run of askedRuns) {
    const { body } = endNotice({ ...long, run }, false, locale)!;
    expect(body).toMatch(/^30 \D+ 32\. /);
    expect(body).not.toMatch(/[{}]/);
  }
});
