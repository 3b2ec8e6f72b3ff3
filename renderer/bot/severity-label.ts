import type { Severity } from '#core/model/finding.ts';
import { severityWords } from '#core/model/severity-words.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Says a severity in the window's language, e.g. “Gravidade: impeditiva”. */
export function useSeverityLabel(): (severity: Severity) => string {
  const { t } = useTexts();
  const { locale } = useFormats();
  return (severity) => {
    const word = severityWords[locale.value][severity].toLocaleLowerCase(locale.value);
    return t('finding.severity', { severity: word });
  };
}
