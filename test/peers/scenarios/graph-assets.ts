import type {
  GraphNumber,
  GraphPortfolio,
  GraphTemplate,
  GraphToken,
  GraphWaba,
} from '../graph/graph-world.ts';

/** Scopes of a token that reads accounts and portfolio. */
export const readingScopes = ['business_management', 'whatsapp_business_management'];

/** A verified portfolio. */
export function portfolio(
  id: string,
  given: Partial<Omit<GraphPortfolio, 'id'>> = {},
): GraphPortfolio {
  return {
    id,
    name: `Portfólio ${id}`,
    verificationStatus: 'verified',
    messagingLimit: 'TIER_2K',
    ownedWabas: [],
    clientWabas: [],
    ...given,
  };
}

/** An approved account of a portfolio. */
export function waba(
  id: string,
  portfolioId: string,
  given: Partial<Omit<GraphWaba, 'id' | 'portfolioId'>> = {},
): GraphWaba {
  return {
    id,
    portfolioId,
    name: `Conta ${id}`,
    currency: 'BRL',
    country: 'BR',
    timezoneId: '25',
    namespace: '58e6d318_b627_4112_b9c7_2961197553ea',
    creationTime: 1_712_099_387,
    reviewStatus: 'APPROVED',
    status: 'ACTIVE',
    lock: null,
    ...given,
  };
}

/** A connected number of green quality with a full profile. */
export function number(
  id: string,
  wabaId: string,
  given: Partial<Omit<GraphNumber, 'id' | 'wabaId'>> = {},
): GraphNumber {
  return {
    id,
    wabaId,
    displayPhoneNumber: '+55 11 4002-8922',
    verifiedName: 'Padaria do Sol',
    qualityRating: 'GREEN',
    status: 'CONNECTED',
    nameStatus: 'APPROVED',
    codeVerificationStatus: 'VERIFIED',
    platformType: 'CLOUD_API',
    accountMode: 'LIVE',
    throughput: 'STANDARD',
    isOfficial: false,
    isPinEnabled: true,
    lastOnboardedTime: '2026-08-22T19:05:53+0000',
    limitTier: 'TIER_1K',
    profile: {
      about: 'Atendimento de segunda a sábado',
      email: 'contato@example.com',
      websites: ['https://www.example.com/'],
      vertical: 'RETAIL',
    },
    ...given,
  };
}

/** An approved template of green quality. */
export function template(
  id: string,
  wabaId: string,
  given: Partial<Omit<GraphTemplate, 'id' | 'wabaId'>> = {},
): GraphTemplate {
  return {
    id,
    wabaId,
    name: `aviso_${id}`,
    language: 'pt_BR',
    category: 'UTILITY',
    previousCategory: null,
    status: 'APPROVED',
    rejectedReason: 'NONE',
    quality: 'GREEN',
    qualityDate: 1_758_754_645,
    components: [
      { type: 'BODY', text: 'Olá, {{1}}! Seu pedido saiu para entrega.' },
      { type: 'FOOTER', text: 'Para não receber mais, responda SAIR.' },
    ],
    ...given,
  };
}

/** A system user's token that never expires and sees the whole portfolio. */
export function token(
  value: string,
  portfolioId: string,
  given: Partial<Omit<GraphToken, 'value' | 'portfolioId'>> = {},
): GraphToken {
  return {
    value,
    portfolioId,
    appId: '634974688087057',
    type: 'SYSTEM_USER',
    scopes: [...readingScopes],
    targets: null,
    expiresAt: 0,
    revoked: null,
    ...given,
  };
}
