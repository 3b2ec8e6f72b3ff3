import type { KnownVersions } from '#core/report/appeal/version-in-force.ts';
import type { Deps } from '../deps.ts';

/** More looks than a bot gets in years. */
const mostLooks = 20_000;

/** What the workspace knows of a bot's versions. `stated`: snapshot that a person names, or null. */
export function knownVersions(
  { workspace }: Deps,
  botId: string,
  stated: string | null,
): KnownVersions {
  const { snapshots, history } = workspace();
  return { snapshots: snapshots.listByBot(botId), looks: history.ofBot(botId, mostLooks), stated };
}
