import { expect, test } from 'vitest';
import { goodFlow, useCaseWorld } from '#test/fakes/use-case-world.ts';
import { reportDocument } from '../build-report.ts';
import { recordReport } from './record-report.ts';

const inWorld = useCaseWorld();
const sha256 = 'a'.repeat(64);

async function report(locale: 'en' | 'es' = 'en') {
  const { use, file, deps } = inWorld();
  const [known] = await use['client:list'](null);
  const { id: clientId } = known?.client ?? (await use['client:create']({ name: 'Padaria' }));
  if (known === undefined)
    await use['flow:import']({ clientId, botId: null, paths: [file('a.json', goodFlow)] });
  const asked = { clientId, locale, agency: '', timeZone: 'UTC', asOf: '2026-11-22T12:00:00Z' };
  return { clientId, document: await reportDocument(deps, { ...asked, approval: null }) };
}

test('a report in two forms was built once and exported twice; in another language it is another', async () => {
  const { clientId, document } = await report();
  const { deps, workspace } = inWorld();
  const write = (one: typeof document, format: 'pdf' | 'csv') =>
    recordReport(deps, clientId, one, { format, sha256 });
  write(document, 'pdf');
  write(document, 'csv');
  write((await report('es')).document, 'pdf');
  const rows = workspace.handlingLog.list(clientId).slice(2);
  expect(rows.map(({ action }) => action)).toEqual([
    ...['built', 'exported', 'exported', 'built', 'exported'],
  ]);
  const [built, pdf, csv, other] = rows;
  expect(built?.subject).toMatch(/^report [0-9a-f]{64}$/);
  expect(built?.detail).toMatch(
    /^version 1, draft, as of 2026-11-22T12:00:00Z, ruleset 2026-09, runs [0-9a-f]{64}$/,
  );
  expect([pdf?.subject, csv?.subject]).toEqual([built?.subject, built?.subject]);
  expect([pdf?.detail, csv?.detail]).toEqual([`pdf, sha256 ${sha256}`, `csv, sha256 ${sha256}`]);
  expect(other?.subject).not.toBe(built?.subject);
});
