import type { RulesetRow } from '#app/contract/rule-views.ts';
import type { AuditedBot } from '#app/ports/newest-findings.ts';
import { addOnsFor, currentRuleset, rulesets } from '#core/audit/rulesets/rulesets.ts';
import type { AddOn, Ruleset } from '#core/audit/rulesets/ruleset.ts';
import { sourceLink } from '#core/audit/rulesets/source-links.ts';
import type { Locale } from '#core/model/locale.ts';
import { noSurroundings } from '#core/model/surroundings.ts';
import type { Deps } from '../deps.ts';
import { ruleSources, wordClause } from './rule-places.ts';

/** Clients that are named; the others are counted. */
const mostNamed = 100;

/**
 * Rulesets, newest first, then the law of countries, with the bots and clients they are used for: a ruleset where the
 * newest run was made under it, law where the client's country and line of business are its own.
 */
export function listRulesets(deps: Deps, locale: Locale): RulesetRow[] {
  const { newestFindings, clientRecords } = deps.workspace();
  const audited = newestFindings.bots();
  const records = clientRecords.list();
  const lawOf = new Map(
    [...records].map(([clientId, { facts }]) => {
      const known = addOnsFor(rulesets[currentRuleset], { ...noSurroundings, client: facts });
      return [clientId, new Set<string>(known.map(({ id }) => id))] as const;
    }),
  );
  const isUnder = ({ clientId, ruleset }: AuditedBot, source: AddOn | Ruleset): boolean =>
    'country' in source ? lawOf.get(clientId)?.has(source.id) === true : ruleset === source.id;
  return ruleSources.map((source) =>
    toRow(
      source,
      audited.filter((bot) => isUnder(bot, source)),
      locale,
    ),
  );
}

function toRow(source: AddOn | Ruleset, bots: readonly AuditedBot[], locale: Locale): RulesetRow {
  const names = new Map(bots.map(({ clientId, clientName }) => [clientId, clientName]));
  const collator = new Intl.Collator(locale, { numeric: true });
  const clients = [...names]
    .map(([clientId, clientName]) => ({ clientId, clientName }))
    .toSorted((a, b) => collator.compare(a.clientName, b.clientName));
  const older = new Set(
    Object.values(rulesets)
      .filter(({ from }) => from < source.from)
      .flatMap(({ entries }) => entries.map(({ audit }) => audit)),
  );
  return {
    id: source.id,
    title: source.title[locale],
    source: source.source[locale],
    link: sourceLink(source.source),
    from: source.from,
    law:
      'country' in source
        ? { country: source.country, sectors: source.sectors === null ? null : [...source.sectors] }
        : null,
    isCurrent: source.id === currentRuleset,
    audits: source.entries.length,
    added: source.entries.map(({ audit }) => audit).filter((audit) => !older.has(audit)),
    clocks:
      'clocks' in source
        ? source.clocks.map(({ days, clause }) => ({ days, clause: wordClause(clause, locale) }))
        : [],
    bots: bots.length,
    clients: clients.slice(0, mostNamed),
    clientCount: clients.length,
  };
}
