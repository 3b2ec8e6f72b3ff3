import { AppFault } from '#app/contract/errors.ts';
import type { ClientNumbers, NumberRow } from '#app/contract/sync-views.ts';
import type { Template } from '#app/ports/sync-stores.ts';
import type { NumberObservation } from '#core/model/quality-history.ts';
import { isTroubled } from '#core/model/template-trouble.ts';
import type { WhatsappNumber } from '#core/model/whatsapp-number.ts';
import { toE164 } from '#core/sync/whatsapp/written-phone.ts';
import { getBot } from '../bots.ts';
import { getClient } from '../clients.ts';
import { readClientRecord } from '../client-record.ts';
import type { Deps } from '../deps.ts';
import { latestKnown } from './latest-known.ts';

/** A client's accounts and numbers with what was last seen of them. Throws AppFault `client-missing`. */
export function listNumbers(deps: Deps, clientId: string): ClientNumbers {
  getClient(deps, clientId);
  const { numbers, history, incidents } = deps.workspace();
  const open = incidents.list(clientId, true);
  const accounts = numbers.accounts(clientId);
  const troubled = new Map(
    accounts.map(({ id, wabaId }) => [wabaId, countTroubled(history.latestTemplates(id))]),
  );
  return {
    accounts: accounts.map((account) => ({ account, latest: history.latestOfAccount(account.id) })),
    numbers: numbers.list(clientId).map((number) => ({
      number,
      botName:
        number.botId === null ? null : (deps.workspace().bots.get(number.botId)?.name ?? null),
      ...ratingOf(deps, number),
      openIncidents: open.filter(({ numberId }) => numberId === number.id).length,
      troubledTemplates: number.wabaId === null ? 0 : (troubled.get(number.wabaId) ?? 0),
    })),
  };
}

/** Adds a number by hand. Throws AppFault `client-missing`, `bot-missing`, `bad-phone`, `number-exists`. */
export function addNumber(
  deps: Deps,
  { clientId, phone, botId }: { clientId: string; phone: string; botId: string | null },
): WhatsappNumber {
  getClient(deps, clientId);
  if (botId !== null) getBot(deps, botId);
  const { numbers } = deps.workspace();
  const e164 = toE164(phone, readClientRecord(deps, clientId).facts.country ?? 'BR');
  if (e164 === null) throw new AppFault('bad-phone', { found: phone.slice(0, 40) });
  const known = numbers.list(null).find((number) => number.phone === e164);
  if (known !== undefined)
    throw new AppFault('number-exists', {
      phone: e164,
      client: getClient(deps, known.clientId).name,
    });
  const number: WhatsappNumber = {
    id: deps.ids.next(),
    clientId,
    botId,
    phone: e164,
    phoneNumberId: null,
    wabaId: null,
    verifiedName: null,
    createdAt: deps.clock.now(),
  };
  numbers.put(number);
  deps.emit('data:changed', { nouns: ['number'] });
  return number;
}

/** Says which bot answers on a number. Throws AppFault `number-missing`, `bot-missing`. */
export function linkNumber(deps: Deps, id: string, botId: string | null): WhatsappNumber {
  if (botId !== null) getBot(deps, botId);
  const number = { ...getNumber(deps, id), botId };
  deps.workspace().numbers.put(number);
  deps.emit('data:changed', { nouns: ['number', 'bot'] });
  return number;
}

/** Hides a number or brings it back. Throws AppFault `number-missing`. */
export function setNumberRemoved(deps: Deps, id: string, removed: boolean): null {
  getNumber(deps, id);
  deps.workspace().numbers.setRemoved(id, removed);
  deps.emit('data:changed', { nouns: ['number'] });
  return null;
}

/** A number by id. Throws AppFault `number-missing`. */
export function getNumber({ workspace }: Deps, id: string): WhatsappNumber {
  const number = workspace().numbers.get(id);
  if (number === null) throw new AppFault('number-missing');
  return number;
}

/** How far back the rating before the present one is looked for, in milliseconds. */
const lookBack = 400 * 86_400_000;

function ratingOf(
  deps: Deps,
  { id }: WhatsappNumber,
): Pick<NumberRow, 'latest' | 'previousQuality' | 'since'> {
  const { workspace, clock } = deps;
  const { history } = workspace();
  const latest = latestKnown(deps, id);
  if (latest === null) return { latest: null, previousQuality: null, since: null };
  const from = new Date(Date.parse(clock.now()) - lookBack).toISOString();
  const seen = history.ofNumber(id, from, '9999-12-31T00:00:00.000Z');
  const rated = seen.filter(
    (one): one is NumberObservation & { quality: string } => one.quality !== null,
  );
  const lastOther = rated.findLastIndex(({ quality }) => quality !== latest.quality);
  return {
    latest,
    previousQuality: rated[lastOther]?.quality ?? null,
    since: rated[lastOther + 1]?.observedAt ?? null,
  };
}

function countTroubled(templates: readonly Template[] | null): number {
  return (templates ?? []).filter(isTroubled).length;
}
