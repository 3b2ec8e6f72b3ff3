import { defineAudit } from '#core/audit/audit.ts';
import { numberingPlan } from '#core/audit/detect/numbering-plan.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { isLookedAt, profileContacts } from '#core/audit/surroundings/profile-contacts.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** PRF-01: the business profile carries a support contact (POLICY, The duty, 4). */
export const prf01 = defineAudit({
  meta: {
    id: 'PRF-01',
    group: 'number',
    titles: {
      pass: {
        'pt-BR': 'O perfil do número mostra um contato de suporte: {contact}',
        en: 'The number’s profile shows a support contact: {contact}',
        es: 'El perfil del número muestra un contacto de soporte: {contact}',
      },
      fail: {
        'pt-BR': 'O perfil do número não mostra e-mail, site nem telefone',
        en: 'The number’s profile shows no e-mail, website or telephone',
        es: 'El perfil del número no muestra correo, sitio web ni teléfono',
      },
      'review-doubtful': {
        'pt-BR': 'O único contato no perfil parece de exemplo ou sem leitura: {contact}',
        en: 'The only contact in the profile looks like a sample, or unread: {contact}',
        es: 'El único contacto del perfil parece de ejemplo o sin lectura: {contact}',
      },
      'review-unread': {
        'pt-BR': 'O perfil do número ainda não foi visto',
        en: 'The number’s profile has not been looked at yet',
        es: 'El perfil del número todavía no se ha visto',
      },
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'A política pede que o perfil traga ao menos um contato de suporte (e-mail, site ou telefone). Quem não acha uma pessoa no chat procura ali.',
      en: 'The policy asks that the profile carries at least one support contact (e-mail, website or telephone). Whoever finds no person in the chat looks there.',
      es: 'La política pide que el perfil tenga al menos un contacto de soporte (correo, sitio web o teléfono). Quien no encuentra a una persona en el chat busca allí.',
    },
    questions: {
      'review-doubtful': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Alguém lê e responde o que chega em “{contact}”?',
        en: 'Does somebody read and answer what arrives at “{contact}”?',
        es: '¿Alguien lee y responde lo que llega a «{contact}»?',
      },
      'review-unread': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No WhatsApp, ao tocar no nome do número, o perfil mostra um e-mail, um site ou um telefone de suporte?',
        en: 'In WhatsApp, when you tap the number’s name, does the profile show a support e-mail, website or telephone?',
        es: 'En WhatsApp, al tocar el nombre del número, ¿el perfil muestra un correo, un sitio web o un teléfono de soporte?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o WhatsApp Manager, Telefones, e escolha o número.',
        'Em Perfil, preencha o e-mail de suporte ou o site da empresa.',
        'Se o contato for um telefone, escreva-o na descrição: o perfil não tem campo para ele.',
        'Salve e leia o perfil de novo aqui.',
      ],
      en: [
        'Open WhatsApp Manager, Phone numbers, and choose the number.',
        'Under Profile, fill in the support e-mail or the company’s website.',
        'If the contact is a telephone, write it in the description: the profile has no field for it.',
        'Save, and read the profile here again.',
      ],
      es: [
        'Abra WhatsApp Manager, Números de teléfono, y elija el número.',
        'En Perfil, complete el correo de soporte o el sitio web de la empresa.',
        'Si el contacto es un teléfono, escríbalo en la descripción: el perfil no tiene un campo para él.',
        'Guarde y vuelva a leer el perfil aquí.',
      ],
    },
  },
  requires: ['surroundings'],
  audit({ surroundings }) {
    const { number } = surroundings;
    if (number === null) return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    const { profile } = number;
    const subject = 'number.profile';
    if (profile === null)
      return {
        outcome: 'review',
        variant: 'review-unread',
        subject,
        evidence: [factEvidence(subject, null)],
      };
    const contacts = profileContacts(profile, numberingPlan(surroundings));
    const sure = contacts.find(({ isPlausible }) => isPlausible);
    if (sure !== undefined) {
      const params = { contact: sure.value };
      return { outcome: 'pass', variant: 'pass', params, evidence: [sure.evidence] };
    }
    const doubtful = contacts[0];
    if (doubtful !== undefined) {
      return {
        outcome: 'review',
        variant: 'review-doubtful',
        subject: doubtful.value,
        params: { contact: doubtful.value },
        evidence: [doubtful.evidence],
      };
    }
    const isSeen = isLookedAt(profile);
    const evidence = ['email', 'websites', 'description'].map((name) =>
      factEvidence(`${subject}.${name}`, isSeen ? '' : null, profile),
    );
    return isSeen
      ? { outcome: 'fail', variant: 'fail', evidence }
      : { outcome: 'review', variant: 'review-unread', subject, evidence };
  },
});
