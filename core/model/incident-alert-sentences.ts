import type { Sentence } from './sync-alert-sentences.ts';
import type { Localized } from './locale.ts';

/** Alerts about incidents by kind and variant; `/account` speaks of a whole account, `/over` of what has passed. */
export const incidentAlertSentences: Localized<Readonly<Record<string, Sentence>>> = {
  'pt-BR': {
    'incident-opened/low-quality': {
      title: 'Classificação de qualidade: {after}',
      text: 'O número {phone} aparece com a classificação de qualidade {after}.',
    },
    'incident-opened/low-quality/fell': {
      title: 'Classificação de qualidade: {after}',
      text: 'A classificação de qualidade do número {phone} passou de {before} para {after}.',
    },
    'incident-opened/restriction': {
      title: 'Número restrito',
      text: 'O número {phone} aparece como {after}. Veja o motivo no WhatsApp Manager.',
    },
    'incident-opened/restriction/account': {
      title: 'Conta restrita',
      text: 'A Meta avisou sobre a conta do WhatsApp: {after}. Veja o motivo na Central de Suporte para Empresas.',
    },
    'incident-opened/disconnection': {
      title: 'Número desconectado',
      text: 'O número {phone} está offline e não recebe nem envia mensagens.',
    },
    'incident-opened/disabled': {
      title: 'Número desativado',
      text: 'O número {phone} aparece como {after} e não pode enviar nem receber mensagens.',
    },
    'incident-opened/disabled/account': {
      title: 'Conta desativada',
      text: 'A Meta desativou a conta do WhatsApp ou marcou a desativação: {after}.',
    },
    'incident-opened/name-rejected': {
      title: 'Nome de exibição recusado',
      text: 'O nome de exibição do número {phone} foi recusado.',
    },
    'incident-opened/name-rejected/account': {
      title: 'Nome de exibição recusado',
      text: 'O nome de exibição de um número da conta foi recusado.',
    },
    'incident-deadline/restriction-expiry': {
      title: 'Restrição termina em {days} {days|dia|dias}',
      text: 'A restrição do número {phone} vai até {day}.',
    },
    'incident-deadline/restriction-expiry/account': {
      title: 'Restrição termina em {days} {days|dia|dias}',
      text: 'A restrição da conta vai até {day}.',
    },
    'incident-deadline/restriction-expiry/over': {
      title: 'Prazo da restrição terminou',
      text: 'A restrição do número {phone} ia até {day}. Confira se ele voltou a enviar.',
    },
    'incident-deadline/restriction-expiry/over/account': {
      title: 'Prazo da restrição terminou',
      text: 'A restrição da conta ia até {day}. Confira se ela voltou a enviar.',
    },
    'incident-deadline/appeal-window': {
      title: 'Pedido de análise: {days|falta|faltam} {days} {days|dia|dias}',
      text: 'A análise da penalidade do número {phone} costuma poder ser pedida até {day}.',
    },
    'incident-deadline/appeal-window/account': {
      title: 'Pedido de análise: {days|falta|faltam} {days} {days|dia|dias}',
      text: 'A análise da penalidade da conta costuma poder ser pedida até {day}.',
    },
    'incident-deadline/appeal-window/over': {
      title: 'Prazo usual para pedir análise terminou',
      text: 'A análise da penalidade do número {phone} costumava poder ser pedida até {day}.',
    },
    'incident-deadline/appeal-window/over/account': {
      title: 'Prazo usual para pedir análise terminou',
      text: 'A análise da penalidade da conta costumava poder ser pedida até {day}.',
    },
    'incident-recovered': {
      title: 'Situação normalizada',
      text: 'O número {phone} voltou ao normal. A ocorrência continua aberta até alguém encerrá-la.',
    },
    'incident-recovered/account': {
      title: 'Situação normalizada',
      text: 'A conta voltou ao normal. A ocorrência continua aberta até alguém encerrá-la.',
    },
  },
  en: {
    'incident-opened/low-quality': {
      title: 'Quality rating: {after}',
      text: 'The number {phone} is shown with the quality rating {after}.',
    },
    'incident-opened/low-quality/fell': {
      title: 'Quality rating: {after}',
      text: 'The quality rating of the number {phone} went from {before} to {after}.',
    },
    'incident-opened/restriction': {
      title: 'Number restricted',
      text: 'The number {phone} is shown as {after}. See the reason in WhatsApp Manager.',
    },
    'incident-opened/restriction/account': {
      title: 'Account restricted',
      text: 'Meta gave notice about the WhatsApp account: {after}. See the reason in Business Support Home.',
    },
    'incident-opened/disconnection': {
      title: 'Number disconnected',
      text: 'The number {phone} is offline and neither receives nor sends messages.',
    },
    'incident-opened/disabled': {
      title: 'Number disabled',
      text: 'The number {phone} is shown as {after} and can neither send nor receive messages.',
    },
    'incident-opened/disabled/account': {
      title: 'Account disabled',
      text: 'Meta disabled the WhatsApp account or set a date for it: {after}.',
    },
    'incident-opened/name-rejected': {
      title: 'Display name declined',
      text: 'The display name of the number {phone} was declined.',
    },
    'incident-opened/name-rejected/account': {
      title: 'Display name declined',
      text: 'The display name of one of the account’s numbers was declined.',
    },
    'incident-deadline/restriction-expiry': {
      title: 'Restriction ends in {days} {days|day|days}',
      text: 'The restriction of the number {phone} runs until {day}.',
    },
    'incident-deadline/restriction-expiry/account': {
      title: 'Restriction ends in {days} {days|day|days}',
      text: 'The restriction of the account runs until {day}.',
    },
    'incident-deadline/restriction-expiry/over': {
      title: 'Restriction has run out',
      text: 'The restriction of the number {phone} ran until {day}. Check that it sends again.',
    },
    'incident-deadline/restriction-expiry/over/account': {
      title: 'Restriction has run out',
      text: 'The restriction of the account ran until {day}. Check that it sends again.',
    },
    'incident-deadline/appeal-window': {
      title: 'Request for review: {days} {days|day|days} left',
      text: 'A review of the penalty of the number {phone} can usually be requested until {day}.',
    },
    'incident-deadline/appeal-window/account': {
      title: 'Request for review: {days} {days|day|days} left',
      text: 'A review of the penalty of the account can usually be requested until {day}.',
    },
    'incident-deadline/appeal-window/over': {
      title: 'Usual window for a review has closed',
      text: 'A review of the penalty of the number {phone} could usually be requested until {day}.',
    },
    'incident-deadline/appeal-window/over/account': {
      title: 'Usual window for a review has closed',
      text: 'A review of the penalty of the account could usually be requested until {day}.',
    },
    'incident-recovered': {
      title: 'Back to normal',
      text: 'The number {phone} is well again. The incident stays open until somebody closes it.',
    },
    'incident-recovered/account': {
      title: 'Back to normal',
      text: 'The account is well again. The incident stays open until somebody closes it.',
    },
  },
  es: {
    'incident-opened/low-quality': {
      title: 'Calificación de calidad: {after}',
      text: 'El número {phone} aparece con la calificación de calidad {after}.',
    },
    'incident-opened/low-quality/fell': {
      title: 'Calificación de calidad: {after}',
      text: 'La calificación de calidad del número {phone} pasó de {before} a {after}.',
    },
    'incident-opened/restriction': {
      title: 'Número restringido',
      text: 'El número {phone} aparece como {after}. Vea el motivo en WhatsApp Manager.',
    },
    'incident-opened/restriction/account': {
      title: 'Cuenta restringida',
      text: 'Meta avisó sobre la cuenta de WhatsApp: {after}. Vea el motivo en el Inicio de soporte para empresas.',
    },
    'incident-opened/disconnection': {
      title: 'Número desconectado',
      text: 'El número {phone} está sin conexión y no recibe ni envía mensajes.',
    },
    'incident-opened/disabled': {
      title: 'Número desactivado',
      text: 'El número {phone} aparece como {after} y no puede enviar ni recibir mensajes.',
    },
    'incident-opened/disabled/account': {
      title: 'Cuenta desactivada',
      text: 'Meta desactivó la cuenta de WhatsApp o fijó una fecha para hacerlo: {after}.',
    },
    'incident-opened/name-rejected': {
      title: 'Nombre para mostrar rechazado',
      text: 'El nombre para mostrar del número {phone} fue rechazado.',
    },
    'incident-opened/name-rejected/account': {
      title: 'Nombre para mostrar rechazado',
      text: 'El nombre para mostrar de un número de la cuenta fue rechazado.',
    },
    'incident-deadline/restriction-expiry': {
      title: 'La restricción termina en {days} {days|día|días}',
      text: 'La restricción del número {phone} va hasta el {day}.',
    },
    'incident-deadline/restriction-expiry/account': {
      title: 'La restricción termina en {days} {days|día|días}',
      text: 'La restricción de la cuenta va hasta el {day}.',
    },
    'incident-deadline/restriction-expiry/over': {
      title: 'Terminó el plazo de la restricción',
      text: 'La restricción del número {phone} iba hasta el {day}. Compruebe que vuelva a enviar.',
    },
    'incident-deadline/restriction-expiry/over/account': {
      title: 'Terminó el plazo de la restricción',
      text: 'La restricción de la cuenta iba hasta el {day}. Compruebe que vuelva a enviar.',
    },
    'incident-deadline/appeal-window': {
      title: 'Solicitud de revisión: {days|falta|faltan} {days} {days|día|días}',
      text: 'La revisión de la penalización del número {phone} suele poder pedirse hasta el {day}.',
    },
    'incident-deadline/appeal-window/account': {
      title: 'Solicitud de revisión: {days|falta|faltan} {days} {days|día|días}',
      text: 'La revisión de la penalización de la cuenta suele poder pedirse hasta el {day}.',
    },
    'incident-deadline/appeal-window/over': {
      title: 'Terminó el plazo usual para pedir la revisión',
      text: 'La revisión de la penalización del número {phone} solía poder pedirse hasta el {day}.',
    },
    'incident-deadline/appeal-window/over/account': {
      title: 'Terminó el plazo usual para pedir la revisión',
      text: 'La revisión de la penalización de la cuenta solía poder pedirse hasta el {day}.',
    },
    'incident-recovered': {
      title: 'Situación normalizada',
      text: 'El número {phone} volvió a la normalidad. El incidente sigue abierto hasta que alguien lo cierre.',
    },
    'incident-recovered/account': {
      title: 'Situación normalizada',
      text: 'La cuenta volvió a la normalidad. El incidente sigue abierto hasta que alguien lo cierre.',
    },
  },
};
