import { Window } from 'happy-dom';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainBrand } from '#core/model/report-brand.ts';
import { locales } from '#core/model/locale.ts';
import type { AppealFacts } from '#core/model/appeal.ts';
import { appealFacts } from '#test/fixtures/appeal-facts.ts';
import { emoji, longWord, markup } from '#test/fixtures/nasty-report-document.ts';
import { appealContents, type AppealContents } from './appeal-files.ts';
import { renderAppeal, appealHeader } from './render-appeal.ts';
import { sectionText } from './section-text.ts';
import { allSections } from './sections/all-sections.ts';
import { shortTicketLimit, shortTicketText, ticketLimit, ticketText } from './ticket-text.ts';

const plain = { names: [], terms: [], keep: [], proofSalt: null };
const look = { paper: 'A4', brand: plainBrand } as const;
const kinds = ['appeal', 'remedied'] as const;

const textsOf = ({ files }: AppealContents): string =>
  files.map(({ content }) => (typeof content === 'string' ? content : '')).join('\n');

/** Facts in which everything that strangers write is hostile. */
function nastyFacts(kind: AppealFacts['kind']): AppealFacts {
  const facts = appealFacts(kind);
  const nasty = `${markup} \u202e\u200b\u0007=HYPERLINK("x") ${emoji} ${longWord}`;
  const run = (facts.now ?? facts.then).run;
  const humanPaths = run.humanPaths.map((path) => ({
    ...path,
    value: path.value === null ? null : `${path.value} ${nasty}`,
    witness: path.witness.map((turn) =>
      turn.from === 'user'
        ? { ...turn, text: nasty }
        : { ...turn, text: nasty, options: [nasty, nasty] },
    ),
  }));
  const nastyRun = {
    ...run,
    humanPaths,
    titles: Object.fromEntries(Object.keys(run.titles).map((id) => [id, nasty])),
  };
  return {
    ...facts,
    client: nasty,
    agency: nasty,
    bot: nasty,
    subject: { ...facts.subject, displayName: nasty, caseNumber: nasty, accountName: nasty },
    penalty: { ...facts.penalty, reason: nasty },
    then: facts.now === null ? { ...facts.then, run: nastyRun } : facts.then,
    now: facts.now === null ? null : { ...facts.now, run: nastyRun },
    templates: (facts.templates ?? []).map((one) => ({ ...one, name: nasty, body: nasty })),
    errors: facts.errors.map((one) => ({ ...one, description: nasty, solution: nasty })),
    log: facts.log.map((entry) => ({ ...entry, by: nasty, text: nasty })),
    triages: facts.triages.map((one) => ({ ...one, reason: nasty, by: nasty })),
  };
}

describe.each(locales)('a packet in %s', (locale) => {
  it.each(kinds)('says what was looked at: %s', async (kind) => {
    const { view, notShown, claims } = appealContents(appealFacts(kind), plain, locale);
    const told = [
      ...allSections(view).map((section) => sectionText(view, section)),
      ...claims.map(({ text, files }) => `${text}\n${files.map((file) => `  ${file}`).join('\n')}`),
    ].join('\n');
    expect(notShown.length).toBeGreaterThan(4);
    await expect(told).toMatchFileSnapshot(`../../../test/golden/appeal-${kind}-${locale}.txt`);
  });

  it('never promises compliance and fills every sentence', () => {
    for (const kind of kinds) {
      const contents = appealContents(appealFacts(kind), plain, locale);
      const told = textsOf({
        ...contents,
        files: contents.files.filter(({ path }) => path.startsWith(locale)),
      });
      expect(told).not.toMatch(
        /complian|conforme com a política|cumple con la política|em conformidade/i,
      );
      expect(told).not.toMatch(/\{[a-z]+(?:\|[^}]*)?\}(?!\})/i);
    }
  });

  it.each(kinds)('fits the form even when every text is hostile: %s', (kind) => {
    for (const facts of [appealFacts(kind), nastyFacts(kind)]) {
      const { view } = appealContents(facts, plain, locale);
      const [text, short] = [ticketText(view), shortTicketText(view)];
      expect(text.length).toBeLessThanOrEqual(ticketLimit);
      expect(text.length).toBeGreaterThan(300);
      expect(short.length).toBeLessThanOrEqual(shortTicketLimit);
      expect(short.length).toBeGreaterThan(20);
    }
  });
});

