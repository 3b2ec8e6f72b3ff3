import type { DatedEntry } from '../ruleset.ts';
import { since2026, templateQuality2026, wholePolicy2026 } from '../sources.ts';

/** What each ruleset says about templates and the 24-hour window. */
export const templatesEntries: readonly DatedEntry[] = [
  {
    audit: 'TPL-01',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Cada modelo recebe uma qualidade; o de qualidade mais baixa é pausado e, na terceira vez, desativado.',
            en: 'Every template is rated; one of the lowest quality is paused, and the third time disabled.',
            es: 'Cada plantilla recibe una calidad; la de calidad más baja se pausa y, a la tercera vez, se desactiva.',
          },
          source: templateQuality2026,
          since: '2026-06-17',
        },
      },
    },
  },
  {
    audit: 'TPL-02',
    rulings: {
      '2026-09': {
        severity: 'medium',
        clause: {
          text: {
            'pt-BR':
              'Todo pedido de saída deve ser respeitado, e as pessoas devem saber como fazê-lo.',
            en: 'Every request to stop must be honoured, and people must be told how to make one.',
            es: 'Todo pedido de baja debe respetarse, y las personas deben saber cómo hacerlo.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'WIN-01',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'Passadas 24 horas da última mensagem da pessoa, só modelos aprovados podem ser enviados.',
            en: 'Once 24 hours have passed since the person’s last message, only approved templates may be sent.',
            es: 'Pasadas 24 horas desde el último mensaje de la persona, solo se pueden enviar plantillas aprobadas.',
          },
          source: wholePolicy2026,
          since: since2026,
        },
      },
    },
  },
];
