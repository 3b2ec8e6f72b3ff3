import type { Ruleset } from './ruleset.ts';

const article = {
  'pt-BR': 'Blip, “Política de Escalação Humana no WhatsApp Business” (2020)',
  en: 'Blip, “Human escalation policy on WhatsApp Business” (2020, in Portuguese)',
  es: 'Blip, «Política de escalación humana en WhatsApp Business» (2020, en portugués)',
} as const;

const since = '2020-10-30';

/** The policy as Blip's article of 2020 states it. Its penalty clock of seven days belongs to this ruleset alone. */
export const ruleset202010: Ruleset = {
  id: '2020-10',
  title: {
    'pt-BR': 'Política de escalação humana, outubro de 2020',
    en: 'Human escalation policy, October 2020',
    es: 'Política de escalación humana, octubre de 2020',
  },
  source: article,
  from: since,
  entries: [
    {
      audit: 'ESC-01',
      severity: 'blocker',
      clause: {
        text: {
          'pt-BR':
            'Todo fluxo automático precisa ter ao menos uma opção rápida, clara e direta de atendimento por pessoas.',
          en: 'Every automated flow must hold at least one prompt, clear and direct option of being attended by people.',
          es: 'Todo flujo automático debe tener al menos una opción rápida, clara y directa de atención por personas.',
        },
        source: article,
        since,
      },
    },
    {
      audit: 'ESC-03',
      severity: 'high',
      clause: {
        text: {
          'pt-BR':
            'O WhatsApp testa os fluxos: a opção não precisa estar num ponto fixo, mas tem de ser clara e fácil de alcançar.',
          en: 'WhatsApp tests flows: the option need not stand at a given point, but it must be clear and easy to reach.',
          es: 'WhatsApp prueba los flujos: la opción no tiene que estar en un punto fijo, pero debe ser clara y fácil de alcanzar.',
        },
        source: article,
        since,
      },
    },
    {
      audit: 'DIS-01',
      severity: 'high',
      clause: {
        text: {
          'pt-BR':
            'Sem item no menu, o transbordo por pedido ou por falta de entendimento só vale se o usuário for avisado de que a opção existe.',
          en: 'Without a menu item, hand-over on request or on misunderstanding only counts if the user is told that the option exists.',
          es: 'Sin opción en el menú, la transferencia por pedido o por falta de comprensión solo vale si se avisa al usuario de que existe.',
        },
        source: article,
        since,
      },
    },
    {
      audit: 'HRS-01',
      severity: 'high',
      clause: {
        text: {
          'pt-BR': 'Antes do transbordo o fluxo deve conferir o horário de atendimento.',
          en: 'Before a hand-over the flow must check opening hours.',
          es: 'Antes de la transferencia el flujo debe verificar el horario de atención.',
        },
        source: article,
        since,
      },
    },
    {
      audit: 'STR-03',
      severity: 'high',
      clause: {
        text: {
          'pt-BR': 'Um caminho só conta se o motor do bot o executa até o fim.',
          en: 'A way only counts if the bot’s engine runs it to its end.',
          es: 'Un camino solo cuenta si el motor del bot lo ejecuta hasta el final.',
        },
        source: {
          'pt-BR':
            'Blip, motor do Builder em código aberto (validação do fluxo e limite de transições)',
          en: 'Blip, open-source Builder engine (flow validation and transition limit)',
          es: 'Blip, motor del Builder de código abierto (validación del flujo y límite de transiciones)',
        },
        since,
      },
    },
  ],
};
