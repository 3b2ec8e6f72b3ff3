import type { AuditMeta } from '#core/audit/audit.ts';
import { unpenalisedTitles } from '#core/audit/surroundings/penalty-state.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** Sentences of QR-02: those of 2020 name their rule, which is history. */
export const qr02Titles: AuditMeta['titles'] = {
  pass: {
    'pt-BR': 'A restrição do número terminou em {day}',
    en: 'The number’s restriction ended on {day}',
    es: 'La restricción del número terminó el {day}',
  },
  'pass-requested': {
    'pt-BR': 'A análise da penalidade foi pedida em {day}, dentro do prazo',
    en: 'A review of the penalty was requested on {day}, in time',
    es: 'La revisión de la penalización se pidió el {day}, dentro del plazo',
  },
  'pass-seven-days': {
    'pt-BR': 'Regra de 2020: a correção foi publicada em {day}, dentro dos {days} dias',
    en: 'Rule of 2020: the repair was published on {day}, within the {days} days',
    es: 'Regla de 2020: la corrección se publicó el {day}, dentro de los {days} días',
  },
  fail: {
    'pt-BR': 'A análise da penalidade só foi pedida em {day}; o prazo ia até {deadline}',
    en: 'A review of the penalty was only requested on {day}; the window closed on {deadline}',
    es: 'La revisión de la penalización recién se pidió el {day}; el plazo iba hasta el {deadline}',
  },
  'fail-seven-days': {
    'pt-BR':
      'Regra de 2020: a correção só foi publicada em {day}; os {days} dias terminaram em {deadline}',
    en: 'Rule of 2020: the repair was only published on {day}; the {days} days ended on {deadline}',
    es: 'Regla de 2020: la corrección recién se publicó el {day}; los {days} días terminaron el {deadline}',
  },
  'review-penalised': {
    'pt-BR': 'Não se sabe se o número está sob penalidade',
    en: 'Whether the number is under a penalty is not known',
    es: 'No se sabe si el número está penalizado',
  },
  'review-undated': {
    'pt-BR': 'O número está sob penalidade, e não se sabe desde quando',
    en: 'The number is under a penalty, and since when is not known',
    es: 'El número está penalizado, y no se sabe desde cuándo',
  },
  'review-no-end': {
    'pt-BR':
      'Não se sabe quando a restrição termina; a análise costuma poder ser pedida até {deadline}',
    en: 'When the restriction ends is not known; a review can usually be requested until {deadline}',
    es: 'No se sabe cuándo termina la restricción; la revisión suele poder pedirse hasta el {deadline}',
  },
  'review-running': {
    'pt-BR': 'A restrição termina em {end}; a análise costuma poder ser pedida até {deadline}',
    en: 'The restriction ends on {end}; a review can usually be requested until {deadline}',
    es: 'La restricción termina el {end}; la revisión suele poder pedirse hasta el {deadline}',
  },
  'review-disabled': {
    'pt-BR': 'O número está desativado; a análise costuma poder ser pedida até {deadline}',
    en: 'The number is disabled; a review can usually be requested until {deadline}',
    es: 'El número está desactivado; la revisión suele poder pedirse hasta el {deadline}',
  },
  'review-window-over': {
    'pt-BR': 'O prazo usual para pedir a análise terminou em {deadline}',
    en: 'The usual window to request a review closed on {deadline}',
    es: 'El plazo usual para pedir la revisión terminó el {deadline}',
  },
  'review-seven-days': {
    'pt-BR': 'Regra de 2020: os {days} dias depois da queda terminam em {deadline}',
    en: 'Rule of 2020: the {days} days after the fall end on {deadline}',
    es: 'Regla de 2020: los {days} días después de la caída terminan el {deadline}',
  },
  'review-seven-days-over': {
    'pt-BR': 'Regra de 2020: os {days} dias depois da queda terminaram em {deadline}',
    en: 'Rule of 2020: the {days} days after the fall ended on {deadline}',
    es: 'Regla de 2020: los {days} días después de la caída terminaron el {deadline}',
  },
  'not-applicable': unpenalisedTitles['not-applicable'],
  'not-applicable-no-clock': {
    'pt-BR': 'Desde outubro de 2025 nenhum prazo corre depois de uma queda da qualidade',
    en: 'Since October 2025 no clock runs after a fall of the rating',
    es: 'Desde octubre de 2025 no corre ningún plazo después de una caída de la calidad',
  },
  'not-applicable-restricted': {
    'pt-BR': 'Regra de 2020: o número já está restringido; os {days} dias correm antes disso',
    en: 'Rule of 2020: the number is restricted already; the {days} days run before that',
    es: 'Regla de 2020: el número ya está restringido; los {days} días corren antes de eso',
  },
  'not-applicable-unknown': unknownNumberTitle,
};

