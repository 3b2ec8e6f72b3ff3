import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { Contact } from './contact.ts';
import { findEmails } from './emails.ts';
import { linkChannel } from './links.ts';
import { findPhones } from './phones.ts';
import type { Said } from './said.ts';
import { storeInvitation } from './store-visit.ts';

/** Every channel outside the chat that a reachable block names, in flow order. */
export function findContacts(facts: FlowFacts, said: readonly Said[]): readonly Contact[] {
  return facts.graph.blocks.flatMap((_, at) =>
    facts.reachable.has(at) ? contactsIn(said[at]!, at) : [],
  );
}

function contactsIn(said: Said, at: number): Contact[] {
  const contacts: Contact[] = [];
  const add = (
    channel: Contact['channel'],
    value: string,
    text: string,
    strength: Contact['strength'],
  ): void => {
    if (!contacts.some((one) => one.channel === channel && one.value === value)) {
      contacts.push({ channel, at, value, text, strength });
    }
  };
  const shown = [...said.texts, ...said.options.map(({ label }) => label)];
  for (const text of shown) {
    for (const phone of findPhones(text)) add('phone', phone.value, text, phone.strength);
    for (const email of findEmails(text)) add('email', email.value, text, email.strength);
    for (const uri of text.match(/https?:\/\/[^\s<>"]+/gi) ?? []) addLink(uri, text);
  }
  for (const { uri, isMedia } of said.links) if (!isMedia) addLink(uri, shown.join(' '));
  const place = storeInvitation(shown, said.isLocation);
  if (place !== null) add('store-visit', place, shown.join('\n'), 'weak');
  for (const constant of said.scriptConstants) {
    for (const { value } of findPhones(constant)) add('phone', value, constant, 'weak');
    for (const { value } of findEmails(constant)) add('email', value, constant, 'weak');
  }
  return contacts;

  function addLink(uri: string, around: string): void {
    const found = linkChannel(uri, around);
    if (found !== null) add(found.channel, uri, around, found.strength);
  }
}
