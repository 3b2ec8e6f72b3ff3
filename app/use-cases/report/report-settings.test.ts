import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { defaultPattern } from '#core/report/report-file-name.ts';
import { aKey } from '#test/fixtures/packet.ts';
import { hasOpenssl } from '#test/fakes/timestamp-authority.ts';
import { faultOf, useCaseWorld } from '#test/fakes/use-case-world.ts';

const inWorld = useCaseWorld();
const authority = { url: 'https://tsa.example/', certificates: '' };

describe('what holds for all reports and packets', () => {
  test('is the usual until somebody says otherwise, and is told when it changes', async () => {
    const { use, events } = inWorld();
    expect(await use['report:read-settings'](null)).toEqual({
      pattern: defaultPattern,
      timestamp: null,
    });
    const settings = { pattern: '{client} {date}', timestamp: authority };
    expect(await use['report:write-settings'](settings)).toEqual(settings);
    expect(await use['report:read-settings'](null)).toEqual(settings);
    expect(events.at(-1)).toEqual(['data:changed', { nouns: ['report'] }]);
  });

  test('is the usual where what is stored does not read', async () => {
    const { use, workspace } = inWorld();
    workspace.settings.put('report-settings', { pattern: '' });
    expect(await use['report:read-settings'](null)).toMatchObject({ pattern: defaultPattern });
  });

  test.each([
    ['a word in braces that means nothing', { pattern: '{cliente}', timestamp: null }],
    [
      'what is no certificate',
      { pattern: '{client}', timestamp: { ...authority, certificates: aKey().publicKeyPem } },
    ],
    [
      'a certificate that does not read',
      {
        pattern: '{client}',
        timestamp: {
          ...authority,
          certificates: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
        },
      },
    ],
  ])('does not take %s, and says nothing of what was pasted', async (_name, settings) => {
    const { use } = inWorld();
    const work = use['report:write-settings'](settings);
    expect(await faultOf(work)).toBe('bad-argument');
    await expect(work).rejects.not.toMatchObject({
      details: { found: expect.stringContaining('MC') as string },
    });
    expect(await use['report:read-settings'](null)).toMatchObject({ pattern: defaultPattern });
  });

  test.skipIf(!hasOpenssl)(
    'takes certificates, one or several, and not a key among them',
    async () => {
      const { use, folder } = inWorld();
      const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'k.pem', '-batch'];
      const one = execFileSync('openssl', made, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
      const write = (certificates: string) =>
        use['report:write-settings']({
          pattern: '{client}',
          timestamp: { ...authority, certificates },
        });
      expect(await faultOf(write(one))).toBe('none');
      expect(await faultOf(write(`${one}\n${one}\n`))).toBe('none');
      expect(await faultOf(write(`${one}${aKey().publicKeyPem}`))).toBe('bad-argument');
    },
  );
});
