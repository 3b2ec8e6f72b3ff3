import { defineAudit } from '#core/audit/audit.ts';
import { areAlike, isGenericName, isPersonsName } from '#core/audit/lexicon/generic-names.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** NAM-01: the display name is approved, and names the business (Meta, display names). */
export const nam01 = defineAudit({
  meta: {
    id: 'NAM-01',
    group: 'number',
    titles: {
      pass: {
        'pt-BR': 'O nome de exibição “{name}” está aprovado',
        en: 'The display name “{name}” is approved',
        es: 'El nombre visible «{name}» está aprobado',
      },
      'pass-unreviewed': {
        'pt-BR': 'O nome de exibição “{name}” pode ser usado sem análise da Meta',
        en: 'The display name “{name}” may be used without a review by Meta',
        es: 'El nombre visible «{name}» puede usarse sin revisión de Meta',
      },
      fail: {
        'pt-BR': 'A Meta recusou o nome de exibição “{name}”',
        en: 'Meta declined the display name “{name}”',
        es: 'Meta rechazó el nombre visible «{name}»',
      },
      review: {
        'pt-BR': 'Não se sabe se o nome de exibição “{name}” foi aprovado (situação: {status})',
        en: 'Whether the display name “{name}” was approved is not known (status: {status})',
        es: 'No se sabe si el nombre visible «{name}» fue aprobado (estado: {status})',
      },
      'review-generic': {
        'pt-BR': 'O nome de exibição “{name}” poderia ser de qualquer empresa',
        en: 'The display name “{name}” could be any company’s',
        es: 'El nombre visible «{name}» podría ser de cualquier empresa',
      },
      'review-person': {
        'pt-BR': 'O nome de exibição “{name}” parece ser só o nome de uma pessoa',
        en: 'The display name “{name}” looks like a person’s name alone',
        es: 'El nombre visible «{name}» parece ser solo el nombre de una persona',
      },
      'review-unnamed': {
        'pt-BR': 'O nome de exibição do número não é conhecido aqui',
        en: 'The number’s display name is not known here',
        es: 'El nombre visible del número no se conoce aquí',
      },
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'Sem nome aprovado o cliente vê só um telefone, e a Meta limita o que o número envia. Um nome genérico costuma ser recusado na análise seguinte.',
      en: 'Without an approved name customers see a bare number, and Meta limits what it may send. A generic name tends to be declined at the next review.',
      es: 'Sin un nombre aprobado el cliente solo ve un teléfono, y Meta limita lo que el número envía. Un nombre genérico suele rechazarse en la siguiente revisión.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'No WhatsApp Manager, Telefones, o nome “{name}” aparece como aprovado?',
        en: 'In WhatsApp Manager, Phone numbers, is the name “{name}” shown as approved?',
        es: 'En WhatsApp Manager, Números de teléfono, ¿el nombre «{name}» aparece como aprobado?',
      },
      'review-generic': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': '“{name}” é a marca do cliente, como está no site ou na loja dele?',
        en: 'Is “{name}” the client’s brand, as on its website or shop?',
        es: '¿«{name}» es la marca del cliente, tal como figura en su sitio o su tienda?',
      },
      'review-person': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': '“{name}” é o nome com que o negócio se apresenta, como no site ou na loja?',
        en: 'Is “{name}” the name the business goes by, as on its website or shop?',
        es: '¿«{name}» es el nombre con que se presenta el negocio, como en su sitio o su tienda?',
      },
      'review-unnamed': {
        sets: 'number.displayName',
        'pt-BR': 'Que nome de exibição o WhatsApp Manager mostra para o número?',
        en: 'Which display name does WhatsApp Manager show for the number?',
        es: '¿Qué nombre visible muestra WhatsApp Manager para el número?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o WhatsApp Manager, Telefones, e escolha o número.',
        'Em Nome de exibição, toque em Editar e informe a marca do cliente, como está no site dele.',
        'Confira que o site mostra a ligação entre a marca e a empresa da conta.',
        'Depois da análise, atualize os dados do número aqui.',
      ],
      en: [
        'Open WhatsApp Manager, Phone numbers, and choose the number.',
        'Under Display name choose Edit, and give the client’s brand as its website shows it.',
        'See to it that the website shows how brand and account’s company belong together.',
        'After the review, refresh the number’s data here.',
      ],
      es: [
        'Abra WhatsApp Manager, Números de teléfono, y elija el número.',
        'En Nombre visible, pulse Editar e indique la marca del cliente, como figura en su sitio.',
        'Compruebe que el sitio muestra la relación entre la marca y la empresa de la cuenta.',
        'Tras la revisión, actualice aquí los datos del número.',
      ],
    },
  },
  requires: ['surroundings'],
  audit({ surroundings: { client, number } }) {
    if (number === null) return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    const { displayName: name, nameStatus } = number;
    const evidence = [
      factEvidence('number.displayName', name),
      factEvidence('number.nameStatus', nameStatus),
    ];
    if (name === null)
      return {
        outcome: 'review',
        variant: 'review-unnamed',
        subject: 'number.displayName',
        evidence,
      };
    const status = (nameStatus ?? '').toUpperCase();
    const said = { params: { name }, evidence, subject: name };
    if (status === 'APPROVED') return { outcome: 'pass', variant: 'pass', ...said };
    if (status === 'DECLINED') return { outcome: 'fail', variant: 'fail', ...said };
    if (status !== 'AVAILABLE_WITHOUT_REVIEW')
      return {
        outcome: 'review',
        variant: 'review',
        ...said,
        params: { name, status: status || '–' },
      };
    const own = [client?.name ?? '', ...(client?.brands ?? [])].filter((one) => one !== '');
    const isOwn = own.some((one) => areAlike(one, name));
    if (!isOwn && isGenericName(name))
      return { outcome: 'review', variant: 'review-generic', ...said };
    if (!isOwn && isPersonsName(name))
      return { outcome: 'review', variant: 'review-person', ...said };
    return { outcome: 'pass', variant: 'pass-unreviewed', ...said };
  },
});
