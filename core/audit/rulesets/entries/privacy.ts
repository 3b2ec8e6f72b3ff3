import type { DatedEntry } from '../ruleset.ts';
import { since2026, wholePolicy2026 } from '../sources.ts';

/** What each ruleset says about sensitive data. */
export const privacyEntries: readonly DatedEntry[] = [
  {
    audit: 'SEN-01',
    rulings: {
      '2026-09': {
        severity: 'blocker',
        clause: {
          text: {
            'pt-BR':
              'A empresa não pede números completos de cartão de pagamento, de conta ou de documento pessoal, nem outros identificadores sensíveis.',
            en: 'The business does not ask for whole numbers of payment cards, accounts or personal-ID cards, nor for other sensitive identifiers.',
            es: 'La empresa no pide números completos de tarjetas de pago, de cuentas ni de documentos personales, ni otros identificadores sensibles.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'SEN-02',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'A empresa não compartilha números completos de cartão, de conta ou de documento pessoal; partes, como os últimos 4 dígitos, são permitidas.',
            en: 'The business does not share whole card, account or personal-ID numbers; parts, such as the last 4 digits, are allowed.',
            es: 'La empresa no comparte números completos de tarjeta, de cuenta ni de documento personal; se permiten partes, como los últimos 4 dígitos.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'SEN-03',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Não se oferece telemedicina nem se tratam dados de saúde onde a lei exige sistemas mais seguros.',
            en: 'No telemedicine is offered and no health data are dealt with where law wants stronger systems.',
            es: 'No se ofrece telemedicina ni se tratan datos de salud donde la ley exige sistemas más seguros.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
];
