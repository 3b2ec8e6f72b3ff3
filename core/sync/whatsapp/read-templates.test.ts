import { describe, expect, test } from 'vitest';
import { templateSchema } from '#core/model/surroundings.ts';
import { scriptedGraph } from '#test/fakes/scripted-graph.ts';
import { readTemplates } from './read-templates.ts';

const observedAt = '2026-11-22T12:00:00.000Z';
const read = (...data: unknown[]) =>
  readTemplates(scriptedGraph(() => ({ body: { data } })).session, '1', observedAt);

const documented = {
  id: '564750795574598',
  name: 'seasonal_promotion',
  language: 'en_US',
  category: 'MARKETING',
  status: 'APPROVED',
  rejected_reason: 'NONE',
  quality_score: { score: 'YELLOW', date: 1758754645 },
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Our {{1}} is on!' },
    { type: 'BODY', text: 'Shop now through {{1}}.' },
    { type: 'FOOTER', text: 'Use the buttons below' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Unsubscribe from promos' },
        { type: 'URL', text: 'Shop', url: 'https://example.com' },
        { type: 'QUICK_REPLY', text: 'Talk to a person' },
      ],
    },
  ],
};

describe('a message template', () => {
  test('as documented', async () => {
    const [template] = await read(documented);
    expect(template).toEqual({
      name: 'seasonal_promotion',
      language: 'en_US',
      category: 'MARKETING',
      status: 'APPROVED',
      rejectedReason: null,
      quality: 'YELLOW',
      body: 'Shop now through {{1}}.',
      footer: 'Use the buttons below',
      buttons: ['Unsubscribe from promos', 'Talk to a person'],
      observedAt,
      source: 'meta',
    });
    expect(templateSchema.parse(template)).toEqual(template);
  });

  test.each<[string, object, object]>([
    [
      'rejected',
      { status: 'REJECTED', rejected_reason: 'INCORRECT_CATEGORY' },
      { rejectedReason: 'INCORRECT_CATEGORY' },
    ],
    ['not rated', { quality_score: null }, { quality: 'UNKNOWN' }],
    ['without components', { components: undefined }, { body: null, footer: null, buttons: [] }],
    [
      'in lower case',
      { category: 'utility', status: 'paused' },
      { category: 'UTILITY', status: 'PAUSED' },
    ],
    [
      'a carousel',
      {
        components: [
          {
            type: 'carousel',
            cards: [
              {
                components: [{ type: 'buttons', buttons: [{ type: 'quick_reply', text: 'More' }] }],
              },
            ],
          },
        ],
      },
      { buttons: ['More'] },
    ],
  ])('%s', async (_, fields, told) => {
    expect(await read({ ...documented, ...fields })).toMatchObject([told]);
  });

  test.each([{ name: '' }, { status: null }, { category: 'FREE_SERVICE' }])(
    'with %j is left out',
    async (fields) => {
      expect(await read({ ...documented, ...fields }, documented, 'x')).toHaveLength(1);
    },
  );
});
