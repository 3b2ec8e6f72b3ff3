import type { DatedEntry } from '../ruleset.ts';
import { optIn2025, since2026, sinceGeneralOptIn, wholePolicy2026 } from '../sources.ts';

/** What each ruleset says about opt-in and opt-out. */
export const consentEntries: readonly DatedEntry[] = [
  {
    audit: 'OPT-01',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Todo pedido de não receber mais mensagens deve ser respeitado, dentro ou fora do WhatsApp.',
            en: 'Every request to receive no more messages must be honoured, on WhatsApp or off it.',
            es: 'Todo pedido de no recibir más mensajes debe respetarse, dentro o fuera de WhatsApp.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'OPT-02',
    rulings: {
      '2026-09': {
        severity: 'medium',
        clause: {
          text: {
            'pt-BR':
              'A saída para uma pessoa é devida a quem fala com a automação, aceite ou não receber mensagens.',
            en: 'The way to a person is due to whoever talks to the automation, whether or not they agree to messages.',
            es: 'La salida hacia una persona se debe a quien habla con la automatización, acepte o no recibir mensajes.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'OPT-03',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Antes da primeira mensagem ativa, a pessoa precisa ter dado o número e autorizado mensagens da empresa, citada pelo nome.',
            en: 'Before the first message is sent, the person must have given the number and agreed to messages from the business, by name.',
            es: 'Antes del primer mensaje activo, la persona debe haber dado el número y autorizado mensajes de la empresa, citada por su nombre.',
          },
          source: optIn2025,
          since: sinceGeneralOptIn,
        },
      },
    },
  },
];
