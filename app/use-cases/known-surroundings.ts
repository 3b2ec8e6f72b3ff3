import type { BotFacts } from '#core/model/bot-reading.ts';
import type { Incident } from '#core/model/incident.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { Deps } from './deps.ts';

/** What the workspace knows of a bot besides its flow and its client: number, version, people who answer. */
export function knownSurroundings(
  deps: Deps,
  { clientId, botId }: { readonly clientId: string; readonly botId: string },
  contentSha256: string | null,
): Omit<Surroundings, 'client'> {
  const facts = deps.workspace().history.latestBotFacts(botId);
  return {
    number: numberFacts(deps, clientId, botId),
    publication: contentSha256 === null ? null : publication(deps, botId, contentSha256),
    service: facts === null ? null : service(facts.facts, facts.observedAt),
  };
}

const rank: Readonly<Record<string, number>> = { RED: 0, YELLOW: 1, GREEN: 2 };

/** The number that a bot answers on; of several the one in the worst state, since that one is at stake. */
function numberFacts(deps: Deps, clientId: string, botId: string): Surroundings['number'] {
  const { numbers, history, incidents } = deps.workspace();
  const own = numbers
    .list(clientId)
    .filter((number) => number.botId === botId)
    .map((number) => ({ number, latest: history.latestOfNumber(number.id) }))
    .toSorted((one, other) => worth(one.latest) - worth(other.latest));
  const [worst] = own;
  if (worst === undefined) return null;
  const { number, latest } = worst;
  const open = incidents.list(clientId, true).filter(({ numberId }) => numberId === number.id);
  return {
    phone: number.phone,
    displayName: number.verifiedName,
    nameStatus: latest?.nameStatus ?? null,
    status: latest?.status ?? null,
    profile: history.latestProfile(number.id),
    qualityRating:
      latest?.quality == null
        ? null
        : { value: latest.quality, observedAt: latest.observedAt, source: latest.source },
    isPenalised: latest === null ? null : open.length > 0,
    penalty: penaltyOf(open, publishedAt(deps, botId)),
    templates: templatesOf(deps, clientId, number),
  };
}

function worth(latest: NumberObservation | null): number {
  return rank[latest?.quality ?? ''] ?? 3;
}

function templatesOf(
  { workspace }: Deps,
  clientId: string,
  { wabaId }: WhatsappNumber,
): NonNullable<Surroundings['number']>['templates'] {
  const { numbers, history } = workspace();
  const account = numbers.accounts(clientId).find((one) => one.wabaId === wabaId);
  return account === undefined ? null : history.latestTemplates(account.id);
}

const penaltyKinds = {
  'low-quality': 'low-quality',
  restriction: 'restriction',
  disabled: 'disabled',
  disconnection: 'unknown',
  'name-rejected': 'unknown',
} as const;

/** The gravest open incident as the audits know penalties; a lost connection or a name is none. */
function penaltyOf(
  open: readonly Incident[],
  published: string | null,
): NonNullable<Surroundings['number']>['penalty'] {
  const incident =
    open.find(({ kind }) => kind === 'disabled') ??
    open.find(({ kind }) => kind === 'restriction') ??
    open.find(({ kind }) => kind === 'low-quality');
  if (incident === undefined) return null;
  const ends = incident.clocks.find(({ kind }) => kind === 'restriction-expiry')?.endsAt ?? null;
  return {
    kind: penaltyKinds[incident.kind],
    at: incident.openedAt,
    expiresAt: ends,
    reason: incident.reason,
    violationType: null,
    appealedAt: null,
    repairedAt: published !== null && published > incident.openedAt ? published : null,
    failedInForce: null,
    stepsConfirmedOn: null,
  };
}

function publishedAt({ workspace }: Deps, botId: string): string | null {
  return workspace().history.latestFullOfBot(botId)?.publishedAt ?? null;
}

function publication(
  { workspace }: Deps,
  botId: string,
  audited: string,
): Surroundings['publication'] {
  const full = workspace().history.latestFullOfBot(botId);
  if (full === null) return null;
  return {
    audited,
    published: full.publishedSha256,
    working: full.workingSha256,
    publishedAt: full.publishedAt,
  };
}

/** The desk's main hours; a container that does not read, or a desk with several and no main one, tells nothing. */
function service({ desk }: BotFacts, observedAt: string): Surroundings['service'] {
  const containers = desk?.hours ?? [];
  const main =
    containers.find(({ isMain }) => isMain) ??
    (containers.length === 1 ? containers[0] : undefined);
  return main?.hours == null ? null : { hours: main.hours, averageWaitMinutes: null, observedAt };
}
