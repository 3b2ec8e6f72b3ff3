import { expect, test } from 'vitest';
import { usualAuditSettings } from './audit-settings.ts';
import { clientRecordChangeSchema, clientRecordSchema } from './client-record.ts';
import { clientFactsSchema } from './surroundings.ts';

const old = {
  ...{ facts: clientFactsSchema.parse({ country: 'BR' }), settings: usualAuditSettings },
  ...{ by: 'Ana', at: '2026-11-22T12:00:00Z' },
};

test('a record of an older version reads, with nothing invented', () => {
  expect(clientRecordSchema.parse(old)).toEqual({
    ...old,
    ...{ contacts: [], tags: [], status: 'active', notes: '', fields: [] },
  });
});

test('a change has what it names and nothing else', () => {
  expect(clientRecordChangeSchema.parse({})).toEqual({});
  expect(clientRecordChangeSchema.parse({ tags: [' varejo '] })).toEqual({ tags: ['varejo'] });
});

test.each([
  ['an empty tag', { tags: [' '] }],
  ['an unknown status', { status: 'asleep' }],
  ['a name without end', { contacts: [{ name: 'x'.repeat(501), role: '', email: '', phone: '' }] }],
  ['who and when, which are not the window’s to say', { at: '2026-11-22T12:00:00Z' }],
])('%s is refused', (_, change) => {
  expect(clientRecordChangeSchema.safeParse(change).success).toBe(false);
});
