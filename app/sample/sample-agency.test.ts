import { describe, expect, it } from 'vitest';
import { auditFlow } from '#core/audit/engine.ts';
import { parseJson } from '#core/flow/read/parse-json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import type { Run } from '#core/model/run.ts';
import { sampleAgency } from './sample-agency.ts';

/** The run of the bot whose file name begins so. */
function runOf(name: string): Run {
  const sample = sampleAgency.find(({ fileName }) => fileName.startsWith(name));
  const context = {
    ruleset: '2026-09',
    asOf: '2026-11-22T12:00:00Z',
    appVersion: '0.0.0',
  } as const;
  return auditFlow(readFlow(parseJson(sample?.flow ?? '')), context);
}

/** Audits of a run that ended so. */
function audits(run: Run, outcome: string): string[] {
  return run.findings
    .filter((finding) => finding.outcome === outcome)
    .map(({ auditId }) => auditId);
}

describe.each(sampleAgency)('the sample bot of $client', ({ flow }) => {
  it('is a Builder flow of 8 to 18 blocks with one start and both control blocks', () => {
    const { blocks, rootId } = readFlow(parseJson(flow));
    const ids = blocks.map(({ id }) => id);
    expect(blocks.length).toBeGreaterThanOrEqual(8);
    expect(blocks.length).toBeLessThanOrEqual(18);
    expect(rootId).toBe('onboarding');
    expect(ids).toEqual(expect.arrayContaining(['onboarding', 'fallback', 'error']));
    expect(blocks.filter(({ isRoot }) => isRoot)).toHaveLength(1);
  });

  it('has a place on the canvas for every block and none twice', () => {
    const places = readFlow(parseJson(flow)).blocks.map(({ position }) => JSON.stringify(position));
    expect(places).not.toContain('null');
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('the sample agency', () => {
  it('comes in both shapes that clients send', () => {
    const shapes = sampleAgency.map(({ flow }) => readFlow(parseJson(flow)).shape);
    expect(shapes).toEqual(['flow-global-actions', 'flow-global-actions', 'bare-map']);
  });

  it('has a bot with nothing to find', () => {
    const run = runOf('clinica');
    expect(audits(run, 'fail')).toEqual([]);
    expect(run.problems).toEqual([]);
    expect(new Set(run.humanPaths.map(({ channel }) => channel))).toEqual(
      new Set(['in-chat', 'phone', 'email']),
    );
  });

  it('has a bot that promises a person and has none', () => {
    const run = runOf('passo-leve');
    expect(run.verdict).toBe('violations');
    expect(run.humanPaths).toEqual([]);
    expect(audits(run, 'fail')).toEqual(
      expect.arrayContaining(['ESC-01', 'ESC-03', 'DIS-01', 'STR-03']),
    );
    expect(run.problems.map(({ code }) => code)).toEqual(['missing-target']);
  });

  it('has a bot without violations whose way to a person no menu shows', () => {
    const run = runOf('atelie');
    expect(audits(run, 'fail')).toEqual([]);
    const inChat = run.humanPaths.find(({ channel }) => channel === 'in-chat');
    expect(inChat?.messages).toBe(2);
    const said = sampleAgency.find(({ fileName }) => fileName.startsWith('atelie'))?.flow ?? '';
    expect(said).toContain('digite FALAR COM HUMANO');
    expect(said).not.toContain('lime.select');
  });
});
