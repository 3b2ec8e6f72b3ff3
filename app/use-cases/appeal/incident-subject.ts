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
export function subjectOf(deps: Deps, incident: Incident, botId: string | null): IncidentSubject {
  const { workspace } = deps;
  const { clientId, numberId, wabaId } = incident;
  const { numbers, bots } = workspace();
  const number = numberId === null ? null : numbers.get(numberId);
  const waba = number?.wabaId ?? wabaId;
  const own = numbers
    .list(clientId)
    .filter((one) => (number === null ? one.wabaId === waba : one.id === number.id))
    .flatMap((one) => one.botId ?? []);
  const found = botId ?? (new Set(own).size === 1 ? own[0]! : null);
  const bot = found === null ? null : bots.get(found);
  if (bot?.clientId !== clientId)
    throw new AppFault('bot-missing', { name: number?.phone ?? waba ?? '' });
  return { number, account: accountOf(deps, incident), bot };
}

/** The account that an incident or its number belongs to; null where it is not known. */
export function accountOf(
  { workspace }: Deps,
  { clientId, numberId, wabaId }: Incident,
): WhatsappAccount | null {
  const { numbers } = workspace();
  const waba = (numberId === null ? null : numbers.get(numberId))?.wabaId ?? wabaId;
  return numbers.accounts(clientId).find((one) => one.wabaId === waba) ?? null;
}

/** The portfolio that an account's token was given for; null where it sees several: only a person can say which it is. */
export function grantedPortfolio(
  { workspace }: Deps,
  account: WhatsappAccount | null,
): string | null {
  const granted =
    account === null
      ? []
      : (workspace().credentials.get(account.credentialId)?.token?.businessIds ?? []);
  return granted.length === 1 ? granted[0]! : null;
}

/** Case number of the last filing that has one. */
export function filedUnder({ workspace }: Deps, { id }: Incident): string | null {
  const filed = workspace()
    .incidents.log(id)
    .findLast(({ filing }) => filing !== undefined && filing.caseNumber !== null);
  return filed?.filing?.caseNumber ?? null;
}

/** Portfolio, account, number and case as the packet names them. */
export function identifiersOf(
  deps: Deps,
  { number, account }: IncidentSubject,
  incident: Incident,
  {
    portfolioId,
    caseNumber,
  }: { readonly portfolioId: string | null; readonly caseNumber: string | null },
): AppealFacts['subject'] {
  return {
    portfolioId: portfolioId ?? grantedPortfolio(deps, account),
    wabaId: number?.wabaId ?? incident.wabaId,
    accountName: account?.name ?? null,
    phoneNumberId: number?.phoneNumberId ?? null,
    phone: number?.phone ?? null,
    displayName: number?.verifiedName ?? null,
    caseNumber: caseNumber ?? filedUnder(deps, incident),
  };
}
