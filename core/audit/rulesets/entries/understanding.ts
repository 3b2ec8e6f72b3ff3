import type { DatedEntry, RulesetClause } from '../ruleset.ts';
import { article2020, faq2020, since2020, testerNote } from '../sources.ts';

const requestClause: RulesetClause = {
  text: {
    'pt-BR':
      'A opção pode estar em qualquer ponto, mas deve ser clara e fácil: “falar com um humano”, digitado, deve ser entendido.',
    en: 'The option may stand anywhere, but must be clear and easy: “talk to a human”, when typed, should be understood.',
    es: 'La opción puede estar en cualquier punto, pero debe ser clara y fácil: «hablar con un humano», escrito, debe entenderse.',
  },
  source: faq2020(7),
  since: since2020,
};

const misunderstandingClause: RulesetClause = {
  text: {
    'pt-BR':
      'A passagem para uma pessoa quando o bot não entende é aceita, desde que o usuário saiba que ela existe.',
    en: 'Handing over when the bot does not understand is accepted, as long as the user knows that it exists.',
    es: 'Pasar a una persona cuando el bot no entiende se acepta, siempre que el usuario sepa que existe.',
  },
  source: faq2020(10),
  since: since2020,
};

const everyFlowClause: RulesetClause = {
  text: {
    'pt-BR':
      'A saída rápida, clara e direta para uma pessoa vale para todo o fluxo, em qualquer conversa que ele tenha.',
    en: 'The prompt, clear and direct way to a person is due in the whole flow, in whatever conversation it has.',
    es: 'La salida rápida, clara y directa hacia una persona vale para todo el flujo, en cualquier conversación que tenga.',
  },
  source: article2020,
  since: since2020,
};

/** What each ruleset says about understanding a request for a person. */
export const understandingEntries: readonly DatedEntry[] = [
  {
    audit: 'ACC-01',
    rulings: {
      '2020-10': { severity: 'high', clause: requestClause },
      '2026-09': { severity: 'high', clause: requestClause },
    },
  },
  {
    audit: 'ACC-02',
    rulings: {
      '2020-10': { severity: 'high', clause: requestClause },
      '2026-09': { severity: 'high', clause: requestClause },
    },
  },
  {
    audit: 'ACC-03',
    rulings: {
      '2020-10': { severity: 'medium', clause: misunderstandingClause },
      '2026-09': { severity: 'medium', clause: misunderstandingClause },
    },
  },
  {
    audit: 'ACC-04',
    rulings: {
      '2020-10': { severity: 'medium', clause: everyFlowClause },
      '2026-09': { severity: 'medium', clause: everyFlowClause },
    },
  },
  {
    audit: 'ACC-05',
    rulings: {
      '2020-10': { severity: 'low', clause: everyFlowClause },
      '2026-09': { severity: 'low', clause: everyFlowClause },
    },
  },
  {
    audit: 'ACC-06',
    rulings: {
      '2020-10': { severity: 'medium', clause: requestClause },
      '2026-09': { severity: 'medium', clause: requestClause },
    },
  },
  {
    audit: 'TST-01',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Quem testa diz que escreve pelo WhatsApp e pede um contato; ele deve ser dado em até 24 horas.',
            en: 'Testers say that they write for WhatsApp and ask for a contact; it has to be given within 24 hours.',
            es: 'Quien prueba dice que escribe por WhatsApp y pide un contacto; debe darse en hasta 24 horas.',
          },
          source: testerNote,
          since: since2020,
        },
      },
    },
  },
];
