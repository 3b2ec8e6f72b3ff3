import { z } from 'zod';
import { auditSettingsSchema } from './audit-settings.ts';
import {
  clientStatuses,
  longestLine,
  longestNotes,
  longestTag,
  mostContacts,
  mostFields,
  mostTags,
} from './client-limits.ts';
import { clientFactsSchema } from './surroundings.ts';

const line = z.string().max(longestLine);

/** Schema of somebody at the client. Empty: nobody has said. */
export const clientContactSchema = z.strictObject({
  name: line,
  /** What the person does there, e.g. `Marketing`. */
  role: line,
  email: line,
  /** E.164 where it reads as a number, otherwise as it was typed. */
  phone: line,
});

/** Somebody at the client. */
export type ClientContact = z.infer<typeof clientContactSchema>;

/** Schema of a tag, by which clients are filtered. */
export const tagSchema = z.string().trim().min(1).max(longestTag);

/** Schema of a fact that an agency keeps under a name of its own and has printed on reports. */
export const clientFieldSchema = z.strictObject({ name: line, value: line });

/** A fact under a name of the agency's own. */
export type ClientField = z.infer<typeof clientFieldSchema>;

/** Parts of a record that people change, each as a whole. */
const parts = {
  facts: clientFactsSchema,
  settings: auditSettingsSchema,
  contacts: z.array(clientContactSchema).max(mostContacts),
  tags: z.array(tagSchema).max(mostTags),
  status: z.enum(clientStatuses),
  notes: z.string().max(longestNotes),
  fields: z.array(clientFieldSchema).max(mostFields),
};

/** Schema of what an agency keeps about a client besides its bots. Records of older versions lack what has a default. */
export const clientRecordSchema = z.strictObject({
  ...parts,
  contacts: parts.contacts.default([]),
  tags: parts.tags.default([]),
  status: parts.status.default('active'),
  notes: parts.notes.default(''),
  fields: parts.fields.default([]),
  /** Who wrote it last, and when (UTC instant, ISO 8601). */
  by: z.string().max(120),
  at: z.string(),
});

/** What an agency keeps about a client besides its bots. */
export type ClientRecord = z.infer<typeof clientRecordSchema>;

/** A record as it may be written: what is left out is as usual. */
export type WrittenClientRecord = z.input<typeof clientRecordSchema>;

/** Schema of a change to a record: the parts that change, each as a whole; the others stay as they are. */
export const clientRecordChangeSchema = z.strictObject(parts).partial();

/** A change to a record. */
export type ClientRecordChange = z.infer<typeof clientRecordChangeSchema>;
