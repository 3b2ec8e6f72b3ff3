import type { DrawnExit } from '#core/model/flow-drawing.ts';
import { useTexts } from '#renderer/texts/texts.ts';

/** Says when an exit is taken, e.g. “se mensagem contém “atendente””. */
export function useExitWords(): (exit: DrawnExit) => string {
  const { t } = useTexts();
  return ({ kind, condition }) => {
    if (kind === 'condition') return t('flow.exit.condition', { condition });
    if (kind === 'exception' && condition !== '')
      return t('flow.exit.exceptionWhen', { condition });
    return t(`flow.exit.${kind}`);
  };
}
