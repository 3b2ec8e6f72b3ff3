import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addOns, rulesets } from '#core/audit/rulesets/rulesets.ts';
import { sourceLink } from '#core/audit/rulesets/source-links.ts';
import { tellFigure } from '#test/faults/figure.ts';
import { judgeLink } from './outside-links.ts';
import { safeShell } from './safe-shell.ts';

const { opened } = vi.hoisted<{ opened: string[] }>(() => ({ opened: [] }));
vi.mock('electron', () => ({
  shell: { openExternal: (address: string) => Promise.resolve(void opened.push(address)) },
}));

/** What is to become of each address: the host that a person is asked about, `open`, or `refuse`. */
const table: readonly (readonly [address: string, what: string])[] = [
  ['https://help.blip.ai/hc/pt-br/articles/24758012958359', 'open'],
  ['https://HELP.blip.ai/hc', 'open'],
  ['https://help.blip.ai:443/hc', 'open'],
  ['https://help.blip.ai?q=1#a', 'open'],
  ['HTTPS://www.whatsapp.com/legal/business-solution-terms', 'open'],
  ['https://whatsappbusiness.com/policy', 'open'],
  ['https://developers.facebook.com/documentation', 'open'],
  ['https://example.com/a', 'example.com'],
  ['https://github.com/takenet/blip-sdk-csharp', 'github.com'],
  ['https://l.facebook.com/l.php?u=https://evil.test', 'l.facebook.com'],
  ['https://help.blip.ai.evil.com/', 'help.blip.ai.evil.com'],
  ['https://xhelp.blip.ai/', 'xhelp.blip.ai'],
  ['https://www.планалто.бг/', 'www.xn--80aa5aciib3a.xn--90ae'],
  // A Cyrillic е in the middle.
  ['https://hеlp.blip.ai/', 'xn--hlp-rdd.blip.ai'],
  ['https://xn--hlp-rdd.blip.ai/', 'xn--hlp-rdd.blip.ai'],
  ['https://example.com/\u202Efdp.exe', 'example.com'],
  ['http://help.blip.ai/', 'refuse'],
  ['https://help.blip.ai:8443/', 'refuse'],
  ['https://help.blip.ai./', 'refuse'],
  ['https://help.blip.ai@evil.com/', 'refuse'],
  ['https://a:b@help.blip.ai/', 'refuse'],
  ['https://@help.blip.ai/', 'refuse'],
  ['https://evil.com\\@help.blip.ai/', 'refuse'],
  ['https:\\\\help.blip.ai/', 'refuse'],
  ['https:/help.blip.ai/', 'refuse'],
  ['https:help.blip.ai', 'refuse'],
  [' https://help.blip.ai/', 'refuse'],
  ['https://he\tlp.blip.ai/', 'refuse'],
  ['//help.blip.ai/', 'refuse'],
  ['help.blip.ai', 'refuse'],
  ['https://', 'refuse'],
  ['https://localhost/', 'refuse'],
  ['https://router.local/', 'refuse'],
  ['https://127.0.0.1/', 'refuse'],
  ['https://2130706433/', 'refuse'],
  ['https://[::1]/', 'refuse'],
  ['file:///etc/passwd', 'refuse'],
  ['javascript:alert(1)', 'refuse'],
  ['data:text/html,x', 'refuse'],
  ['mailto:a@example.com', 'refuse'],
  ['ms-msdt:/id', 'refuse'],
  ['smb://example.com/share', 'refuse'],
  ['search-ms:query=x', 'refuse'],
  ['app://bundle/index.html', 'refuse'],
  [`https://example.com/${'a'.repeat(2_048)}`, 'refuse'],
  ['', 'refuse'],
];

beforeEach(() => {
  opened.length = 0;
});

describe('A34 addresses for the browser', () => {
  it(`are judged one by one, ${table.length} of them`, (context) => {
    const found = table.map(([address]) => {
      const verdict = judgeLink(address);
      return [address, verdict.kind === 'ask' ? verdict.host : verdict.kind];
    });
    expect(found).toEqual(table);
    const refused = table.filter(([, what]) => what === 'refuse').length;
    tellFigure(context, `${table.length} addresses, ${refused} refused`);
  });

  it('are opened as they were parsed, never as they were written', async () => {
    const shell = safeShell(() => Promise.resolve(true));
    await shell.openLink('HTTPS://HELP.BLIP.AI/a b\u202E');
    await shell.openLink('https://hеlp.blip.ai/');
    expect(opened).toEqual(['https://help.blip.ai/a%20b%E2%80%AE', 'https://xn--hlp-rdd.blip.ai/']);
  });

  it('of a stranger are opened only after a person has seen the host', async () => {
    const asked: string[][] = [];
    const shell = safeShell((...question) => Promise.resolve(asked.push(question) > 1));
    expect(await shell.openLink('https://hеlp.blip.ai/x')).toBe(false);
    expect(opened).toEqual([]);
    expect(await shell.openLink('https://hеlp.blip.ai/x')).toBe(true);
    expect(asked[0]).toEqual(['xn--hlp-rdd.blip.ai', 'https://xn--hlp-rdd.blip.ai/x']);
    expect(opened).toEqual(['https://xn--hlp-rdd.blip.ai/x']);
  });

  it('that are refused are not asked about', async () => {
    const shell = safeShell(() => expect.fail('asked'));
    await expect(shell.openLink('http://help.blip.ai/')).rejects.toMatchObject({
      code: 'link-refused',
    });
    expect(opened).toEqual([]);
  });

  it('of our own rules can all be opened', () => {
    const sets = [...Object.values(rulesets), ...Object.values(addOns)];
    const sources = sets.flatMap(({ source, entries }) => [
      source,
      ...entries.map(({ clause }) => clause.source),
    ]);
    const links = new Set(sources.map(sourceLink).filter((link) => link !== null));
    expect(links.size).toBeGreaterThan(5);
    expect([...links].filter((link) => judgeLink(link).kind === 'refuse')).toEqual([]);
  });
});
