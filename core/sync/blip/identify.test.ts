import { expect, test } from 'vitest';
import { fakeBlip, notFound, padaria, roteador, type Said } from '#test/fakes/blip-exchange.ts';
import { identifyBot } from './identify.ts';

const denied: Said = { reason: { code: 66, description: 'Not allowed' } };

test.each<[string, Record<string, Said>, object]>([
  ['a bot', {}, { shortName: 'padaria', fullName: 'Padaria do Bairro', template: 'builder' }],
  [
    'an account that says nothing',
    { '/account': notFound },
    { shortName: 'padaria', fullName: null, template: 'builder' },
  ],
  [
    'an application that may not be read',
    { '/configuration/caller': denied },
    { shortName: 'padaria', fullName: 'Padaria do Bairro', template: null },
  ],
])('%s', async (_, changes, expected) => {
  const { session, requests } = fakeBlip({ ...padaria(), ...changes });
  expect(await identifyBot(session)).toEqual(expected);
  expect(requests).toHaveLength(2);
});

test('a router', async () => {
  expect(await identifyBot(fakeBlip(roteador()).session)).toMatchObject({ template: 'router' });
});

test.each<[string, Said]>([
  ['bad-credential', { status: 401, body: '{"code":13,"description":"Invalid"}' }],
  ['not-allowed', denied],
  ['wrong-answer', { status: 200, body: '{"status":"success","resource":{}}' }],
])('%s', async (code, said) => {
  const { session, requests } = fakeBlip({ ...padaria(), '/account': said });
  await expect(identifyBot(session)).rejects.toMatchObject({ name: 'SyncError', code });
  expect(requests).toHaveLength(1);
});
