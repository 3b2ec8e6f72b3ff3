import type { BotFacts } from '#core/model/bot-reading.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { SyncDeps } from './sync-deps.ts';

const whatsapp = 'wa.gw.msging.net';

/**
 * Says which bot answers on a number, where Blip's channels tell and nobody has said otherwise. A number that a person
 * removed does not come back.
 */
export function linkChannels(
  { workspace, ids, clock }: SyncDeps,
  clientId: string,
  botId: string,
  channels: BotFacts['channels'],
): void {
  const { numbers } = workspace();
  for (const { gateway, phone, phoneNumberId, isActive } of channels) {
    if (!gateway.endsWith(whatsapp) || !isActive) continue;
    const seen = { phone, phoneNumberId };
    const known = findNumber(numbers.list(clientId), seen);
    if (known !== undefined) {
      if (known.botId === null) numbers.put({ ...known, botId });
    } else if (phone !== null && findNumber(numbers.listRemoved(clientId), seen) === undefined) {
      numbers.put({
        id: ids.next(),
        clientId,
        botId,
        phone,
        phoneNumberId,
        wabaId: null,
        verifiedName: null,
        createdAt: clock.now(),
      });
    }
  }
}

/** The number of an id at Meta, or else of a phone. */
export function findNumber(
  numbers: readonly WhatsappNumber[],
  {
    phone,
    phoneNumberId,
  }: { readonly phone: string | null; readonly phoneNumberId: string | null },
): WhatsappNumber | undefined {
  return (
    numbers.find((one) => phoneNumberId !== null && one.phoneNumberId === phoneNumberId) ??
    numbers.find((one) => phone !== null && one.phone === phone)
  );
}
