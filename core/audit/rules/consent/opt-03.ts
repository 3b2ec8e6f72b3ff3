import { defineAudit } from '#core/audit/audit.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';

/** OPT-03: messages that the business sends first rest on a recorded agreement (WhatsApp's policy, opt-in). */
export const opt03 = defineAudit({
  meta: {
    id: 'OPT-03',
    group: 'consent',
    isPersons: true,
    titles: {
      review: {
        'pt-BR':
          'Só uma pessoa pode dizer se quem recebe as mensagens ativas ({count} {count|modelo|modelos}) as autorizou',
        en: 'Only a person can say whether those who get the messages sent first ({count} {count|template|templates}) agreed to them',
        es: 'Solo una persona puede decir si quien recibe los mensajes activos ({count} {count|plantilla|plantillas}) los autorizó',
      },
      'review-unread': {
        'pt-BR':
          'Não se sabe se o número envia mensagens ativas, nem se quem as recebe as autorizou',
        en: 'It is not known whether the number sends messages first, nor whether those who get them agreed',
        es: 'No se sabe si el número envía mensajes activos, ni si quien los recibe los autorizó',
      },
      'not-applicable': {
        'pt-BR': 'O número não tem modelos de mensagem: ninguém recebe nada sem ter escrito antes',
        en: 'The number has no message templates: nobody receives anything without having written first',
        es: 'El número no tiene plantillas de mensaje: nadie recibe nada sin haber escrito antes',
      },
      'not-applicable-unknown': {
        'pt-BR': 'Nada se sabe do número aqui: só o arquivo do fluxo foi lido',
        en: 'Nothing is known of the number here: only the flow file was read',
        es: 'Aquí no se sabe nada del número: solo se leyó el archivo del flujo',
      },
    },
    why: {
      'pt-BR':
        'Quem recebe mensagens que não pediu bloqueia o número, e a qualidade cai. A autorização precisa citar a empresa e ficar registrada; escrever primeiro não a dá.',
      en: 'Whoever gets messages they did not ask for blocks the number, and the quality falls. Agreement has to name the business and be kept; having written first does not give it.',
      es: 'Quien recibe mensajes que no pidió bloquea el número, y la calidad cae. La autorización debe nombrar a la empresa y quedar registrada; haber escrito primero no la da.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Há um registro, com data, de que cada pessoa que recebe “{template}” autorizou mensagens de {business}?',
        en: 'Is there a dated record that each person who gets “{template}” agreed to messages from {business}?',
        es: '¿Hay un registro, con fecha, de que cada persona que recibe «{template}» autorizó mensajes de {business}?',
      },
      'review-unread': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Se {business} escreve primeiro a alguém, há um registro, com data, de que a pessoa autorizou?',
        en: 'If {business} writes to somebody first, is there a dated record that the person agreed?',
        es: 'Si {business} escribe primero a alguien, ¿hay un registro, con fecha, de que la persona lo autorizó?',
      },
    },
    fix: {
      'pt-BR': [
        'No formulário, no site ou na loja onde o telefone é colhido, peça a autorização citando o nome da empresa.',
        'Guarde data, texto mostrado e origem de cada autorização.',
        'No WhatsApp Manager, pause os modelos enviados a quem não tem registro.',
        'No fluxo, trate SAIR e PARAR em todos os blocos (OPT-01).',
      ],
      en: [
        'In the form, site or shop where the phone number is taken, ask for agreement, naming the business.',
        'Keep date, text shown and origin of each agreement.',
        'In WhatsApp Manager, pause templates sent to people without a record.',
        'In the flow, handle STOP at every block (OPT-01).',
      ],
      es: [
        'En el formulario, el sitio o la tienda donde se toma el teléfono, pida la autorización nombrando a la empresa.',
        'Guarde fecha, texto mostrado y origen de cada autorización.',
        'En WhatsApp Manager, pause las plantillas enviadas a quien no tiene registro.',
        'En el flujo, atienda BAJA y PARAR en todos los bloques (OPT-01).',
      ],
    },
  },
  requires: ['surroundings'],
  audit({ surroundings: { number, client } }) {
    if (number === null) return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    const business = client?.name ?? number.displayName ?? number.phone ?? 'WhatsApp';
    const subject = 'opt-in';
    const { templates } = number;
    if (templates === null) {
      const evidence = [factEvidence('number.templates', null)];
      const params = { business };
      return { outcome: 'review', variant: 'review-unread', subject, params, evidence };
    }
    const [first] = templates;
    if (first === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const shown = templates.find(({ category }) => category === 'MARKETING') ?? first;
    return {
      outcome: 'review',
      variant: 'review',
      subject,
      params: { count: templates.length, template: shown.name, business },
      evidence: [factEvidence('number.templates', templates.map(({ name }) => name).join(', '))],
    };
  },
});
