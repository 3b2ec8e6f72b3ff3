import type { Action, Flow } from '#core/model/flow.ts';
import { field } from '#core/model/json.ts';
import { weekdays, type Weekday } from '#core/model/opening-hours.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import { flag, text } from '#core/flow/read/fields.ts';
import { stringConstants } from '#core/flow/text/script-constants.ts';
import { bareName } from '#core/flow/variable-name.ts';
import type { CheckedHours } from './compare-hours.ts';

/** How the variable of an hours check is worked out, as far as the file shows. */
export interface HoursScripts {
  /** Scripts that write it, and those that write what they are fed with. */
  readonly sources: readonly string[];
  /** Names of the variables they are fed with. */
  readonly inputs: readonly string[];
  /** The Builder's switch for the bot's own time zone is on in the script that reads the clock. */
  readonly isLocal: boolean;
}

/** The scripts behind a variable; null when no script of this file writes it. */
export function hoursScripts(flow: Flow, name: string): HoursScripts | null {
  const actions = flow.blocks
    .flatMap((block) => [...actionsOf(block)])
    .concat(flow.inputActions)
    .filter(({ type }) => type.startsWith('ExecuteScript'));
  const own = actions.filter((action) => writes(action, name));
  if (own.length === 0) return null;
  const inputs = own.flatMap((action) => inputsOf(action));
  const feeding = actions.filter((action) => inputs.some((input) => writes(action, input)));
  const all = [...new Set([...own, ...feeding])];
  return {
    sources: all.map(({ settings }) => text(settings, 'source') ?? ''),
    inputs: [...new Set([...inputs, ...feeding.flatMap((action) => inputsOf(action))])],
    isLocal: own.some(({ settings }) => flag(settings, 'LocalTimeZoneEnabled')),
  };
}

function writes({ settings }: Action, name: string): boolean {
  const written = text(settings, 'outputVariable');
  return written !== null && written !== '' && bareName(written) === bareName(name);
}

function inputsOf({ settings }: Action): string[] {
  const inputs = field(settings, 'inputVariables');
  return Array.isArray(inputs) ? inputs.filter((name) => typeof name === 'string') : [];
}

const zoneName = /\b(?:America|Europe|Atlantic|Etc)\/[A-Z]|timeZone\s*:/;
const fixedOffset =
  /offset|utc\s*[-+]|gmt\s*[-+]|fuso|-\s?0?3\s?\*\s?(?:60|3600|36e5)|\.(?:set|get)(?:UTC)?Hours\(\s*\w{0,20}\.?(?:get(?:UTC)?Hours\(\))?\s*[-+]\s*\d|getHours\(\)\s*[-+]\s*\d/i;
const readsClock = /new Date\b|Date\.now|\.get(?:UTC)?(?:Hours|Day)\s*\(|toLocaleTimeString/;

/** How scripts come by the local time: `zone` by the name of a zone or the bot's own, `offset` by hours added, `server` by neither. */
export function clockOf({
  sources,
  inputs,
  isLocal,
}: HoursScripts): 'zone' | 'offset' | 'server' | 'none' {
  const source = sources.join('\n');
  if (!readsClock.test(source)) return 'none';
  if (isLocal || zoneName.test(source)) return 'zone';
  return fixedOffset.test(source) || inputs.some((name) => /offset|timezone|fuso/i.test(name))
    ? 'offset'
    : 'server';
}

/** Words of days off, in a script or in the name of what it is fed with. */
export const daysOffWords =
  /feriado|holiday|festivo|no_?work_?days|days?_?off|off_?(?:days|items)|recesso|folga/i;

const clockTime = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/;

/**
 * Hours that stand in the file itself: the configuration's start and end, or the times that a script's own schedule
 * is written with. Null when there are none.
 */
export function hoursInFile(
  flow: Flow,
  scripts: HoursScripts,
): (CheckedHours & { readonly by: 'configuration' | 'script' }) | null {
  const configured = scripts.inputs.flatMap((name) => {
    const value = /^config\./i.test(name)
      ? configurationValue(flow, name.slice('config.'.length))
      : null;
    return value === null ? [] : [{ name, value }];
  });
  const times = configured.filter(({ value }) => clockTime.test(value));
  const start = times.filter(({ name }) =>
    /start|begin|inicio|abertura|abre|open|from|desde/i.test(name),
  );
  const end = times.filter(({ name }) =>
    /end|fim|final|fecha|close|hasta|[._](?:to|ate)$/i.test(name),
  );
  const days = configured.find(({ value }) => /^[0-6](?:\s?,\s?[0-6]){0,6}$/.test(value));
  if (start.length === 1 && end.length === 1 && times.length === 2)
    return {
      by: 'configuration',
      week: null,
      spans: [{ from: padded(start[0]!.value), to: padded(end[0]!.value) }],
      days: days === undefined ? null : daysOf(days.value),
    };
  const written = stringConstants(scripts.sources.join('\n')).filter((one) => clockTime.test(one));
  if (written.length < 2 || written.length % 2 !== 0) return null;
  const spans = Array.from({ length: written.length / 2 }, (_, at) => ({
    from: padded(written[at * 2]!),
    to: padded(written[at * 2 + 1]!),
  }));
  return { by: 'script', week: null, spans, days: null };
}

function configurationValue({ configuration }: Flow, name: string): string | null {
  if (configuration === null) return null;
  const key = Object.keys(configuration).find((one) => one.toLowerCase() === name.toLowerCase());
  const value = key === undefined ? undefined : field(configuration, key);
  return typeof value === 'string' ? value.trim() : null;
}

/** Days as JavaScript counts them, from Sunday 0. */
function daysOf(list: string): Weekday[] {
  const numbers = new Set(list.split(',').map((one) => Number(one)));
  return weekdays.filter((_, at) => numbers.has((at + 1) % 7));
}

function padded(time: string): string {
  const match = clockTime.exec(time)!;
  return `${match[1]!.padStart(2, '0')}:${match[2]!}`;
}
