import { expect, test } from 'vitest';
import type { Json } from '#core/model/json.ts';
import { readChannels } from './read-channels.ts';

const wa = (settings: Record<string, Json>): Json => ({ 'postmaster@wa.gw.msging.net': settings });
const channel = (phone: string | null): object => ({
  gateway: 'wa.gw.msging.net',
  phone,
  phoneNumberId: null,
  isActive: true,
});

test('a number, its id, and nothing else of the settings', () => {
  expect(
    readChannels(
      wa({
        CountryCode: '55',
        PhoneNumber: '11987654321',
        PhoneNumberId: '106540352242922',
        IsChannelActive: 'True',
        BusinessSystemUserAccessToken: 'EAAdonotkeep',
      }),
    ),
  ).toEqual([
    {
      gateway: 'wa.gw.msging.net',
      phone: '+5511987654321',
      phoneNumberId: '106540352242922',
      isActive: true,
    },
  ]);
});

test.each<[string, Record<string, Json>, string | null]>([
  ['with its country code', { CountryCode: '55', PhoneNumber: '5511987654321' }, '+5511987654321'],
  ['with a plus', { PhoneNumber: '+55 11 98765-4321' }, '+5511987654321'],
  ['of the area 55', { CountryCode: '+55', PhoneNumber: '55987654321' }, '+5555987654321'],
  ['of a country by name', { CountryCode: 'MX', PhoneNumber: '5512345678' }, '+525512345678'],
  ['as a number', { CountryCode: 55, PhoneNumber: 1140028922 }, '+551140028922'],
  ['that is none', { CountryCode: '55', PhoneNumber: '12' }, null],
  ['that is missing', {}, null],
])('a phone %s', (_, settings, phone) => {
  expect(readChannels(wa(settings))).toEqual([channel(phone)]);
});

test.each<[string, Json, string[] | null]>([
  [
    'several, of which one is off',
    {
      'postmaster@wa.gw.msging.net': { IsChannelActive: 'False' },
      'postmaster@0mn.io/x': '{"IsChannelActive":"True"}',
      'instagram.gw.msging.net': {},
    },
    ['wa.gw.msging.net off', '0mn.io on', 'instagram.gw.msging.net on'],
  ],
  ['what is no gateway', { Template: 'builder', Application: {}, 'a b': {}, 'x.io': null }, []],
  [
    'an id that is none',
    { 'wa.gw.msging.net': { PhoneNumberId: 'EAAtoken' } },
    ['wa.gw.msging.net on'],
  ],
  ['a list', [], null],
  ['words', 'none', null],
])('%s', (_, resource, expected) => {
  const channels = readChannels(resource);
  expect(
    channels?.map(({ gateway, isActive }) => `${gateway} ${isActive ? 'on' : 'off'}`) ?? null,
  ).toEqual(expected);
  expect(JSON.stringify(channels)).not.toContain('EAA');
});