describe('the files', () => {
  it('are the same twice, in order, with safe paths', () => {
    const [one, other] = [0, 1].map(() => appealContents(appealFacts('remedied'), plain, 'pt-BR'));
    const data = ({ files, claims, notShown }: AppealContents): unknown => ({
      files,
      claims,
      notShown,
    });
    expect(data(one!)).toEqual(data(other!));
    const paths = one!.files.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^[a-zA-Z0-9./-]+$/);
  });

  it('claim only what files show', () => {
    for (const kind of kinds) {
      const { claims, files } = appealContents(appealFacts(kind), plain, 'en');
      const paths = new Set(files.map(({ path }) => path));
      for (const claim of claims) {
        expect(claim.files.length).toBeGreaterThan(0);
        expect(claim.files.filter((file) => !paths.has(file))).toEqual([]);
      }
    }
  });

  it('hold the flow in the form that its content hash is of', () => {
    const facts = appealFacts('appeal');
    const { files } = appealContents(facts, plain, 'pt-BR');
    const flow = files.find(({ path }) => path === 'data/flow-then.json')!;
    const hash = createHash('sha256').update(flow.content).digest('hex');
    expect(hash).toBe(facts.then.snapshot.contentSha256);
    expect(flow).toMatchObject({ redactionRule: null, unredactedSha256: null });
  });

  it('show conversations in and out of hours', () => {
    const { view, files } = appealContents(appealFacts('appeal'), plain, 'pt-BR');
    expect(view.conversations.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['open', 'closed']),
    );
    for (const { number } of view.conversations) {
      const stem = `conversations/${String(number).padStart(2, '0')}`;
      const own = files.filter(({ path }) => path.startsWith(stem)).map(({ path }) => path);
      expect(own).toContain(`${stem}.txt`);
      expect(own).toContain(`${stem}-1.svg`);
    }
  });
});

describe('where a file was read', () => {
  const facts = appealFacts('remedied');
  const sourceOf = (path: string, given = facts) =>
    appealContents(given, plain, 'en').files.find((one) => one.path === path)?.source;

  it('is told of flows from Blip and of what Meta answered', () => {
    for (const path of ['data/flow-then.json', 'data/flow-now.json'])
      expect(sourceOf(path)).toEqual({
        host: 'http.msging.net',
        method: 'get',
        resource: '/buckets/blip_portal:builder_published_flow',
        observedAt: facts.then.snapshot.takenAt,
      });
    expect(sourceOf('data/templates.json')).toMatchObject({ host: 'graph.facebook.com' });
    expect(sourceOf('data/api-errors.json')).toBeNull();
    expect(sourceOf('en/claim.txt')).toBeNull();
  });

  it('is not made up where the host was not written down, or the flow is a file', () => {
    const parts = facts.then.parts.map((part) => ({ ...part, host: null }));
    expect(
      sourceOf('data/flow-then.json', { ...facts, then: { ...facts.then, parts } }),
    ).toBeNull();
    const then = { ...facts.then, parts: [] };
    expect(sourceOf('data/flow-then.json', { ...facts, then })).toBeNull();
  });
});

describe('the page', () => {
  it.each(locales)('is one document in %s, with every part under its heading', async (locale) => {
    const { view } = appealContents(appealFacts('remedied'), plain, locale);
    const window = new Window();
    window.document.write(await renderAppeal(view, look));
    const { document } = window;
    expect(document.documentElement.getAttribute('lang')).toBe(locale);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(
      allSections(view).map(({ heading }) => heading),
    );
    expect(document.querySelectorAll('figure.conversation')).toHaveLength(
      view.conversations.length,
    );
    expect(
      [...document.querySelectorAll('th')].filter((cell) => !cell.hasAttribute('scope')),
    ).toEqual([]);
  });

  it.each(kinds)('lets no text of strangers become markup: %s', async (kind) => {
    const { view, files } = appealContents(nastyFacts(kind), plain, 'pt-BR');
    const window = new Window();
    const html = await renderAppeal(view, look);
    window.document.write(html + appealHeader(view));
    const { document } = window;
    expect(
      document.querySelectorAll('script,img,a,iframe,object,embed,form,input,base'),
    ).toHaveLength(0);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    for (const unseen of ['\u202e', '\u200b', '\u0007']) {
      expect(html).not.toContain(unseen);
      for (const { path, content } of files)
        if (!path.startsWith('data/')) expect(String(content), path).not.toContain(unseen);
    }
  });
});