/** Questions of QR-02: dates that only people or Meta's pages know. */
export const qr02Questions: AuditMeta['questions'] = {
  'review-penalised': {
    sets: 'number.isPenalised',
    'pt-BR':
      'No WhatsApp Manager ou na Central de Suporte para Empresas, o número aparece com restrição, sinalização ou qualidade baixa (sim ou não)?',
    en: 'In WhatsApp Manager or Business Support Home, is the number shown as restricted, flagged or of low quality (yes or no)?',
    es: 'En WhatsApp Manager o en el Inicio de soporte para empresas, ¿el número aparece restringido, marcado o con calidad baja (sí o no)?',
  },
  'review-undated': {
    sets: 'number.penalty.at',
    'pt-BR': 'Em que dia a Meta avisou da penalidade (AAAA-MM-DD)?',
    en: 'On which day did Meta give notice of the penalty (YYYY-MM-DD)?',
    es: '¿Qué día avisó Meta de la penalización (AAAA-MM-DD)?',
  },
  'review-no-end': {
    sets: 'number.penalty.expiresAt',
    'pt-BR':
      'Até que dia vai a restrição, segundo a Central de Suporte para Empresas (AAAA-MM-DD)?',
    en: 'Until which day does the restriction run, as Business Support Home says (YYYY-MM-DD)?',
    es: '¿Hasta qué día va la restricción, según el Inicio de soporte para empresas (AAAA-MM-DD)?',
  },
  'review-running': {
    sets: 'number.penalty.appealedAt',
    'pt-BR': 'Em que dia a análise da restrição foi pedida (AAAA-MM-DD)?',
    en: 'On which day was a review of the restriction requested (YYYY-MM-DD)?',
    es: '¿Qué día se pidió la revisión de la restricción (AAAA-MM-DD)?',
  },
  'review-disabled': {
    sets: 'number.penalty.appealedAt',
    'pt-BR': 'Em que dia a análise da desativação foi pedida (AAAA-MM-DD)?',
    en: 'On which day was a review of the disabling requested (YYYY-MM-DD)?',
    es: '¿Qué día se pidió la revisión de la desactivación (AAAA-MM-DD)?',
  },
  'review-window-over': {
    yes: 'pass',
    no: 'fail',
    'pt-BR': 'A análise da penalidade foi pedida até {deadline}?',
    en: 'Was a review of the penalty requested by {deadline}?',
    es: '¿La revisión de la penalización se pidió a más tardar el {deadline}?',
  },
  'review-seven-days': {
    sets: 'number.penalty.repairedAt',
    'pt-BR': 'Em que dia a versão corrigida do fluxo foi publicada (AAAA-MM-DD)?',
    en: 'On which day was the repaired version of the flow published (YYYY-MM-DD)?',
    es: '¿Qué día se publicó la versión corregida del flujo (AAAA-MM-DD)?',
  },
  'review-seven-days-over': {
    yes: 'pass',
    no: 'fail',
    'pt-BR': 'A versão corrigida do fluxo foi publicada até {deadline}?',
    en: 'Was the repaired version of the flow published by {deadline}?',
    es: '¿La versión corregida del flujo se publicó a más tardar el {deadline}?',
  },
};
