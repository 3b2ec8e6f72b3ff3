import type { DatedEntry } from '../ruleset.ts';
import {
  aiAct,
  aiProviders,
  policy2026,
  since2026,
  sinceAiAct,
  sinceAiProviders,
} from '../sources.ts';

/** What each ruleset says about generative answers and the bot about itself. */
export const aiEntries: readonly DatedEntry[] = [
  {
    audit: 'AI-01',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Assistentes de IA de uso geral não podem ser a função principal de um número; IA a serviço do próprio negócio é permitida.',
            en: 'General-purpose AI assistants may not be what a number is mainly for; AI in the service of the business itself is allowed.',
            es: 'Los asistentes de IA de uso general no pueden ser la función principal de un número; se permite la IA al servicio del propio negocio.',
          },
          source: aiProviders,
          since: sinceAiProviders,
        },
      },
    },
  },
  {
    audit: 'AI-02',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Quem responde com automação, também com IA, deve oferecer uma saída rápida, clara e direta para uma pessoa.',
            en: 'Whoever answers by automation, by AI as well, must offer a prompt, clear and direct way to a person.',
            es: 'Quien responde con automatización, también con IA, debe ofrecer una salida rápida, clara y directa hacia una persona.',
          },
          source: policy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'AI-03',
    rulings: {
      '2026-09': {
        severity: 'medium',
        clause: {
          text: {
            'pt-BR':
              'Quem conversa com um sistema de IA deve ficar sabendo disso, a não ser que seja evidente.',
            en: 'People who talk to an AI system must be told so, unless it is plain to see.',
            es: 'Quien conversa con un sistema de IA debe ser informado de ello, salvo que sea evidente.',
          },
          source: aiAct,
          since: sinceAiAct,
        },
      },
    },
  },
];
