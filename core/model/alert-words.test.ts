import { describe, expect, test } from 'vitest';
import type { Alert } from './alert.ts';
import { alertText, alertTitle, digestTitle, groupTitle, type WordedAlert } from './alert-words.ts';
import { incidentAlertSentences } from './incident-alert-sentences.ts';
import { incidentKinds, type IncidentKind } from './incident.ts';
import { incidentValueWord } from './incident-words.ts';
import { locales } from './locale.ts';
import {
  nameStatusWord,
  qualityLabel,
  qualityWord,
  sendStateWord,
  statusWord,
} from './quality-words.ts';
import { syncAlertSentences } from './sync-alert-sentences.ts';

const phone = '+55 11 4002-8922';
const opened = (incident: IncidentKind, values: Alert['values'] = {}): WordedAlert => ({
  kind: 'incident-opened',
  values: { incident, phone, before: '', after: 'RED', since: '', ...values },
});
const deadline = (clock: string, days: number, values: Alert['values'] = {}): WordedAlert => ({
  kind: 'incident-deadline',
  values: {
    incident: 'restriction',
    phone,
    clock,
    days,
    endsAt: '2026-11-25T01:00:00Z',
    ...values,
  },
});

describe('an alert in words', () => {
  test.each<[WordedAlert, string, string]>([
    [
      opened('low-quality', { before: 'GREEN' }),
      'Classificação de qualidade: Baixa',
      'A classificação de qualidade do número +55 11 4002-8922 passou de Alta para Baixa.',
    ],
    [
      opened('low-quality'),
      'Classificação de qualidade: Baixa',
      'O número +55 11 4002-8922 aparece com a classificação de qualidade Baixa.',
    ],
    [
      opened('restriction', { after: 'RESTRICTED', before: 'CONNECTED' }),
      'Número restrito',
      'O número +55 11 4002-8922 aparece como Restrito. Veja o motivo no WhatsApp Manager.',
    ],
    [
      opened('restriction', { after: 'RESTRICTED_UTILITY_TEMPLATES', phone: '' }),
      'Conta restrita',
      'A Meta avisou sobre a conta do WhatsApp: RESTRICTED_UTILITY_TEMPLATES. Veja o motivo na Central de Suporte para Empresas.',
    ],
    [
      deadline('restriction-expiry', 1),
      'Restrição termina em 1 dia',
      'A restrição do número +55 11 4002-8922 vai até 24 de novembro de 2026.',
    ],
    [
      deadline('appeal-window', 3),
      'Pedido de análise: faltam 3 dias',
      'A análise da penalidade do número +55 11 4002-8922 costuma poder ser pedida até 24 de novembro de 2026.',
    ],
    [
      deadline('appeal-window', 0, { phone: '' }),
      'Prazo usual para pedir análise terminou',
      'A análise da penalidade da conta costumava poder ser pedida até 24 de novembro de 2026.',
    ],
    [
      { kind: 'new-findings', values: { bot: 'Loja', count: 2, blockers: 1, run: 'r' } },
      '2 achados novos, 1 impeditivo',
      'A versão publicada de “Loja” trouxe 2 achados que a anterior não tinha.',
    ],
    [
      { kind: 'sync-failing', values: { name: 'Loja', code: 'timeout', times: 2, since: '' } },
      'Sincronização falhando',
      '“Loja” falhou 2 vezes seguidas.',
    ],
  ])('%o', (alert, title, text) => {
    expect(alertTitle(alert, 'pt-BR')).toBe(title);
    expect(alertText(alert, 'pt-BR', 'America/Sao_Paulo')).toBe(text);
  });

  const rest: WordedAlert[] = [
    ...incidentKinds.flatMap((kind) => [opened(kind), opened(kind, { before: 'GREEN' })]),
    ...(['restriction', 'disabled', 'name-rejected'] as const).map((kind) =>
      opened(kind, { phone: '' }),
    ),
    ...['restriction-expiry', 'appeal-window'].flatMap((clock) =>
      [7, 1, 0, -3].flatMap((days) => [
        deadline(clock, days),
        deadline(clock, days, { phone: '' }),
      ]),
    ),
    { kind: 'incident-recovered', values: { incident: 'disabled', phone, since: '' } },
    { kind: 'incident-recovered', values: { incident: 'disabled', phone: '', since: '' } },
    { kind: 'credential-refused', values: { label: 'Loja', sealedAt: '' } },
    {
      kind: 'credential-expiring',
      values: { label: 'Loja', days: 7, step: 7, endsAt: '2026-11-25' },
    },
    {
      kind: 'credential-expiring',
      values: { label: 'Loja', days: 0, step: 0, endsAt: '2026-11-25' },
    },
    { kind: 'credential-rotation', values: { label: 'Loja', sealedAt: '' } },
    { kind: 'sync-failing', values: { name: 'Loja', code: 'refused', times: 3, since: '' } },
    { kind: 'sync-failing', values: { name: 'Loja', code: 'no-credential', times: 1, since: '' } },
    { kind: 'new-findings', values: { bot: 'Loja', count: 1, blockers: 0, run: 'r' } },
    { kind: 'draft-differs', values: { bot: 'Loja', version: 'a' } },
    { kind: 'template-paused', values: { template: 'promo', status: 'PAUSED' } },
  ];
  test.each(locales)('each has its words in %s, with nothing left open', (locale) => {
    for (const alert of rest) {
      const [title, text] = [alertTitle(alert, locale), alertText(alert, locale)];
      expect(title, JSON.stringify(alert)).toMatch(/^[\p{Lu}\d][^{}]*[^.{}]$/u);
      expect(text, JSON.stringify(alert)).toMatch(/^[\p{Lu}“«][^{}]*\.$/u);
      expect(title).not.toBe(alert.kind);
    }
  });

  test('every language has the same sentences', () => {
    for (const sentences of [incidentAlertSentences, syncAlertSentences])
      for (const locale of locales)
        expect(Object.keys(sentences[locale])).toEqual(Object.keys(sentences['pt-BR']));
  });
});

