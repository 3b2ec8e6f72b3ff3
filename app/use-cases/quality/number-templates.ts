import { mostListRows } from '#app/contract/quality-columns.ts';
import type { NumberTemplates } from '#app/contract/quality-views.ts';
import { isTroubled } from '#core/model/template-trouble.ts';
import type { Deps } from '../deps.ts';
import { getNumber } from '../numbers/numbers.ts';

/**
 * Message templates of a number's account, those in trouble first, then by name; null where they were never read.
 * Throws AppFault `number-missing`.
 */
export function numberTemplates(deps: Deps, numberId: string): NumberTemplates | null {
  const { numbers, history } = deps.workspace();
  const { clientId, wabaId } = getNumber(deps, numberId);
  const account = numbers.accounts(clientId).find((one) => one.wabaId === wabaId);
  const templates = account === undefined ? null : history.latestTemplates(account.id);
  if (templates === null) return null;
  const rows = templates
    .map((template) => {
      const { name, language, category, status, rejectedReason, quality } = template;
      const troubled = isTroubled(template);
      return { name, language, category, status, rejectedReason, quality, isTroubled: troubled };
    })
    .sort(
      (a, b) =>
        Number(b.isTroubled) - Number(a.isTroubled) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
  const seen = templates.flatMap(({ observedAt }) => observedAt ?? []).sort();
  return { observedAt: seen.at(-1) ?? null, total: rows.length, rows: rows.slice(0, mostListRows) };
}
