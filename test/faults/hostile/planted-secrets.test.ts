import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileLog, logName } from '#electron/log.ts';
import { buildReport, reportDocument } from '#app/use-cases/build-report.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { bugTrace } from '#core/model/bug-trace.ts';
import { plainBrand } from '#core/model/report-brand.ts';
import { appealContents } from '#core/report/appeal/appeal-files.ts';
import { renderAppeal } from '#core/report/appeal/render-appeal.ts';
import { reportCsv } from '#core/report/export/report-csv.ts';
import { reportJson } from '#core/report/export/report-json.ts';
import { reportSarif } from '#core/report/export/report-sarif.ts';
import { reportXlsx } from '#core/report/export/report-xlsx.ts';
import { useCaseWorld } from '#test/fakes/use-case-world.ts';
import { appealFacts } from '#test/fixtures/appeal-facts.ts';
import { tellFigure } from '../figure.ts';
import { checkedFile, outcomeOf } from './hostile-case.ts';
import { plantedFlow, plantedSecrets } from './planted-secrets.ts';

const inWorld = useCaseWorld();
const file = JSON.stringify(plantedFlow());

/** Names of the secrets that a text holds, in any of the forms in which they may have come along. */
function secretsIn(text: string): string[] {
  return plantedSecrets
    .filter(({ secret }) =>
      [
        secret,
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64'),
        JSON.stringify(secret).slice(1, -1),
      ].some((form) => text.includes(form)),
    )
    .map(({ where }) => where);
}

describe('A50 a flow that holds fifteen secrets', () => {
  test('is found to hold each of them', (context) => {
    expect(plantedSecrets).toHaveLength(15);
    // The search must be able to find one.
    expect(secretsIn(file)).toHaveLength(15);
    const { redactions, document, run } = checkedFile(file);
    expect(redactions).toHaveLength(15);
    expect(run.findings.find(({ auditId }) => auditId === 'STR-05')?.outcome).toBe('fail');
    expect(secretsIn(document + JSON.stringify(run))).toEqual([]);
    tellFigure(context, `${String(redactions.length)} findings, 0 in the stored flow and its run`);
  });

  test('gives them to no report, table, workbook or document', async (context) => {
    const { use, deps, file: write } = inWorld();
    const { id: clientId } = await use['client:create']({ name: 'Loja' });
    const paths = [write('loja.json', file)];
    const [result] = await use['flow:import']({ clientId, botId: null, paths });
    expect(result).toMatchObject({ ok: true, redactions: 15 });
    const request = {
      clientId,
      locale: 'pt-BR',
      agency: 'Farol',
      timeZone: 'America/Sao_Paulo',
    } as const;
    const document = await reportDocument(deps, request);
    const workbook = Object.values(unzipSync(await reportXlsx(document)));
    const outputs = {
      page: (await buildReport(deps, request)).html,
      csv: reportCsv(document),
      json: reportJson(document),
      sarif: reportSarif(document),
      xlsx: workbook.map((part) => new TextDecoder().decode(part)).join('\n'),
    };
    for (const [name, text] of Object.entries(outputs)) {
      expect(text.length).toBeGreaterThan(500);
      expect([name, ...secretsIn(text)]).toEqual([name]);
    }
    tellFigure(context, `${Object.keys(outputs).join(', ')}: 0 secrets`);
  });

  test('gives them to no packet', async (context) => {
    const facts = appealFacts('appeal');
    const checked = checkedFile(file);
    const version = { ...facts.then, run: checked.run, document: parseJson(checked.document) };
    const plain = { names: [], terms: [], keep: [], proofSalt: null };
    const contents = appealContents({ ...facts, then: version }, plain, 'pt-BR');
    const page = await renderAppeal(contents.view, { paper: 'A4', brand: plainBrand });
    const texts = contents.files.map(({ content }) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    );
    expect(secretsIn([JSON.stringify(page), ...texts].join('\n'))).toEqual([]);
    expect(texts.join('').length).toBeGreaterThan(1_000);
    tellFigure(context, `packet: ${String(contents.files.length)} files, 0 secrets`);
  });

  test('gives them to no log and no fault', (context) => {
    const { folder } = inWorld();
    const log = fileLog(folder, () => '2026-11-22T12:00:00.000Z');
    // Cut anywhere, the file is refused; what is said about it may quote a few letters, never a secret.
    let faults = 0;
    const told: string[] = [];
    for (let end = 1; end < file.length; end += 97) {
      const outcome = outcomeOf(file.slice(0, end));
      if (outcome.kind === 'checked') continue;
      faults += 1;
      const said = `${outcome.code} ${JSON.stringify(outcome.details)}`;
      told.push(said);
      log.problem('a1b2', 'flow:import', bugTrace(new Error(said)));
    }
    expect(faults).toBeGreaterThan(20);
    expect(secretsIn(told.join('\n'))).toEqual([]);
    expect(secretsIn(readFileSync(join(folder, logName), 'utf8'))).toEqual([]);
    tellFigure(context, `log: ${String(faults)} faults, 0 secrets`);
  });
});
