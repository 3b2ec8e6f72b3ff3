import type { Localized } from '#core/model/locale.ts';

/** Title of audits about the number where nothing is known of it: a flow file from an e-mail. */
export const unknownNumberTitle: Localized = {
  'pt-BR': 'Nada se sabe aqui sobre o número do WhatsApp',
  en: 'Nothing is known here of the WhatsApp number',
  es: 'Aquí no se sabe nada del número de WhatsApp',
};
