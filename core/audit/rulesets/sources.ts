import type { Localized } from '#core/model/locale.ts';

/** The help article of 2020 on human escalation; since 2020-10-30. */
export const article2020: Localized = {
  'pt-BR': 'Blip, “Política de Escalação Humana no WhatsApp Business” (2020)',
  en: 'Blip, “Human escalation policy on WhatsApp Business” (2020, in Portuguese)',
  es: 'Blip, «Política de escalación humana en WhatsApp Business» (2020, en portugués)',
};

/** One question of the article's FAQ. */
export function faq2020(question: number): Localized {
  const number = String(question);
  return {
    'pt-BR': `${article2020['pt-BR']}, perguntas frequentes, ${number}`,
    en: `${article2020.en}, FAQ ${number}`,
    es: `${article2020.es}, preguntas frecuentes, ${number}`,
  };
}

/** First day of enforcement that the article names. */
export const since2020 = '2020-10-30';

/** WhatsApp's policy as in force today, its part on automation. */
export const policy2026: Localized = {
  'pt-BR': 'WhatsApp Business Messaging Policy, parte sobre automação (23/09/2026)',
  en: 'WhatsApp Business Messaging Policy, part on automation (23\u00a0Sep\u00a02026)',
  es: 'WhatsApp Business Messaging Policy, parte sobre automatización (23/09/2026)',
};

/** Day from which today's text is in force. */
export const since2026 = '2026-09-23';

/** The Builder's engine, whose source is public. */
export const engine: Localized = {
  'pt-BR': 'Blip, motor do Builder em código aberto (validação do fluxo e limite de transições)',
  en: 'Blip, open-source Builder engine (flow validation and transition limit)',
  es: 'Blip, motor del Builder de código abierto (validación del flujo y límite de transiciones)',
};

/** Meta's terms of the platform, their part on providers of AI. */
export const aiProviders: Localized = {
  'pt-BR': 'Meta, termos da solução WhatsApp Business, parte sobre provedores de IA',
  en: 'Meta, WhatsApp Business Solution terms, part on AI providers',
  es: 'Meta, términos de la solución WhatsApp Business, parte sobre proveedores de IA',
};

/** Day from which the terms on providers of AI bind everybody. */
export const sinceAiProviders = '2026-01-15';

/** European law on telling people that a machine answers. */
export const aiAct: Localized = {
  'pt-BR': 'União Europeia, Regulamento (UE) 2024/1689, artigo 50',
  en: 'European Union, Regulation (EU) 2024/1689, article 50',
  es: 'Unión Europea, Reglamento (UE) 2024/1689, artículo 50',
};

/** Month from which that article applies. */
export const sinceAiAct = '2026-08';

/** Blip's help article on the keys of a bot. */
export const blipKeys: Localized = {
  'pt-BR': 'Blip, central de ajuda, chaves de acesso',
  en: 'Blip, help centre, access keys (in Portuguese)',
  es: 'Blip, centro de ayuda, claves de acceso (en portugués)',
};

/** Month of that article. */
export const sinceBlipKeys = '2024-07';

/** WhatsApp's policy as in force today, as a whole. */
export const wholePolicy2026: Localized = {
  'pt-BR': 'WhatsApp Business Messaging Policy (23/09/2026)',
  en: 'WhatsApp Business Messaging Policy (23\u00a0Sep\u00a02026)',
  es: 'WhatsApp Business Messaging Policy (23/09/2026)',
};

/** Meta's page on what follows a violation, and how to ask for a review; as of 2025-11-04. */
export const enforcement2025: Localized = {
  'pt-BR': 'Meta, página sobre cumprimento das políticas da plataforma WhatsApp Business',
  en: 'Meta, page on policy enforcement of the WhatsApp Business platform',
  es: 'Meta, página sobre el cumplimiento de las políticas de la plataforma WhatsApp Business',
};

/** Day since which a fall of the rating starts no clock and restrictions carry their own end. */
export const sincePortfolioLimits = '2025-10-07';

/** Meta's page on phone numbers: status, quality rating, limits. */
export const phoneNumbers2026: Localized = {
  'pt-BR': 'Meta, página sobre números de telefone da plataforma WhatsApp Business (27/02/2026)',
  en: 'Meta, page on phone numbers of the WhatsApp Business platform (27\u00a0Feb\u00a02026)',
  es: 'Meta, página sobre números de teléfono de la plataforma WhatsApp Business (27/02/2026)',
};

/** Meta's page on display names. */
export const displayNames2025: Localized = {
  'pt-BR': 'Meta, página sobre nomes de exibição da plataforma WhatsApp Business (12/12/2025)',
  en: 'Meta, page on display names of the WhatsApp Business platform (12\u00a0Dec\u00a02025)',
  es: 'Meta, página sobre nombres visibles de la plataforma WhatsApp Business (12/12/2025)',
};

/** Meta's page on the quality of templates. */
export const templateQuality2026: Localized = {
  'pt-BR': 'Meta, página sobre a qualidade dos modelos de mensagem (17/06/2026)',
  en: 'Meta, page on template quality (17\u00a0Jun\u00a02026)',
  es: 'Meta, página sobre la calidad de las plantillas (17/06/2026)',
};

/** Notes of official providers on how WhatsApp's testers write. */
export const testerNote: Localized = {
  'pt-BR': 'Notas de provedores oficiais sobre os testes do WhatsApp',
  en: 'Notes of official providers on WhatsApp’s tests',
  es: 'Notas de proveedores oficiales sobre las pruebas de WhatsApp',
};

/** Meta's page on getting opt-in. */
export const optIn2025: Localized = {
  'pt-BR': 'Meta, página sobre a obtenção de opt-in (03/11/2025)',
  en: 'Meta, page on getting opt-in (3\u00a0Nov\u00a02025)',
  es: 'Meta, página sobre la obtención del opt-in (03/11/2025)',
};

/** Month since which an opt-in may be general and need not name WhatsApp. */
export const sinceGeneralOptIn = '2024-11';
