import type { WebContents } from 'electron';
import type { EventName } from '#app/contract/channel-names.ts';
import type { events, EventPayload } from '#app/contract/events.ts';
import { wholeContract } from './whole-contract.ts';

/**
 * Sends an event to the window; what does not fit the contract is a bug and is not sent. Where the contract is still to
 * be read it goes afterwards, in its order.
 */
export function sendEvent<E extends EventName>(
  contents: WebContents,
  event: E,
  payload: EventPayload<E>,
  contract = wholeContract,
): void {
  const known = contract.known();
  if (known !== null) send(known.events, contents, event, payload);
  else void contract.read().then((read) => send(read.events, contents, event, payload));
}

function send(
  schemas: typeof events,
  contents: WebContents,
  event: EventName,
  payload: unknown,
): void {
  if (!contents.isDestroyed()) contents.send(event, schemas[event].parse(payload));
}
