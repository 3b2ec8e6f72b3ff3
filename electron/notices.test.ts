import { describe, expect, test, vi } from 'vitest';
import type { Alert } from '#core/model/alert.ts';
import { locales } from '#core/model/locale.ts';

vi.mock('electron', () => ({ Notification: { isSupported: () => false } }));
const { noticeWords } = await import('./notices.ts');

const fall: Alert = {
  id: '1',
  key: 'incident-opened:1',
  clientId: 'c',
  kind: 'incident-opened',
  level: 'red',
  subject: { kind: 'incident', id: '1' },
  values: {
    incident: 'low-quality',
    phone: '+554733339876',
    before: 'GREEN',
    after: 'RED',
    since: '2026-11-22T12:00:00.000Z',
  },
  raisedAt: '2026-11-22T12:00:00.000Z',
  seenAt: '2026-11-22T12:00:00.000Z',
  times: 1,
  notifiedAt: null,
  snoozedUntil: null,
  dismissedAt: null,
};

describe('words of a notification', () => {
  test.each(locales)('one alert speaks for itself, with its client (%s)', (locale) => {
    const notice = { clientName: 'Ateliê', alerts: [fall], place: '/', isDigest: false };
    const { title, body } = noticeWords(notice, locale, 'America/Sao_Paulo');
    expect(title).not.toMatch(/[{}]/);
    expect(title.length).toBeGreaterThan(5);
    expect(body.split('\n')[0]).toBe('Ateliê');
  });

  test('several are counted under their client, three of them named', () => {
    const alerts = [1, 2, 3, 4].map(() => fall);
    const notice = { clientName: 'Ateliê', alerts, place: '/', isDigest: false };
    const { title, body } = noticeWords(notice, 'pt-BR', 'UTC');
    expect(title).toMatch(/^Ateliê: 4 /);
    expect(body.split('\n')).toHaveLength(3);
  });

  test('a digest says that it is one, also of a single alert', () => {
    const notice = { clientName: null, alerts: [fall], place: '/', isDigest: true };
    expect(noticeWords(notice, 'en', 'UTC').title).toMatch(/^Daily digest: 1 /);
  });
});
