import type { SupportStanding } from '#app/contract/support-channels.ts';
import type { Settings, WorkspaceStatus } from '#app/contract/views.ts';
import type { LogEntry } from './log-entry.ts';
import { supportTexts } from './support-texts.ts';

/** What a log for support is made of. */
export interface SupportFacts {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** Versions and the system, by name, e.g. `electron` and `45.4.1`. */
  readonly machine: Readonly<Record<string, string>>;
  readonly settings: Settings;
  readonly status: WorkspaceStatus;
  /** Null while the workspace is not open. */
  readonly standing: SupportStanding | null;
  /** Oldest first. */
  readonly entries: readonly LogEntry[];
}

/** Most entries, the newest ones. */
const mostEntries = 1_000;

/** Most letters of all entries together. */
const mostLetters = 200_000;

/**
 * The log that a support person asks for, as text that its sender can read through. Every line is a name from this file
 * and a number, a switch or a code: no name of a person or a client, no path, nobody's words (SECURITY 2.8).
 */
export function supportText(facts: SupportFacts): {
  readonly text: string;
  readonly entries: number;
} {
  const { locale } = facts.settings;
  const texts = supportTexts[locale];
  const entries = newest(facts.entries);
  const parts: [string, readonly string[]][] = [
    [texts.program, lines(facts.machine)],
    [texts.settings, lines(allowedSettings(facts.settings))],
    [texts.workspace, lines(workspaceLines(facts.status))],
    [texts.counts, facts.standing === null ? [texts.locked] : standingLines(facts.standing)],
    [texts.log, entries.length === 0 ? [texts.empty] : entries.map(entryLine)],
  ];
  const body = parts.map(([title, rows]) => [`== ${title}`, ...rows, ''].join('\n')).join('\n');
  const text = `${texts.title}\n${facts.at}\n${texts.holds}\n\n${body}`;
  return { text, entries: entries.length };
}

function lines(values: Readonly<Record<string, string | number | boolean>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}: ${word(value)}`);
}

/** What programs call things; whatever else got here is not shown. */
function word(value: string | number | boolean): string {
  return typeof value !== 'string' || /^[\w.,:+/() -]{0,120}$/.test(value) ? String(value) : '?';
}

/** Preferences but for the names in them. */
function allowedSettings({
  locale,
  theme,
  contrast,
  motion,
  textSize,
  hasTray,
  startsAtLogin,
  lockAfterMinutes,
  locksWithSystem,
}: Settings): Record<string, string | number | boolean> {
  return {
    ...{ locale, theme, contrast, motion, textSize, hasTray },
    ...{ startsAtLogin, lockAfterMinutes, locksWithSystem },
  };
}

function workspaceLines({ state, opensWith, keychain, fault }: WorkspaceStatus) {
  return {
    state,
    opensWith: opensWith.join(', '),
    keychain: keychain.backend,
    keychainUsable: keychain.available,
    // Its details may name files.
    fault: fault?.code ?? '',
  };
}

function standingLines({ jobs, attempts, ways, ...counts }: SupportStanding): string[] {
  return [
    ...lines(counts),
    ...lines({
      jobsWaiting: jobs.waiting,
      jobsRunning: jobs.running,
      jobsInBackoff: jobs.backoff,
      jobsBlocked: jobs.blocked,
    }),
    ...attempts
      .toSorted((one, other) => other.count - one.count)
      .map(({ outcome, code, count }) => `attempts ${outcome} ${code ?? ''}: ${count}`),
    ...ways.map(
      ({ service, hasProxy, isPublic }) =>
        `way ${service}: proxy ${hasProxy}, public authority ${isPublic ?? '–'}`,
    ),
  ];
}

function newest(entries: readonly LogEntry[]): LogEntry[] {
  const kept: LogEntry[] = [];
  let letters = 0;
  for (const entry of entries.toReversed()) {
    letters += entryLine(entry).length + 1;
    if (kept.length === mostEntries || letters > mostLetters) break;
    kept.push(entry);
  }
  return kept.reverse();
}

function entryLine({ at, event, fields }: LogEntry): string {
  const { frames, ...rest } = fields;
  const told = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`);
  const places = Array.isArray(frames) ? frames.map((frame) => `\n    ${String(frame)}`) : [];
  return `${[at, event, ...told].join(' ')}${places.join('')}`;
}
