import { describe, expect, it } from 'vitest';
import type { AppealDecision, VersionInForce } from '#core/model/appeal.ts';
import type { Finding, Outcome, Severity } from '#core/model/finding.ts';
import type { Run } from '#core/model/run.ts';
import { aFinding, aStoredRun } from '#test/fakes/records.ts';
import { decideAppeal, failedBeside, openBeside } from './decide.ts';

const version: VersionInForce = {
  kind: 'known',
  snapshotId: 's',
  basis: 'publication',
  from: null,
  until: null,
};

type Short = `${string} ${Outcome}` | `${string} ${Outcome} ${Severity}`;

/** `ESC-01 fail`: an audit, its outcome, and its severity where it is not high. */
function runOf(...findings: Short[]): Run {
  const { run } = aStoredRun();
  return {
    ...run,
    findings: findings.map((one) => {
      const [auditId = '', outcome, severity = 'high'] = one.split(' ');
      return aFinding({ auditId, outcome: outcome as Outcome, severity: severity as Severity });
    }),
  };
}

const name = ({ auditId, severity }: Finding) => ({
  auditId,
  severity,
  text: { 'pt-BR': auditId, en: auditId, es: auditId },
});

function told(decision: AppealDecision): string {
  if (decision.kind !== 'refused') return decision.kind;
  return decision.reasons.map(({ kind }) => kind).join(' ');
}

describe('what can be claimed', () => {
  it.each<[string, Run, Run | null, string]>([
    ['nothing failed', runOf('ESC-01 pass', 'HRS-03 pass'), null, 'appeal'],
    [
      'what failed does not bear on it',
      runOf('END-01 fail', 'OPT-01 fail blocker'),
      null,
      'appeal',
    ],
    ['a lesser question is open', runOf('HRS-06 review medium'), null, 'appeal'],
    ['a grave question is open', runOf('CH-02 review'), null, 'open-questions'],
    ['a grave check broke', runOf('ESC-03 error'), null, 'open-questions'],
    ['a lesser audit that bears on it failed', runOf('ESC-04 fail medium'), null, 'not-repaired'],
    ['it failed and nothing later is known', runOf('ESC-01 fail blocker'), null, 'not-repaired'],
    ['it failed and was repaired', runOf('ESC-01 fail'), runOf('ESC-01 pass'), 'remedied'],
    ['it fails now as well', runOf('ESC-01 fail'), runOf('HRS-03 fail'), 'fails-now'],
    [
      'it fails now and leaves questions',
      runOf('ESC-01 fail'),
      runOf('HRS-03 fail', 'CH-02 review'),
      'fails-now open-questions',
    ],
    ['the repair leaves a question', runOf('ESC-01 fail'), runOf('CH-02 review'), 'open-questions'],
    // What is published now has no say where the flow of then was sound.
    ['only the present flow fails', runOf('ESC-01 pass'), runOf('ESC-01 fail'), 'appeal'],
  ])('when %s', (_name, then, now, expected) => {
    expect(told(decideAppeal({ version, then, now, name }))).toBe(expected);
  });

  it('is nothing where no version is known, and says what is', () => {
    const unknown = {
      kind: 'unknown',
      reason: 'only-later',
      knownUntil: null,
      knownFrom: '2026-11-02T00:00:00Z',
    } as const;
    expect(decideAppeal({ version: unknown, then: null, now: null, name })).toEqual({
      kind: 'refused',
      reasons: [{ kind: 'version-unknown', version: unknown }],
    });
  });

  it('names all that failed and all that is open', () => {
    const then = runOf('ESC-01 fail', 'ESC-03 fail');
    expect(decideAppeal({ version, then, now: null, name })).toMatchObject({
      reasons: [{ then: [{ auditId: 'ESC-01' }, { auditId: 'ESC-03' }] }],
    });
    const run = runOf('HRS-06 review medium', 'SEN-03 review', 'END-01 fail', 'ESC-01 pass');
    expect(openBeside(run).map(({ auditId }) => auditId)).toEqual(['HRS-06', 'SEN-03']);
    expect(failedBeside(run).map(({ auditId }) => auditId)).toEqual(['END-01']);
  });
});
