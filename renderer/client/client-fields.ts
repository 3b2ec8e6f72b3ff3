import type {
  ClientContact,
  ClientField,
  ClientRecord,
  ClientRecordChange,
} from '#core/model/client-record.ts';
import type { ClientStatus } from '#core/model/client-limits.ts';
import { contactPhone, typedPhone } from '#core/model/contact-phone.ts';
import type { Sector } from '#core/model/sectors.ts';

/** Whether something holds, or that nobody has said. */
export type Said = 'yes' | 'no' | 'unsaid';

/** What a person can change about a client, as the fields of its page hold it. */
export interface ClientFields {
  readonly status: ClientStatus;
  readonly tags: readonly string[];
  readonly name: string;
  readonly brands: readonly string[];
  /** ISO 3166-1 alpha-2; empty: nobody has said. */
  readonly country: string;
  /** Empty: nobody has said. */
  readonly sector: Sector | '';
  readonly isLargeCompany: Said;
  readonly hasPremises: Said;
  readonly hasServiceInChat: Said;
  /** As it was typed. */
  readonly quickMessages: string;
  readonly contacts: readonly ClientContact[];
  readonly fields: readonly ClientField[];
  readonly notes: string;
}

/** Fields of {@link ClientRecord.facts}, which are stored together. */
const factNames = [
  'name',
  'brands',
  'country',
  'sector',
  'isLargeCompany',
  'hasPremises',
  'hasServiceInChat',
  'quickMessages',
] as const satisfies readonly (keyof ClientFields & keyof ClientRecord['facts'])[];

const saidOf = (value: boolean | null): Said => (value === null ? 'unsaid' : value ? 'yes' : 'no');
const held = (said: Said): boolean | null => (said === 'unsaid' ? null : said === 'yes');

/** The fields of what is kept of a client. */
export function fieldsOf({ facts, ...record }: ClientRecord): ClientFields {
  const { status, tags, contacts, fields, notes } = record;
  return {
    ...{ status, tags, fields, notes },
    contacts: contacts.map((contact) => ({ ...contact, phone: typedPhone(contact.phone) })),
    name: facts.name ?? '',
    brands: facts.brands,
    country: facts.country ?? '',
    sector: facts.sector ?? '',
    isLargeCompany: saidOf(facts.isLargeCompany),
    hasPremises: saidOf(facts.hasPremises),
    hasServiceInChat: saidOf(facts.hasServiceInChat),
    quickMessages: String(facts.quickMessages),
  };
}

/** Changed fields with one more change; a field that is as it is kept is no change. */
export function withChange(
  kept: ClientFields,
  changed: Partial<ClientFields>,
  part: Partial<ClientFields>,
): Partial<ClientFields> {
  const next = Object.entries({ ...changed, ...part }).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(kept[name as keyof ClientFields]),
  );
  return Object.fromEntries(next);
}

/** How many messages count as quick, or null where what was typed is no such number. */
export function quickMessagesIn(typed: string): number | null {
  const count = Number(typed);
  return Number.isInteger(count) && count >= 1 && count <= 20 ? count : null;
}

/** What is stored of changed fields: facts in one piece, everything else part by part. */
export function changeOf(record: ClientRecord, changed: Partial<ClientFields>): ClientRecordChange {
  const { status, tags, notes, contacts, fields } = changed;
  const isFact = factNames.some((name) => changed[name] !== undefined);
  const facts = isFact ? factsOf(record, { ...fieldsOf(record), ...changed }) : record.facts;
  return {
    ...(isFact ? { facts } : {}),
    ...(status === undefined ? {} : { status }),
    ...(tags === undefined ? {} : { tags: [...tags] }),
    ...(notes === undefined ? {} : { notes }),
    ...(contacts === undefined ? {} : { contacts: contactsOf(contacts, facts.country) }),
    ...(fields === undefined
      ? {}
      : { fields: fields.filter(({ name, value }) => name + value !== '') }),
  };
}

function factsOf({ facts }: ClientRecord, fields: ClientFields): ClientRecord['facts'] {
  const { name, brands, country, sector, quickMessages } = fields;
  return {
    name: name.trim() === '' ? null : name.trim(),
    brands: [...brands],
    country: country === '' ? null : country,
    sector: sector === '' ? null : sector,
    isLargeCompany: held(fields.isLargeCompany),
    hasPremises: held(fields.hasPremises),
    hasServiceInChat: held(fields.hasServiceInChat),
    quickMessages: quickMessagesIn(quickMessages) ?? facts.quickMessages,
  };
}

/** Contacts that somebody said anything about; numbers in E.164 where they read as such. */
function contactsOf(contacts: readonly ClientContact[], country: string | null): ClientContact[] {
  return contacts
    .map((contact) => ({
      ...contact,
      phone: contactPhone(contact.phone, country ?? 'BR') ?? contact.phone.trim(),
    }))
    .filter((contact) => Object.values(contact).some((text) => text.trim() !== ''));
}

/** The parts of a record that a change touches, as they are now: writing them takes the change back. */
export function partsBefore(record: ClientRecord, change: ClientRecordChange): ClientRecordChange {
  return Object.fromEntries(
    Object.keys(change).map((name) => [name, record[name as keyof ClientRecordChange]]),
  );
}

/** True for what nobody would take for an e-mail address; empty is none. */
export function isOddEmail(email: string): boolean {
  return email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
}
