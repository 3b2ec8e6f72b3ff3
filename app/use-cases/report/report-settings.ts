import { AppFault } from '#app/contract/errors.ts';
import { reportSettingsSchema, type ReportSettings } from '#app/contract/report-views.ts';
import type { Packets } from '#app/ports/packets.ts';
import { nameTokens, patternName } from '#core/report/file-name/name-pattern.ts';
import { defaultPattern } from '#core/report/report-file-name.ts';
import type { Deps } from '../deps.ts';

const name = 'report-settings';

/** What holds until somebody says otherwise: the usual names, and no authority. */
const usual: ReportSettings = { pattern: defaultPattern, timestamp: null };

/** What holds for all reports and packets. */
export function readReportSettings({ workspace }: Pick<Deps, 'workspace'>): ReportSettings {
  const stored = reportSettingsSchema.safeParse(workspace().settings.get(name));
  return stored.success ? stored.data : usual;
}

/** Keeps it. Throws AppFault `bad-argument` for a word in braces that means nothing, or what is no certificate. */
export function writeReportSettings(
  deps: Deps & { readonly packets: Packets },
  settings: ReportSettings,
): ReportSettings {
  assertPattern(settings.pattern);
  const certificates = settings.timestamp?.certificates ?? '';
  // What was pasted in its place may be a key: it is not said again.
  if (certificates.trim() !== '' && !deps.packets.areCertificates(certificates))
    throw new AppFault('bad-argument', {
      name: 'PEM',
      found: '?',
      expected: '-----BEGIN CERTIFICATE-----',
    });
  deps.workspace().settings.put(name, settings);
  deps.emit('data:changed', { nouns: ['report'] });
  return readReportSettings(deps);
}

function assertPattern(pattern: string): void {
  const none = { client: '', bot: '', kind: '', date: '', ruleset: '', lang: '', length: '' };
  const [unknown] = patternName(pattern, none, 'pdf').unknown;
  if (unknown === undefined) return;
  const expected = nameTokens.map((token) => `{${token}}`).join(' ');
  throw new AppFault('bad-argument', { name: '{…}', found: unknown, expected });
}
