import type { Localized } from '#core/model/locale.ts';
import { ruleset202010 } from './2020-10.ts';
import type { Ruleset, RulesetClause } from './ruleset.ts';

const policy: Localized = {
  'pt-BR': 'WhatsApp Business Messaging Policy, parte sobre automação (23/09/2026)',
  en: 'WhatsApp Business Messaging Policy, part on automation (23\u00a0Sep\u00a02026)',
  es: 'WhatsApp Business Messaging Policy, parte sobre automatización (23/09/2026)',
};

const since = '2026-09-23';

/** Advice of the 2020 article that today's policy neither repeats nor withdraws keeps its source and date. */
function clauseOf2020(audit: string): RulesetClause {
  const entry = ruleset202010.entries.find((one) => one.audit === audit);
  if (entry === undefined) throw new Error(`no clause of 2020 for ${audit}`);
  return entry.clause;
}

/** The policy in force: six named ways to a person, no clock of seven days (POLICY, Since then). */
export const ruleset202609: Ruleset = {
  id: '2026-09',
  title: {
    'pt-BR': 'Política do WhatsApp em vigor, setembro de 2026',
    en: 'WhatsApp policy in force, September 2026',
    es: 'Política de WhatsApp vigente, septiembre de 2026',
  },
  source: policy,
  from: since,
  entries: [
    {
      audit: 'ESC-01',
      severity: 'blocker',
      clause: {
        text: {
          'pt-BR':
            'Quem responde com automação deve oferecer uma saída rápida, clara e direta: atendente na conversa, telefone, e-mail, suporte na web, visita à loja ou formulário.',
          en: 'Whoever answers by automation must offer a prompt, clear and direct way out: an agent in the chat, phone, e-mail, web support, a store visit or a form.',
          es: 'Quien responde con automatización debe ofrecer una salida rápida, clara y directa: agente en el chat, teléfono, correo, soporte web, visita a la tienda o formulario.',
        },
        source: policy,
        since,
      },
    },
    {
      audit: 'ESC-03',
      severity: 'high',
      clause: {
        text: {
          'pt-BR':
            'A saída para uma pessoa precisa estar disponível sempre que a automação responde, e não só em parte da conversa.',
          en: 'The way to a person must be available whenever automation answers, not only in a part of the conversation.',
          es: 'La salida hacia una persona debe estar disponible siempre que responde la automatización, no solo en una parte de la conversación.',
        },
        source: policy,
        since,
      },
    },
    { audit: 'DIS-01', severity: 'high', clause: clauseOf2020('DIS-01') },
    { audit: 'HRS-01', severity: 'high', clause: clauseOf2020('HRS-01') },
    { audit: 'STR-03', severity: 'high', clause: clauseOf2020('STR-03') },
  ],
};