test.each([
  [1, 'red', 'pt-BR', 'Ana: 1 aviso, com queda ou restrição'],
  [3, 'amber', 'en', 'Ana: 3 alerts'],
  [1, 'quiet', 'es', 'Ana: 1 novedad'],
] as const)('%i alerts, %s, in %s', (count, level, locale, title) => {
  expect(groupTitle({ client: 'Ana', count, level }, locale)).toBe(title);
});

test('a digest counts', () => {
  expect(digestTitle(1, 'pt-BR')).toBe('Resumo do dia: 1 novidade');
  expect(digestTitle(2, 'en')).toBe('Daily digest: 2 updates');
});

describe('Meta’s values in words', () => {
  test.each([
    ['GREEN', '▲ Alta', '▲ High', '▲ Alta'],
    ['YELLOW', '◆ Média', '◆ Medium', '◆ Media'],
    ['RED', '▼ Baixa', '▼ Low', '▼ Baja'],
    ['UNKNOWN', '○ Desconhecida', '○ Unknown', '○ Desconocida'],
    ['constructor', 'constructor', 'constructor', 'constructor'],
  ])('a rating of %s', (value, ...labels) => {
    expect(locales.map((locale) => qualityLabel(value, locale))).toEqual(labels);
  });

  test('those that nobody documented stand as they came', () => {
    expect(statusWord('BANNED', 'pt-BR')).toBe('Banido');
    for (const word of [qualityWord, statusWord, nameStatusWord, sendStateWord])
      expect(word('__proto__', 'en')).toBe('__proto__');
    expect(incidentValueWord('restriction', 'BLOCKED', 'pt-BR')).toBe('Bloqueado');
    expect(incidentValueWord('restriction', 'RATE_LIMITED', 'en')).toBe('Rate limited');
    expect(incidentValueWord('low-quality', 'FLAGGED', 'es')).toBe('Marcado');
    expect(incidentValueWord('restriction', 'SCAM', 'es')).toBe('SCAM');
  });
});
