import { z } from 'zod';

/** Days of the week as opening hours name them. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** Schema of a time of day, `HH:MM`; `24:00` is the end of the day. */
const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Schema of one span in which people answer; one that ends before it begins runs past midnight. */
export const openSpanSchema = z.strictObject({
  day: z.enum(weekdays),
  from: timeSchema,
  to: timeSchema,
});

/** One span in which people answer. */
export type OpenSpan = z.infer<typeof openSpanSchema>;

/** Schema of the hours in which people answer. */
export const openingHoursSchema = z.strictObject({
  /** IANA name, e.g. `America/Sao_Paulo`. */
  timeZone: z.string(),
  week: z.array(openSpanSchema),
  /** Days on which nobody answers, ISO 8601; null when nobody has said. */
  holidays: z.array(z.iso.date()).nullable().default(null),
});

/** The hours in which people answer. */
export type OpeningHours = z.infer<typeof openingHoursSchema>;
