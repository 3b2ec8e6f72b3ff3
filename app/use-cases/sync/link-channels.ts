import type { BotFacts } from '#core/model/bot-reading.ts';
import type { SyncDeps } from './sync-deps.ts';

const whatsapp = 'wa.gw.msging.net';

/** Says which bot answers on a number, where Blip's channels tell and nobody has said otherwise. */
export function linkChannels(
  { workspace, ids, clock }: SyncDeps,
  clientId: string,
  botId: string,
  channels: BotFacts['channels'],
): void {
  const { numbers } = workspace();
  const own = numbers.list(clientId);
  for (const { gateway, phone, phoneNumberId, isActive } of channels) {
    if (!gateway.endsWith(whatsapp) || !isActive) continue;
    const known = own.find(
      (number) =>
        (phoneNumberId !== null && number.phoneNumberId === phoneNumberId) ||
        (phone !== null && number.phone === phone),
    );
    if (known !== undefined) {
      if (known.botId === null) numbers.put({ ...known, botId });
    } else if (phone !== null) {
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
