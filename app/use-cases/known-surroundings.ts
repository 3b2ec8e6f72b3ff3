import type { BotFacts } from '#core/model/bot-reading.ts';
import type { Incident } from '#core/model/incident.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { failedInForce } from './appeal/failed-in-force.ts';
import { violationType } from './appeal/violation-type.ts';
import type { Deps } from './deps.ts';
import { latestKnown } from './numbers/latest-known.ts';

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
  const open = incidents.list(clientId, true).filter(isPenalty);
  const own = numbers
    .list(clientId)
    .filter((number) => number.botId === botId)
    .map((number) => ({
      number,
      latest: latestKnown(deps, number.id),
      penalties: open.filter((one) => befalls(one, number)),
    }))
    .toSorted(
      (one, other) =>
        Number(other.penalties.length > 0) - Number(one.penalties.length > 0) ||
        worth(one.latest) - worth(other.latest),
    );
  const [worst] = own;
  if (worst === undefined) return null;
  const { number, latest, penalties } = worst;
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
    isPenalised: penalties.length > 0 ? true : latest === null ? null : false,
    penalty: penaltyOf(deps, botId, penalties, number),
    templates: templatesOf(deps, clientId, number),
  };
}

function worth(latest: NumberObservation | null): number {
  return rank[latest?.quality ?? ''] ?? 3;
}

/** Kinds that are a penalty, the gravest first; a lost connection or a name is none. */
const penaltyKinds = ['disabled', 'restriction', 'low-quality'] as const;

type PenaltyKind = (typeof penaltyKinds)[number];

/** True for a penalty that lasts: once the value was seen well again nothing runs any more. */
function isPenalty(incident: Incident): incident is Incident & { readonly kind: PenaltyKind } {
  return incident.recoveredAt === null && penaltyKinds.some((kind) => kind === incident.kind);
}

/** What befalls an account befalls its numbers. */
function befalls({ numberId, wabaId }: Incident, number: WhatsappNumber): boolean {
  return numberId === null ? wabaId !== null && wabaId === number.wabaId : numberId === number.id;
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

/** The gravest penalty as the audits know it. */
function penaltyOf(
  deps: Deps,
  botId: string,
  penalties: readonly (Incident & { readonly kind: PenaltyKind })[],
  number: WhatsappNumber,
): NonNullable<Surroundings['number']>['penalty'] {
  const incident = penalties.toSorted(
    (one, other) => penaltyKinds.indexOf(one.kind) - penaltyKinds.indexOf(other.kind),
  )[0];
  if (incident === undefined) return null;
  const { kind, openedAt, reason, clocks, tasks } = incident;
  const published = publishedAt(deps, botId);
  return {
    kind,
    at: openedAt,
    expiresAt: clocks.find((clock) => clock.kind === 'restriction-expiry')?.endsAt ?? null,
    reason,
    violationType: violationType(deps, incident, number),
    appealedAt: tasks.find(({ key }) => key === 'submit-appeal')?.doneAt ?? null,
    repairedAt: published !== null && published > openedAt ? published : null,
    failedInForce: failedInForce(deps, incident, botId),
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
