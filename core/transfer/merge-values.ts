import type { BundleRecord } from '#core/model/bundle.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { BundleSide, Choose, MergeItem, MergePlan } from './merge-plan.ts';
import type { Placed } from './merge-versions.ts';
import { isSame } from './same-value.ts';
import { shownValue } from './shown-value.ts';
import { linesOf, type Names } from './side-lines.ts';

/** What comes of values that have no history: whoever has none takes the other's, and of two a person chooses. */
export interface MergedValues {
  /** Bots, numbers and accounts that are not here. */
  readonly add: readonly Placed<BundleRecord>[];
  readonly put: Omit<MergePlan['put'], 'record' | 'incidents'>;
  readonly taken: readonly MergeItem[];
  readonly conflicts: readonly MergeItem[];
}

/** Joins names, schedule, the look of reports, and which bot answers on which number. */
export function mergeValues(
  mine: BundleSide | null,
  theirs: BundleSide,
  names: Names,
  choose: Choose,
): MergedValues {
  const here = mine?.records ?? [];
  const taken: MergeItem[] = [];
  const conflicts: MergeItem[] = [];
  /** Their value, where it is to be stored; null where ours stays. */
  function decided<Value>(
    item: Omit<MergeItem, 'mine' | 'theirs'>,
    ours: Value | null,
    other: Value | null,
    shown: (value: Value | null) => unknown = (value) => value,
  ): Value | null {
    if (mine === null || other === null || isSame(ours, other)) return mine === null ? other : null;
    const whole = { ...item, mine: shownValue(shown(ours)), theirs: shownValue(shown(other)) };
    (ours === null ? taken : conflicts).push(whole);
    return ours === null || choose(item.key) === 'theirs' ? other : null;
  }
  const about = (
    subject: MergeItem['about'],
    id: string,
    of: readonly string[] = [],
    field = '',
  ): Omit<MergeItem, 'mine' | 'theirs'> => ({
    ...{ key: id === '' ? subject : `${subject}:${id}`, about: subject, subject: of, field },
  });

  const clientName = decided(
    about('client', 'name', [], 'name'),
    mine?.client.name ?? null,
    theirs.client.name,
  );
  const schedule = decided(
    about('schedule', ''),
    linesOf(here, 'schedule')[0]?.schedule ?? null,
    linesOf(theirs.records, 'schedule')[0]?.schedule ?? null,
  );
  const brand = decided(
    about('brand', ''),
    linesOf(here, 'brand')[0]?.brand ?? null,
    linesOf(theirs.records, 'brand')[0]?.brand ?? null,
    // A picture is no value to read.
    (value) => value && Object.values(value).filter((one) => !String(one).startsWith('data:')),
  );
  const botsHere = new Map(linesOf(here, 'bot').map(({ bot }) => [bot.id, bot]));
  const botNames = linesOf(theirs.records, 'bot').flatMap(({ bot }) => {
    const ours = botsHere.get(bot.id);
    if (ours === undefined) return [];
    const name = decided(about('bot', bot.id, [ours.name], 'name'), ours.name, bot.name);
    return name === null ? [] : [{ id: bot.id, name }];
  });
  const numbersHere = new Map(linesOf(here, 'number').map(({ number }) => [number.id, number]));
  const numbers = linesOf(theirs.records, 'number').flatMap(({ number }) => {
    const ours = numbersHere.get(number.id);
    if (ours === undefined) return [];
    const botId = decided(
      about('number', number.id, [ours.phone], 'bot'),
      ours.botId,
      number.botId,
      names.bot,
    );
    const filled: WhatsappNumber = {
      ...ours,
      botId: botId ?? ours.botId,
      phoneNumberId: ours.phoneNumberId ?? number.phoneNumberId,
      wabaId: ours.wabaId ?? number.wabaId,
      verifiedName: ours.verifiedName ?? number.verifiedName,
    };
    return isSame(filled, ours) ? [] : [filled];
  });
  const accountsHere = new Set(linesOf(here, 'account').map(({ account }) => account.id));
  const missing = [
    ...linesOf(theirs.records, 'bot').filter(({ bot }) => !botsHere.has(bot.id)),
    ...linesOf(theirs.records, 'account').filter(({ account }) => !accountsHere.has(account.id)),
    ...linesOf(theirs.records, 'number').filter(({ number }) => !numbersHere.has(number.id)),
  ];
  return {
    add: missing.map((line) => ({ line, place: 'after' })),
    put: { clientName, schedule, brand, botNames, numbers },
    taken,
    conflicts,
  };
}
