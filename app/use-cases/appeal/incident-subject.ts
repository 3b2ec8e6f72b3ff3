import { AppFault } from '#app/contract/errors.ts';
import type { AppealFacts } from '#core/model/appeal.ts';
import type { Bot } from '#core/model/bot.ts';
import type { Incident } from '#core/model/incident.ts';
import type { WhatsappAccount, WhatsappNumber } from '#core/model/whatsapp-number.ts';
import type { Deps } from '../deps.ts';

/** Whom an incident befell. */
export interface IncidentSubject {
  readonly number: WhatsappNumber | null;
  readonly account: WhatsappAccount | null;
  readonly bot: Bot;
}

/**
 * The number, account and bot of an incident. `botId` is needed where an incident of an account leaves several bots.
 * Throws AppFault `bot-missing`.
 */
export function subjectOf(
  { workspace }: Deps,
  { clientId, numberId, wabaId }: Incident,
  botId: string | null,
): IncidentSubject {
  const { numbers, bots } = workspace();
  const number = numberId === null ? null : numbers.get(numberId);
  const waba = number?.wabaId ?? wabaId;
  const account = numbers.accounts(clientId).find((one) => one.wabaId === waba) ?? null;
  const own = numbers
    .list(clientId)
    .filter((one) => (number === null ? one.wabaId === waba : one.id === number.id))
    .flatMap((one) => one.botId ?? []);
  const found = botId ?? (new Set(own).size === 1 ? own[0]! : null);
  const bot = found === null ? null : bots.get(found);
  if (bot?.clientId !== clientId)
    throw new AppFault('bot-missing', { name: number?.phone ?? waba ?? '' });
  return { number, account, bot };
}

/** Portfolio, account, number and case as the packet names them. */
export function identifiersOf(
  { workspace }: Deps,
  { number, account }: IncidentSubject,
  incident: Incident,
  {
    portfolioId,
    caseNumber,
  }: { readonly portfolioId: string | null; readonly caseNumber: string | null },
): AppealFacts['subject'] {
  const { credentials, incidents } = workspace();
  const granted =
    account === null ? [] : (credentials.get(account.credentialId)?.token?.businessIds ?? []);
  const filed = incidents
    .log(incident.id)
    .findLast(({ filing }) => filing !== undefined && filing.caseNumber !== null);
  return {
    // A token may see several portfolios; then only a person can say which one it is.
    portfolioId: portfolioId ?? (granted.length === 1 ? granted[0]! : null),
    wabaId: number?.wabaId ?? incident.wabaId,
    accountName: account?.name ?? null,
    phoneNumberId: number?.phoneNumberId ?? null,
    phone: number?.phone ?? null,
    displayName: number?.verifiedName ?? null,
    caseNumber: caseNumber ?? filed?.filing?.caseNumber ?? null,
  };
}
