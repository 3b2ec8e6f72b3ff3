import { describe, expect, test } from 'vitest';
import { buildFlow, script, sends, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { surroundingsSchema } from '#core/model/surroundings.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { auditFacts, type AuditFacts } from '../facts.ts';

const known = { client: { country: 'BR' }, number: { phone: '+5511955556666' } };

function factsOf(welcome: ShortBlock, surroundings: object = known): AuditFacts {
  const flow = readFlow(buildFlow({ welcome: { otherwise: 'welcome', ...welcome } }));
  return auditFacts(flow, { surroundings: surroundingsSchema.parse(surroundings) });
}

describe('what a block tells', () => {
  test('numbers and addresses, with where they stand', () => {
    const text = 'Ligue (11) 4002-8922 ou escreva para sac@loja.com.br';
    const { mentions } = factsOf({ says: [text] });
    expect(mentions.map(({ key, by }) => `${key} ${by}`)).toEqual([
      '+551140028922 text',
      'sac@loja.com.br text',
    ]);
    for (const { value, start, end } of mentions) expect(text.slice(start, end)).toBe(value);
  });

  test.each<[string, string | undefined]>([
    ['https://wa.me/5511955556666', 'own'],
    ['https://wa.me/5511987654322', 'plausible'],
    ['tel:+5511999999999', 'sample'],
  ])('%s behind a button', (uri, standing) => {
    const link = sends({ uri, title: 'Abrir' }, 'application/vnd.lime.web-link+json');
    expect(factsOf({ entering: [link] }).mentions[0]?.standing).toBe(standing);
  });

  test.each<[string, string[]]>([
    ['Ligue para {{telefone}}', ['{{telefone}} phone']],
    ['Envie um e-mail para {{config.emailSac}}', ['{{config.emailSac}} email']],
    ['Ligue para {{b}}0800 728 1234{{b}}', ['0800 728 1234 phone']],
    ['Telefone: {{telefone}}', []],
    ['Ligue para {{contact.phoneNumber}}', []],
  ])('%s', (text, expected) => {
    const { mentions } = factsOf({ says: [text] });
    expect(mentions.map(({ value, channel }) => `${value} ${channel}`)).toEqual(expected);
  });

  test('a script’s constants are weak and never judged', () => {
    const source = 'function run() { return "Ligue (11) 4002-8922 ou (11) 99999-9999"; }';
    const { mentions } = factsOf({ entering: [script('texto', source)] });
    expect(mentions.map(({ by, strength }) => `${by} ${strength}`)).toEqual(['script weak']);
  });

  test('a configuration variable is read from the file', () => {
    const blocks = buildFlow({
      welcome: { says: ['Ligue para {{config.sac}}'], otherwise: 'welcome' },
    });
    const flow = readFlow({ flow: blocks, configuration: { Sac: '0800 728 1234' } });
    expect(auditFacts(flow).contacts[0]?.value).toBe('0800 728 1234');
  });
});

describe('the country that numbers follow', () => {
  const standing = (surroundings: object): string | undefined =>
    factsOf({ says: ['Llámanos al 910 123 456'] }, surroundings).mentions[0]?.standing;

  test.each<[string, object, string]>([
    [
      'the client’s',
      { client: { country: 'ES' }, number: { phone: '+5511955556666' } },
      'plausible',
    ],
    ['that of the bot’s number', { number: { phone: '+34600111222' } }, 'plausible'],
    ['nobody knows', {}, 'foreign'],
  ])('%s', (_, surroundings, expected) => {
    expect(standing(surroundings)).toBe(expected);
  });
});
