import { expect, test } from 'vitest';
import { revocationText } from './revocation-text.ts';

const words = {
  ...{ title: 'Chaves a revogar', intro: 'Em cada provedor:', done: 'revogada', open: 'a fazer' },
  line: ({ label, hint }: { label: string; hint: string }) => `${label} …${hint}`,
};
const key = (id: string, label: string) => ({
  ...{ id, label, kind: 'blip-bot' as const, shortName: 'loja', botName: 'Loja', hint: 'a1b2' },
  ...{ sealedAt: '2026-11-22T12:00:00.000Z', isSealed: true },
});

test('lists every key under its client, ticked where it is done, a line each whatever a name holds', () => {
  const clients = [
    {
      clientId: 'c1',
      clientName: 'Loja\nMaré',
      isRemoved: false,
      keys: [key('k1', 'Um'), key('k2', 'Dois\n[x] Três')],
    },
  ];
  expect(revocationText(clients, new Set(['k1']), words)).toBe(
    'Chaves a revogar\n\nEm cada provedor:\n\nLoja Maré\n  [x] Um …a1b2 (revogada)\n  [ ] Dois [x] Três …a1b2 (a fazer)\n',
  );
});
