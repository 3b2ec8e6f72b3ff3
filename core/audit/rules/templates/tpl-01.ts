import { defineAudit } from '#core/audit/audit.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { namesOf, templateFact } from '#core/audit/surroundings/templates.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** Statuses that Meta gives for bad quality: a pause of hours, or the end. */
const stopped: ReadonlySet<string> = new Set(['PAUSED', 'DISABLED', 'FLAGGED']);

/** Statuses of templates that nobody can send any more: what they were rated does not matter. */
const gone: ReadonlySet<string> = new Set(['DELETED', 'PENDING_DELETION', 'ARCHIVED', 'REJECTED']);

/** TPL-01: rating and status of the templates are watched; low, medium and paused ones are listed (Meta, template quality). */
export const tpl01 = defineAudit({
  meta: {
    id: 'TPL-01',
    group: 'templates',
    titles: {
      pass: {
        'pt-BR':
          'Nenhum modelo de mensagem tem qualidade média ou baixa nem pausa ({count} {count|visto|vistos})',
        en: 'No message template is of medium or low quality or paused ({count} looked at)',
        es: 'Ninguna plantilla tiene calidad media o baja ni pausa ({count} {count|vista|vistas})',
      },
      fail: {
        'pt-BR':
          '{count} {count|modelo de mensagem tem|modelos de mensagem têm} qualidade baixa ou pausa: {names}',
        en: '{count} {count|message template is|message templates are} of low quality or paused: {names}',
        es: '{count} {count|plantilla tiene|plantillas tienen} calidad baja o pausa: {names}',
      },
      'fail-medium': {
        'pt-BR':
          '{count} {count|modelo de mensagem tem|modelos de mensagem têm} qualidade média: {names}',
        en: '{count} {count|message template is|message templates are} of medium quality: {names}',
        es: '{count} {count|plantilla tiene|plantillas tienen} calidad media: {names}',
      },
      'review-unread': {
        'pt-BR': 'Os modelos de mensagem do número não foram lidos',
        en: 'The number’s message templates have not been read',
        es: 'Las plantillas del número no se han leído',
      },
      'not-applicable': {
        'pt-BR': 'O número não tem modelos de mensagem',
        en: 'The number has no message templates',
        es: 'El número no tiene plantillas',
      },
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'Um modelo de qualidade baixa é pausado e depois desativado, e insistir nele puxa para baixo a qualidade do número inteiro.',
      en: 'A template of low quality is paused and then disabled, and going on with it pulls down the quality of the whole number.',
      es: 'Una plantilla de calidad baja se pausa y después se desactiva, e insistir en ella baja la calidad de todo el número.',
    },
    questions: {
      'review-unread': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No WhatsApp Manager, Modelos de mensagem, todos os modelos em uso estão ativos e com qualidade alta ou pendente?',
        en: 'In WhatsApp Manager, Message templates, are all templates in use active, with high or pending quality?',
        es: 'En WhatsApp Manager, Plantillas de mensajes, ¿todas las plantillas en uso están activas y con calidad alta o pendiente?',
      },
    },
    fix: {
      'pt-BR': [
        'No WhatsApp Manager, Modelos de mensagem, abra cada modelo listado e leia o motivo da qualidade.',
        'Pare as campanhas que o usam.',
        'Reescreva o modelo, diga quem envia e como parar de receber, e peça nova aprovação.',
        'Envie primeiro a um grupo pequeno que autorizou receber.',
      ],
      en: [
        'In WhatsApp Manager, Message templates, open each listed template and read why it was rated so.',
        'Stop the campaigns that use it.',
        'Write the template anew, say who sends it and how to stop it, and ask for approval again.',
        'Send it to a small group that agreed first.',
      ],
      es: [
        'En WhatsApp Manager, Plantillas de mensajes, abra cada plantilla de la lista y lea el motivo de su calidad.',
        'Detenga las campañas que la usan.',
        'Reescriba la plantilla, diga quién envía y cómo dejar de recibir, y pida una nueva aprobación.',
        'Envíela primero a un grupo pequeño que haya autorizado recibirla.',
      ],
    },
  },
  requires: ['surroundings'],
  audit({ surroundings: { number } }) {
    if (number === null) return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    if (number.templates === null) {
      const subject = 'number.templates';
      const evidence = [factEvidence(subject, null)];
      return { outcome: 'review', variant: 'review-unread', subject, evidence };
    }
    const templates = number.templates.filter(({ status }) => !gone.has(status.toUpperCase()));
    if (templates.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const isStopped = (status: string): boolean => stopped.has(status.toUpperCase());
    const low = templates.filter(({ quality, status }) => quality === 'RED' || isStopped(status));
    if (low.length > 0) {
      return {
        outcome: 'fail',
        variant: 'fail',
        params: { count: low.length, names: namesOf(low) },
        evidence: low.map((one) => templateFact(one, isStopped(one.status) ? 'status' : 'quality')),
      };
    }
    const medium = templates.filter(({ quality }) => quality === 'YELLOW');
    if (medium.length > 0) {
      return {
        outcome: 'fail',
        variant: 'fail-medium',
        severity: 'medium',
        params: { count: medium.length, names: namesOf(medium) },
        evidence: medium.map((one) => templateFact(one, 'quality')),
      };
    }
    return { outcome: 'pass', variant: 'pass', params: { count: templates.length } };
  },
});
