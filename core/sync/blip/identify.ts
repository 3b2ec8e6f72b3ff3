import { SyncError } from '../sync-error.ts';
import { ask, flowLimit, listLimit, type BlipSession } from './blip-session.ts';
import { blipReads } from './blip-reads.ts';
import { readAccount } from './read-account.ts';
import { readApplication } from './read-application.ts';

/** Whose key it is. */
export interface IdentifiedBot {
  /** Lower case. */
  readonly shortName: string;
  readonly fullName: string | null;
  /** Null where the application could not be read or there is none. */
  readonly template: 'builder' | 'router' | null;
}

/**
 * Asks Blip whose key this is, and whether of a bot or of a router (BLIP_API 1.4). Throws SyncError; `wrong-answer`
 * where the answer names nobody.
 */
export async function identifyBot(session: BlipSession): Promise<IdentifiedBot> {
  const told = await ask(session, blipReads.account(), { limitBytes: listLimit });
  if (told.kind === 'failure') throw new SyncError(told.failure, told.description);
  const account = told.kind === 'resource' ? readAccount(told.resource) : null;
  // Every reply is addressed to the bot, so the account is not the only one that knows.
  const shortName = account?.shortName ?? told.bot;
  if (shortName === null) throw new SyncError('wrong-answer');
  const deployed = await ask(session, blipReads.callerConfiguration(), { limitBytes: flowLimit });
  const application = deployed.kind === 'resource' ? readApplication(deployed.resource) : null;
  return {
    shortName,
    fullName: account?.fullName ?? null,
    template: application?.template ?? null,
  };
}
