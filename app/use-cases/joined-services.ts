import type { Deps } from './deps.ts';

/** A service of the router whose flow the workspace holds. */
export interface JoinedSnapshot {
  /** Name under which redirects call it. */
  readonly service: string;
  readonly snapshotId: string;
  readonly contentSha256: string;
}

/**
 * The other services of the router that a bot belongs to, as far as they are synced: a redirect then leads on into
 * them (FLOW 6.4). Empty for a bot of no router.
 */
export function joinedServices(
  { workspace }: Deps,
  clientId: string,
  botId: string,
): JoinedSnapshot[] {
  const { credentials, history, snapshots, bots: visible } = workspace();
  const shown = new Set(visible.listByClient(clientId).map(({ id }) => id));
  const own = credentials.list(clientId).filter((one) => shown.has(one.botId ?? ''));
  // Alone there is nobody to join; most clients have one bot, and this is asked for every audit.
  if (own.length < 2) return [];
  const bots = new Map(own.map((one) => [one.shortName, one.botId]));
  for (const { botId: router } of own) {
    const services = history.latestBotFacts(router ?? '')?.facts.services ?? [];
    if (!services.some(({ shortName }) => bots.get(shortName) === botId)) continue;
    return services.flatMap(({ service, shortName }): JoinedSnapshot[] => {
      const other = bots.get(shortName);
      if (other == null || other === botId) return [];
      const newest = snapshots.listByBot(other)[0];
      if (newest === undefined) return [];
      return [{ service, snapshotId: newest.id, contentSha256: newest.contentSha256 }];
    });
  }
  return [];
}
