import type { Localized } from '#core/model/locale.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import type { AuditProduct, Question } from '../audit.ts';
import { factEvidence } from '../surroundings/fact-evidence.ts';

/** What nobody has said and Brazil's SAC decree hangs on, as titles of audits. */
export const sacTitles = {
  'review-sector': {
    'pt-BR': 'O setor do cliente não é conhecido; em setores regulados isto seria uma falha',
    en: 'The client’s sector is not known; in regulated sectors this would be a fault',
    es: 'El sector del cliente no se conoce; en sectores regulados esto sería una falta',
  },
  'review-channel': {
    'pt-BR': 'Não se sabe se o WhatsApp faz parte do SAC do cliente; se faz, isto é uma falha',
    en: 'Whether WhatsApp is part of the client’s SAC is not known; if it is, this is a fault',
    es: 'No se sabe si WhatsApp es parte del SAC del cliente; si lo es, esto es una falta',
  },
  'not-applicable-channel': {
    'pt-BR': 'O WhatsApp não faz parte do SAC do cliente',
    en: 'WhatsApp is not part of the client’s SAC',
    es: 'WhatsApp no es parte del SAC del cliente',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** The questions that belong to {@link sacTitles}. */
export const sacQuestions = {
  'review-sector': {
    sets: 'client.sector',
    'pt-BR':
      'Em que setor o cliente atua: aviação (air-transport), banco (banking), cartões (cards), energia (energy), plano de saúde (health-plan), seguros (insurance), telefonia (telecom), TV por assinatura (pay-tv), água (water), ônibus (bus-transport) ou outro (general)?',
    en: 'In which sector is the client: air transport (air-transport), banking (banking), cards (cards), energy (energy), health plans (health-plan), insurance (insurance), telephony (telecom), pay TV (pay-tv), water (water), coaches (bus-transport) or another (general)?',
    es: '¿En qué sector actúa el cliente: aviación (air-transport), banca (banking), tarjetas (cards), energía (energy), plan de salud (health-plan), seguros (insurance), telefonía (telecom), TV de pago (pay-tv), agua (water), autobuses (bus-transport) u otro (general)?',
  },
  'review-channel': {
    sets: 'client.hasServiceInChat',
    'pt-BR': 'O cliente divulga o WhatsApp como um canal do seu SAC (sim ou não)?',
    en: 'Does the client name WhatsApp as a channel of its SAC (yes or no)?',
    es: '¿El cliente anuncia WhatsApp como un canal de su SAC (sí o no)?',
  },
} as const satisfies Readonly<Record<string, Question>>;

/**
 * What a fault comes to under Decree 11.034/2022 as long as it is not known to apply: the sector must be a regulated
 * one, and the chat part of the SAC. Null when both are known and it does apply.
 */
export function unlessSacApplies(
  client: Surroundings['client'],
  evidence: AuditProduct['evidence'] & object,
): AuditProduct | null {
  if (client?.sector == null) {
    const subject = 'client.sector';
    return {
      outcome: 'review',
      variant: 'review-sector',
      subject,
      evidence: [factEvidence(subject, null), ...evidence],
    };
  }
  const subject = 'client.hasServiceInChat';
  if (client.hasServiceInChat === null)
    return {
      outcome: 'review',
      variant: 'review-channel',
      subject,
      evidence: [factEvidence(subject, null), ...evidence],
    };
  return client.hasServiceInChat
    ? null
    : {
        outcome: 'not-applicable',
        variant: 'not-applicable-channel',
        evidence: [factEvidence(subject, 'no')],
      };
}
