import type { Localized } from '#core/model/locale.ts';

/** Nothing to check: the flow has no desk. */
export const noHandover: Localized = {
  'pt-BR': 'O fluxo não transfere a conversa para uma pessoa',
  en: 'The flow does not hand the conversation over to a person',
  es: 'El flujo no transfiere la conversación a una persona',
};

/** Nothing to check: HRS-01 says so already. */
export const noHoursCheck: Localized = {
  'pt-BR': 'Nenhum bloco verifica com certeza o horário antes do atendimento (ver HRS-01)',
  en: 'No block surely checks opening hours before the desk (see HRS-01)',
  es: 'Ningún bloque verifica con certeza el horario antes de la atención (ver HRS-01)',
};

/** Only a variable tells where the closed exit leads. */
export const closedTarget: Localized = {
  'pt-BR': 'Fora do horário, só uma variável diz para onde “{block}” leva ({name})',
  en: 'Out of hours only a variable tells where “{block}” leads ({name})',
  es: 'Fuera del horario, solo una variable dice adónde lleva «{block}» ({name})',
};

/** Which side of the check is the closed one is open. */
export const closedUnclear: Localized = {
  'pt-BR': 'Não se sabe qual saída de “{block}” é a de fechado (“{name}”)',
  en: 'Which exit of “{block}” is the closed one is not known (“{name}”)',
  es: 'No se sabe cuál salida de «{block}» es la de cerrado («{name}»)',
};
