import type {
  GraphNumber,
  GraphPortfolio,
  GraphTemplate,
  GraphToken,
  GraphWaba,
  GraphWorld,
} from './graph-world.ts';
import type { GraphSettings } from './graph-settings.ts';
import { healthStatus } from './health-status.ts';

/** What a field is read in: whose call it is, of which version, from a list or from the node itself. */
export interface FieldContext {
  readonly world: GraphWorld;
  readonly settings: GraphSettings;
  readonly token: GraphToken;
  /** Graph version times ten, e.g. 250. */
  readonly version: number;
  readonly isList: boolean;
}

/** Reads one field of a node; undefined leaves it out, `absent` says that the node has no such field. */
export type FieldReader<T> = (subject: T, context: FieldContext) => unknown;

/** The node has no such field in this version or variant. */
export const absent = Symbol('absent');

/** Fields of one kind of node, and which come unasked. */
export interface NodeKind<T> {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldReader<T>>>;
  readonly defaults: readonly string[];
}

const limit = (portfolioId: string, { world, settings, version }: FieldContext): unknown =>
  version < 240 || settings.variant === 'oas23'
    ? absent
    : world.portfolios.get(portfolioId)?.messagingLimit;

const wordCase = (text: string, { settings }: FieldContext): string =>
  settings.variant === 'oas23' ? text.toUpperCase() : text;

/** A portfolio (WHATSAPP 1.3). */
export const portfolioKind: NodeKind<GraphPortfolio> = {
  name: 'Business',
  defaults: ['id', 'name'],
  fields: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    verification_status: ({ verificationStatus }, context) => wordCase(verificationStatus, context),
    whatsapp_business_manager_messaging_limit: ({ id }, context) => limit(id, context),
    timezone_id: () => '25',
    two_factor_type: () => 'none',
    vertical: () => 'OTHER',
  },
};

/** A WhatsApp Business Account (WHATSAPP 1.3.2). */
export const wabaKind: NodeKind<GraphWaba> = {
  name: 'WhatsAppBusinessAccount',
  defaults: ['id', 'name', 'currency', 'timezone_id', 'message_template_namespace'],
  fields: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    currency: ({ currency }) => currency,
    country: ({ country }) => country,
    timezone_id: ({ timezoneId }) => timezoneId,
    message_template_namespace: ({ namespace }) => namespace,
    creation_time: ({ creationTime }) => creationTime,
    account_review_status: ({ reviewStatus }) => reviewStatus,
    status: ({ status }) => status,
    business_verification_status: ({ portfolioId }, context) =>
      wordCase(context.world.portfolios.get(portfolioId)?.verificationStatus ?? '', context),
    ownership_type: ({ portfolioId }, { token, settings }) =>
      portfolioId !== token.portfolioId
        ? 'CLIENT_OWNED'
        : settings.variant === 'oas23'
          ? 'SELF_OWNED'
          : 'SELF',
    whatsapp_business_manager_messaging_limit: ({ portfolioId }, context) =>
      limit(portfolioId, context),
    owner_business_info: ({ portfolioId }, { world }) => ({
      id: portfolioId,
      name: world.portfolios.get(portfolioId)?.name,
    }),
    is_enabled_for_insights: () => true,
    is_shared_with_partners: () => false,
    health_status: ({ id, portfolioId }, { world, token }) =>
      healthStatus(world, [
        ['WABA', id],
        ['BUSINESS', portfolioId],
        ['APP', token.appId],
      ]),
  },
};

/** A phone number (WHATSAPP 1.3.3). */
export const numberKind: NodeKind<GraphNumber> = {
  name: 'WhatsAppBusinessPhoneNumber',
  defaults: [
    ...['verified_name', 'code_verification_status', 'display_phone_number', 'quality_rating'],
    ...['platform_type', 'throughput', 'webhook_configuration', 'last_onboarded_time', 'id'],
  ],
  fields: {
    id: ({ id }) => id,
    display_phone_number: ({ displayPhoneNumber }) => displayPhoneNumber,
    verified_name: ({ verifiedName }) => verifiedName,
    certificate: () => undefined,
    new_certificate: () => undefined,
    new_display_name: () => undefined,
    quality_rating: ({ qualityRating }, { settings, isList }) =>
      // The specification knows a number without a rating as NA, on the node alone.
      settings.variant === 'oas23' && !isList && qualityRating === 'UNKNOWN' ? 'NA' : qualityRating,
    quality_score: ({ qualityRating }, { settings }) =>
      settings.nullQualityScore ? null : { score: qualityRating },
    whatsapp_business_manager_messaging_limit: ({ wabaId }, context) =>
      limit(context.world.wabas.get(wabaId)?.portfolioId ?? '', context),
    messaging_limit_tier: ({ limitTier }, { settings, version }) =>
      version < 240 || settings.variant === 'oas23' ? limitTier : null,
    status: ({ status }, { settings }) =>
      settings.variant === 'oas23' ? (status === 'CONNECTED' ? 'LINKED' : 'UNLINKED') : status,
    name_status: ({ nameStatus }) => nameStatus,
    new_name_status: () => 'NONE',
    code_verification_status: ({ codeVerificationStatus }) => codeVerificationStatus,
    platform_type: ({ platformType }) => platformType,
    account_mode: ({ accountMode }) => accountMode,
    throughput: ({ throughput }) => ({ level: throughput }),
    webhook_configuration: () => ({ application: 'https://hooks.invalid/whatsapp' }),
    is_official_business_account: ({ isOfficial }) => isOfficial,
    is_pin_enabled: ({ isPinEnabled }) => isPinEnabled,
    is_preverified_number: () => false,
    is_on_biz_app: () => false,
    last_onboarded_time: ({ lastOnboardedTime }) => lastOnboardedTime ?? undefined,
    search_visibility: () => undefined,
    health_status: ({ id, wabaId }, { world, token }) =>
      healthStatus(world, [
        ['PHONE_NUMBER', id],
        ['WABA', wabaId],
        ['BUSINESS', world.wabas.get(wabaId)?.portfolioId ?? ''],
        ['APP', token.appId],
      ]),
  },
};

/** A message template (WHATSAPP 1.3.6). */
export const templateKind: NodeKind<GraphTemplate> = {
  name: 'WhatsAppMessageTemplate',
  defaults: ['name', 'components', 'language', 'status', 'category', 'id'],
  fields: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    language: ({ language }) => language,
    category: ({ category }) => category,
    previous_category: ({ previousCategory }) => previousCategory ?? undefined,
    correct_category: () => undefined,
    sub_category: () => undefined,
    status: ({ status }) => status,
    rejected_reason: ({ rejectedReason }) => rejectedReason,
    quality_score: ({ quality, qualityDate }, { settings }) =>
      settings.nullQualityScore ? null : { score: quality, date: qualityDate },
    components: ({ components }) => components,
    parameter_format: () => 'POSITIONAL',
    last_updated_time: () => '2026-08-22T19:05:53+0000',
    library_template_name: () => undefined,
    message_send_ttl_seconds: () => undefined,
    cta_url_link_tracking_opted_out: () => false,
    source: () => undefined,
    health_status: ({ id, wabaId }, { world, token }) =>
      healthStatus(world, [
        ['MESSAGE_TEMPLATE', id],
        ['WABA', wabaId],
        ['BUSINESS', world.wabas.get(wabaId)?.portfolioId ?? ''],
        ['APP', token.appId],
      ]),
  },
};
