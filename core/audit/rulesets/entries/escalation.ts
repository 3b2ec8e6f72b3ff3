import type { DatedEntry, RulesetClause } from '../ruleset.ts';
import { article2020, faq2020, policy2026, since2020, since2026 } from '../sources.ts';

/** Today's sentence on the way out of automation, of which several audits check one word each. */
const promptClearDirect2026: RulesetClause = {
  text: {
    'pt-BR':
      'A saída para uma pessoa, em toda conversa automática, tem de ser rápida, clara e direta.',
    en: 'The way to a person, in every automated conversation, must be prompt, clear and direct.',
    es: 'La salida hacia una persona, en toda conversación automática, debe ser rápida, clara y directa.',
  },
  source: policy2026,
  since: since2026,
};

const promptClearDirect2020: RulesetClause = {
  text: {
    'pt-BR':
      'O fluxo precisa ter ao menos uma opção de atendimento por pessoas que seja rápida, clara e direta.',
    en: 'The flow must hold at least one option of being attended by people that is prompt, clear and direct.',
    es: 'El flujo debe tener al menos una opción de atención por personas que sea rápida, clara y directa.',
  },
  source: article2020,
  since: since2020,
};

/** The option must not hide behind further steps, vague words or questions. */
const easyToReach2020: RulesetClause = {
  text: {
    'pt-BR':
      'A opção pode estar em qualquer ponto do fluxo, desde que seja clara e fácil de alcançar.',
    en: 'The option may stand anywhere in the flow, as long as it is clear and easy to reach.',
    es: 'La opción puede estar en cualquier punto del flujo, siempre que sea clara y fácil de alcanzar.',
  },
  source: faq2020(7),
  since: since2020,
};

const publishFirst: RulesetClause = {
  text: {
    'pt-BR':
      'Quem foi penalizado com razão implementa a saída, coloca a versão no ar e só depois abre o chamado.',
    en: 'Whoever was penalised rightly adds the way out, puts the version live, and only then opens the ticket.',
    es: 'Quien fue penalizado con razón implementa la salida, pone la versión en línea y solo después abre el caso.',
  },
  source: faq2020(5),
  since: since2020,
};

const endsInBot: RulesetClause = {
  text: {
    'pt-BR':
      'Um caminho que termina no próprio bot, por exemplo com uma lista de unidades, não conta: é preciso dizer claramente como chegar a uma pessoa.',
    en: 'A way that ends in the bot itself, say with a list of branches, does not count: it must be told clearly how to reach a person.',
    es: 'Un camino que termina en el propio bot, por ejemplo con una lista de sucursales, no cuenta: hay que decir claramente cómo llegar a una persona.',
  },
  source: faq2020(11),
  since: since2020,
};

/** What each ruleset says about a way to a person. */
export const escalationEntries: readonly DatedEntry[] = [
  {
    audit: 'ESC-01',
    rulings: {
      '2020-10': {
        severity: 'blocker',
        clause: {
          text: {
            'pt-BR':
              'Todo fluxo automático precisa ter ao menos uma opção rápida, clara e direta de atendimento por pessoas.',
            en: 'Every automated flow must hold at least one prompt, clear and direct option of being attended by people.',
            es: 'Todo flujo automático debe tener al menos una opción rápida, clara y directa de atención por personas.',
          },
          source: article2020,
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'blocker',
        clause: {
          text: {
            'pt-BR':
              'Quem responde com automação deve oferecer uma saída rápida, clara e direta: atendente na conversa, telefone, e-mail, suporte na web, visita à loja ou formulário.',
            en: 'Whoever answers by automation must offer a prompt, clear and direct way out: an agent in the chat, phone, e-mail, web support, a store visit or a form.',
            es: 'Quien responde con automatización debe ofrecer una salida rápida, clara y directa: agente en el chat, teléfono, correo, soporte web, visita a la tienda o formulario.',
          },
          source: policy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'ESC-02',
    rulings: {
      '2020-10': {
        severity: 'blocker',
        clause: {
          text: {
            'pt-BR':
              'O WhatsApp testa todos os fluxos do número, e cada um precisa ter a opção de falar com uma pessoa.',
            en: 'WhatsApp tests all flows of the number, and each must have the option of talking to a person.',
            es: 'WhatsApp prueba todos los flujos del número, y cada uno debe tener la opción de hablar con una persona.',
          },
          source: article2020,
          since: since2020,
        },
      },
      '2026-09': { severity: 'blocker', clause: promptClearDirect2026 },
    },
  },
  {
    audit: 'ESC-03',
    rulings: {
      '2020-10': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'O WhatsApp testa os fluxos: a opção não precisa estar num ponto fixo, mas tem de ser clara e fácil de alcançar.',
            en: 'WhatsApp tests flows: the option need not stand at a given point, but it must be clear and easy to reach.',
            es: 'WhatsApp prueba los flujos: la opción no tiene que estar en un punto fijo, pero debe ser clara y fácil de alcanzar.',
          },
          source: article2020,
          since: since2020,
        },
      },
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'A saída para uma pessoa precisa estar disponível sempre que a automação responde, e não só em parte da conversa.',
            en: 'The way to a person must be available whenever automation answers, not only in a part of the conversation.',
            es: 'La salida hacia una persona debe estar disponible siempre que responde la automatización, no solo en una parte de la conversación.',
          },
          source: policy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'ESC-04',
    rulings: {
      '2020-10': { severity: 'medium', clause: promptClearDirect2020 },
      '2026-09': { severity: 'medium', clause: promptClearDirect2026 },
    },
  },
  {
    audit: 'ESC-05',
    rulings: {
      '2020-10': { severity: 'medium', clause: easyToReach2020 },
      '2026-09': { severity: 'medium', clause: promptClearDirect2026 },
    },
  },
  {
    audit: 'ESC-06',
    rulings: {
      '2020-10': { severity: 'medium', clause: promptClearDirect2020 },
      '2026-09': { severity: 'medium', clause: promptClearDirect2026 },
    },
  },
  {
    audit: 'ESC-07',
    rulings: {
      '2020-10': { severity: 'high', clause: publishFirst },
      '2026-09': { severity: 'high', clause: publishFirst },
    },
  },
  {
    audit: 'END-01',
    rulings: {
      '2020-10': { severity: 'high', clause: endsInBot },
      '2026-09': { severity: 'high', clause: endsInBot },
    },
  },
  {
    audit: 'END-02',
    rulings: {
      '2020-10': { severity: 'low', clause: endsInBot },
      '2026-09': { severity: 'low', clause: endsInBot },
    },
  },
];
