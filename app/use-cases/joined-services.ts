import type { Deps } from './deps.ts';

/** A service of the router whose flow the workspace holds. */
export interface JoinedSnapshot {
  /** Name under which redirects call it. */
  readonly service: string;
  readonly snapshotId: string;
  readonly contentSha256: string;
}

/** The other services of the router that a bot belongs to; empty for a bot of no router. */
export type JoinedServices = (botId: string) => JoinedSnapshot[];

/**
 * A client's routers as far as they are synced: a redirect then leads on into their other services (FLOW 6.4). What
 * Blip tells of each bot is read once, however many bots are asked about.
 */
export function joinedServices({ workspace }: Deps, clientId: string): JoinedServices {
  const { credentials, history, snapshots, bots: visible } = workspace();
  const shown = new Set(visible.listByClient(clientId).map(({ id }) => id));
  const own = credentials.list(clientId).filter((one) => shown.has(one.botId ?? ''));
  // Alone there is nobody to join, and most clients have one bot.
  if (own.length < 2) return () => [];
  const bots = new Map(own.map((one) => [one.shortName, one.botId]));
  const routers = own
    .map(({ botId }) => history.latestBotFacts(botId ?? '')?.facts.services ?? [])
    .filter((services) => services.length > 0);
  return (botId) => {
    const services = routers.find((one) =>
      one.some(({ shortName }) => bots.get(shortName) === botId),
    );
    return (services ?? []).flatMap(({ service, shortName }): JoinedSnapshot[] => {
      const other = bots.get(shortName);
      if (other == null || other === botId) return [];
      const newest = snapshots.listByBot(other)[0];
      if (newest === undefined) return [];
      return [{ service, snapshotId: newest.id, contentSha256: newest.contentSha256 }];
    });
  };
}
