import type { FacetName } from '#app/contract/finding-query.ts';
import type { FindingPage } from '#app/contract/finding-views.ts';
import { outcomes, severities } from '#core/model/outcomes.ts';
import { outcomeWords } from '#core/model/outcome-words.ts';
import { severityWords } from '#core/model/severity-words.ts';
import { triageStates } from '#core/model/triage-states.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Says values of filters in the window's language; names come from the worker. */
export function useFacetWords(
  facets: () => FindingPage['facets'],
): (facet: FacetName, value: string) => string {
  const { t } = useTexts();
  const { locale } = useFormats();
  return (facet, value) => {
    const outcome = outcomes.find((one) => one === value);
    const severity = severities.find((one) => one === value);
    const state = triageStates.find((one) => one === value);
    if (facet === 'outcome' && outcome) return outcomeWords[locale.value][outcome];
    if (facet === 'severity' && severity) return severityWords[locale.value][severity];
    if (facet === 'state' && state) return t(`triage.state.${state}`);
    const label = facets()?.[facet].find((one) => one.value === value)?.label ?? '';
    if (facet === 'audit') return label === '' ? value : `${value} ${label}`;
    return label === '' ? value : label;
  };
}
