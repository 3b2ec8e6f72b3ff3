import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { byBlock } from './by-block.ts';
import type { Contact } from './contact.ts';
import type { OfferedForm } from './forms.ts';
import { linkChannel } from './links.ts';
import type { Mention } from './mentions.ts';
import { assumedPlan, type NumberingPlan } from './numbering-plan.ts';
import { linksIn } from './referrals.ts';
import type { Said } from './said.ts';
import { storeInvitation } from './store-visit.ts';

/** What channels are found in, besides what blocks say. */
export interface ContactSources {
  readonly mentions: readonly Mention[];
  readonly forms: readonly OfferedForm[];
  readonly plan?: NumberingPlan;
}

/** Every channel outside the chat that a reachable block names, in flow order. */
export function findContacts(
  facts: Pick<FlowFacts, 'graph' | 'reachable'>,
  said: readonly Said[],
  { mentions, forms, plan = assumedPlan }: ContactSources,
): readonly Contact[] {
  const told = byBlock(mentions);
  const promised = byBlock(
    forms.filter(({ kind, promise }) => kind === 'chat' && promise !== null),
  );
  return facts.graph.blocks.flatMap((_, at) =>
    facts.reachable.has(at)
      ? contactsIn(said[at]!, at, told.get(at) ?? [], promised.get(at) ?? [], plan)
      : [],
  );
}

function contactsIn(
  said: Said,
  at: number,
  mentions: readonly Mention[],
  forms: readonly OfferedForm[],
  plan: NumberingPlan,
): Contact[] {
  const contacts: Contact[] = [];
  const add = (contact: Omit<Contact, 'at'>): void => {
    const { channel, value } = contact;
    if (!contacts.some((one) => one.channel === channel && one.value === value))
      contacts.push({ ...contact, at });
  };
  const shownOf = ({ by }: Mention): boolean => by !== 'script';
  for (const { strength, channel, value, text, start, end } of mentions.filter(shownOf)) {
    if (strength !== null) add({ channel, value, text, start, end, strength });
  }
  const shown = [...said.texts, ...said.options.map(({ label }) => label)];
  for (const text of shown) {
    for (const { uri, start, end, words } of linksIn(text)) {
      const found = linkChannel(uri, words, plan);
      if (found !== null) add({ ...found, value: text.slice(start, end), text, start, end });
    }
  }
  for (const { uri, isMedia, words } of said.links) {
    const found = isMedia ? null : linkChannel(uri, words, plan);
    if (found !== null) add({ ...found, value: uri, text: words.trim(), start: null, end: null });
  }
  const place = storeInvitation(shown, said.isLocation);
  if (place !== null) {
    const text = shown.find((one) => one.includes(place)) ?? place;
    const start = text.indexOf(place);
    const end = start + place.length;
    add({ channel: 'store-visit', value: place, text, start, end, strength: 'weak' });
  }
  for (const { value, quote, words } of forms) {
    const { start, end } = quote ?? { start: null, end: null };
    add({ channel: 'web-form', value, text: words, start, end, strength: 'weak' });
  }
  for (const { channel, value, text, start, end } of mentions.filter((one) => !shownOf(one)))
    add({ channel, value, text, start, end, strength: 'weak' });
  return contacts;
}
