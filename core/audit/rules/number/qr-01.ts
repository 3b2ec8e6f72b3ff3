import { defineAudit } from '#core/audit/audit.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { dayOf, hoursBetween } from '#core/audit/surroundings/moments.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** A busy number's rating can change within minutes; a reading of yesterday still says something. */
const freshHours = 24;

const variants = {
  GREEN: 'pass',
  YELLOW: 'pass-medium',
  RED: 'pass-low',
  UNKNOWN: 'pass-unrated',
} as const;

/**
 * QR-01: the quality rating is read from Meta, with time and source (POLICY, FAQ 13). The rating itself is an effect
 * and no fault of the flow: a number that was wrongly rated low must still be able to show a clean flow (FAQ 6).
 */
export const qr01 = defineAudit({
  meta: {
    id: 'QR-01',
    group: 'number',
    titles: {
      pass: {
        'pt-BR': 'A qualidade do número foi lida em {day}: alta',
        en: 'The number’s quality was read on {day}: high',
        es: 'La calidad del número se leyó el {day}: alta',
      },
      'pass-medium': {
        'pt-BR': 'A qualidade do número foi lida em {day}: média',
        en: 'The number’s quality was read on {day}: medium',
        es: 'La calidad del número se leyó el {day}: media',
      },
      'pass-low': {
        'pt-BR': 'A qualidade do número foi lida em {day}: baixa',
        en: 'The number’s quality was read on {day}: low',
        es: 'La calidad del número se leyó el {day}: baja',
      },
      'pass-unrated': {
        'pt-BR': 'A qualidade do número foi lida em {day}: a Meta ainda não a avaliou',
        en: 'The number’s quality was read on {day}: Meta has not rated it yet',
        es: 'La calidad del número se leyó el {day}: Meta todavía no la evaluó',
      },
      'review-old': {
        'pt-BR': 'A qualidade do número foi lida pela última vez em {day}, há mais de 24 horas',
        en: 'The number’s quality was last read on {day}, more than 24 hours ago',
        es: 'La calidad del número se leyó por última vez el {day}, hace más de 24 horas',
      },
      'review-unread': {
        'pt-BR': 'A qualidade do número não foi lida',
        en: 'The number’s quality has not been read',
        es: 'La calidad del número no se ha leído',
      },
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'A qualidade pode cair em minutos, e é nela que a falta de uma saída para uma pessoa aparece primeiro. Só vale com data e fonte.',
      en: 'Quality can fall within minutes, and a missing way to a person shows there first. It only counts with its time and source.',
      es: 'La calidad puede caer en minutos, y allí se ve primero la falta de una salida hacia una persona. Solo vale con fecha y fuente.',
    },
    questions: {
      'review-old': {
        sets: 'number.qualityRating.value',
        'pt-BR':
          'No WhatsApp Manager, Telefones, qual é a qualidade agora: alta (GREEN), média (YELLOW), baixa (RED) ou sem avaliação (UNKNOWN)?',
        en: 'In WhatsApp Manager, Phone numbers, what is the quality now: high (GREEN), medium (YELLOW), low (RED) or not rated (UNKNOWN)?',
        es: 'En WhatsApp Manager, Números de teléfono, ¿cuál es la calidad ahora: alta (GREEN), media (YELLOW), baja (RED) o sin evaluar (UNKNOWN)?',
      },
      'review-unread': {
        sets: 'number.qualityRating.value',
        'pt-BR':
          'No WhatsApp Manager, Telefones, qual é a qualidade do número: alta (GREEN), média (YELLOW), baixa (RED) ou sem avaliação (UNKNOWN)?',
        en: 'In WhatsApp Manager, Phone numbers, what is the number’s quality: high (GREEN), medium (YELLOW), low (RED) or not rated (UNKNOWN)?',
        es: 'En WhatsApp Manager, Números de teléfono, ¿cuál es la calidad del número: alta (GREEN), media (YELLOW), baja (RED) o sin evaluar (UNKNOWN)?',
      },
    },
    fix: {
      'pt-BR': [
        'Cadastre aqui o acesso à conta do WhatsApp, para que a qualidade seja lida sozinha.',
        'Sem acesso: abra o WhatsApp Manager, Telefones, e anote a qualidade.',
        'Responda à pergunta desta verificação com o que está lá.',
      ],
      en: [
        'Register access to the WhatsApp account here, so that the quality is read by itself.',
        'Without access: open WhatsApp Manager, Phone numbers, and note the quality.',
        'Answer this check’s question with what it shows.',
      ],
      es: [
        'Registre aquí el acceso a la cuenta de WhatsApp, para que la calidad se lea sola.',
        'Sin acceso: abra WhatsApp Manager, Números de teléfono, y anote la calidad.',
        'Responda la pregunta de esta verificación con lo que muestra.',
      ],
    },
  },
  requires: ['surroundings', 'asOf'],
  audit({ surroundings: { number }, asOf }) {
    if (number === null) return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    const { qualityRating: rating } = number;
    const name = 'number.qualityRating.value';
    if (rating === null)
      return {
        outcome: 'review',
        variant: 'review-unread',
        subject: name,
        evidence: [factEvidence(name, null)],
      };
    const seen = {
      params: { day: dayOf(rating.observedAt) },
      evidence: [factEvidence(name, rating.value, rating)],
    };
    return hoursBetween(rating.observedAt, asOf) > freshHours
      ? { outcome: 'review', variant: 'review-old', subject: name, ...seen }
      : { outcome: 'pass', variant: variants[rating.value], ...seen };
  },
});
