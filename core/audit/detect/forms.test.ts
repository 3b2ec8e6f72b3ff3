import { describe, expect, test } from 'vitest';
import { buildFlow, deskBlock, type ShortBlock } from '#test/fixtures/build-flow.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { auditFacts, type AuditFacts } from '../facts.ts';

function factsOf(blocks: Readonly<Record<string, ShortBlock>>): AuditFacts {
  return auditFacts(readFlow(buildFlow(blocks)));
}

describe('forms in the chat', () => {
  test('questions that end in a promise, and none beyond the menu before them', () => {
    const { forms, contacts } = factsOf({
      welcome: { says: ['Qual o seu CEP?'], otherwise: 'menu' },
      menu: {
        says: ['1 - Quero que me liguem'],
        outputs: [{ when: [['input', 'equals', '1']], to: 'name' }],
      },
      name: { says: ['Qual o seu nome?'], otherwise: 'mail' },
      mail: { says: ['Informe seu e-mail'], otherwise: 'done' },
      done: {
        says: ['Obrigado! Entraremos em contato em até 24h.\nAté logo!'],
        otherwise: 'onboarding',
      },
    });
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({ kind: 'chat', value: 'Entraremos em contato em até 24h' });
    expect(forms[0]?.requests.map(({ kind }) => kind)).toEqual(['name', 'contact']);
    expect(contacts.map(({ channel, strength }) => `${channel} ${strength}`)).toEqual([
      'web-form weak',
    ]);
  });

  test('a promise in the question itself', () => {
    const { forms } = factsOf({
      welcome: {
        says: ['Informe seu telefone que entraremos em contato.'],
        otherwise: 'onboarding',
      },
    });
    expect(forms[0]?.requests).toHaveLength(1);
  });

  test('a promise without a question', () => {
    const { forms } = factsOf({
      welcome: { says: ['Pronto! Um consultor vai te ligar.'], otherwise: 'onboarding' },
    });
    expect(forms[0]).toMatchObject({ kind: 'chat', requests: [] });
  });

  test('an invitation to leave data that nobody follows up', () => {
    const { forms, contacts } = factsOf({
      welcome: { says: ['Deixe seus dados.'], waits: false, otherwise: 'mail' },
      mail: { says: ['Informe seu e-mail'], otherwise: 'done' },
      done: { says: ['Obrigado!'], otherwise: 'onboarding' },
    });
    expect(forms[0]).toMatchObject({ kind: 'chat', promise: null, value: 'Deixe seus dados' });
    expect(contacts).toEqual([]);
  });

  test('questions before a hand-over are no form', () => {
    const { forms } = factsOf({
      welcome: { says: ['Deixe seus dados. Qual o seu nome?'], otherwise: 'desk:1' },
      'desk:1': deskBlock('onboarding'),
    });
    expect(forms).toEqual([]);
  });
});

describe('forms behind links', () => {
  test('with the promise of the block that follows', () => {
    const { forms } = factsOf({
      welcome: { says: ['Preencha: https://forms.gle/abc'], waits: false, otherwise: 'done' },
      done: { says: ['Retornaremos em até 2 dias úteis.'], otherwise: 'onboarding' },
    });
    expect(forms.find(({ kind }) => kind === 'link')?.promise?.time).not.toBeNull();
  });

  test('for something else', () => {
    const { forms, contacts } = factsOf({
      welcome: {
        says: ['Responda nossa pesquisa: https://forms.gle/abc'],
        otherwise: 'onboarding',
      },
    });
    expect(forms[0]?.kind).toBe('other-link');
    expect(contacts).toEqual([]);
  });
});
