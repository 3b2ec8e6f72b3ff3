import { z } from 'zod';
import { weekdays } from './opening-hours.ts';

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const days = z.array(z.enum(weekdays)).min(1);

/** Schema of how often a client is synced. Times are wall-clock times of the schedule's zone. */
export const cadenceSchema = z.discriminatedUnion('kind', [
  /** Only when somebody asks for it. */
  z.strictObject({ kind: z.literal('manual') }),
  /** Every so many minutes within hours of chosen days; `to` before `from` runs past midnight. */
  z.strictObject({
    kind: z.literal('interval'),
    minutes: z.number().int().min(5).max(1440),
    days,
    from: time,
    to: time,
  }),
  z.strictObject({ kind: z.literal('daily'), at: time }),
  z.strictObject({ kind: z.literal('weekly'), days, at: time }),
  /** Day 31 is the last day of a shorter month. */
  z.strictObject({ kind: z.literal('monthly'), day: z.number().int().min(1).max(31), at: time }),
  /** One time, at an instant (UTC, ISO 8601). */
  z.strictObject({ kind: z.literal('once'), at: z.iso.datetime() }),
]);

/** How often a client is synced. */
export type Cadence = z.infer<typeof cadenceSchema>;

/** Schema of a span of the day in which nothing disturbs; `to` before `from` runs past midnight. */
export const quietHoursSchema = z.strictObject({ from: time, to: time, days });

/** A span of the day in which nothing disturbs. */
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** Schema of a client's schedule. */
export const scheduleSchema = z.strictObject({
  cadence: cadenceSchema,
  /** No sync begins and no notification shows within them; null: none. */
  quiet: quietHoursSchema.nullable(),
  /** IANA name, e.g. `America/Sao_Paulo`. */
  timeZone: z.string(),
  isPaused: z.boolean(),
  /** After sleep or shutdown, run once what was missed. */
  runMissed: z.boolean(),
});

/** A client's schedule. */
export type Schedule = z.infer<typeof scheduleSchema>;

/** Every three hours on working days: enough for a rating that moves within days, far from any limit. */
export const usualSchedule: Schedule = {
  cadence: {
    kind: 'interval',
    minutes: 180,
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '08:00',
    to: '20:00',
  },
  quiet: null,
  timeZone: 'America/Sao_Paulo',
  isPaused: false,
  runMissed: true,
};
