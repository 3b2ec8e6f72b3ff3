import type { Evidence } from '#core/model/finding.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { agreementOf } from '#core/audit/surroundings/agreement.ts';
import { numberingPlan } from '#core/audit/detect/numbering-plan.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { profileContacts } from '#core/audit/surroundings/profile-contacts.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/** PRF-02: the profile is correct and agrees with what the flow tells (POLICY, The duty, 4). */
export const prf02 = defineAudit({
  meta: {
    id: 'PRF-02',
    group: 'number',
    titles: {
      pass: {
        'pt-BR': 'O contato do perfil é o mesmo que o fluxo informa: {contact}',
        en: 'The profile’s contact is the one the flow tells: {contact}',
        es: 'El contacto del perfil es el mismo que informa el flujo: {contact}',
      },
      fail: {
        'pt-BR': 'O e-mail do perfil não é um endereço: {contact}',
        en: 'The profile’s e-mail is not an address: {contact}',
        es: 'El correo del perfil no es una dirección: {contact}',
      },
      'review-differs': {
        'pt-BR': 'O perfil mostra {contact} e o fluxo mostra {told}',
        en: 'The profile shows {contact}, the flow shows {told}',
        es: 'El perfil muestra {contact} y el flujo muestra {told}',
      },
      'review-doubtful': {
        'pt-BR': 'O perfil mostra um contato que parece de exemplo ou sem leitura: {contact}',
        en: 'The profile shows a contact that looks like a sample, or unread: {contact}',
        es: 'El perfil muestra un contacto que parece de ejemplo o sin lectura: {contact}',
      },
      'review-unread': {
        'pt-BR': 'Não se sabe se o perfil do número está correto e atual',
        en: 'Whether the number’s profile is correct and current is not known',
        es: 'No se sabe si el perfil del número es correcto y actual',
      },
      'not-applicable': {
        'pt-BR': 'O perfil e o fluxo não têm contatos do mesmo tipo para comparar',
        en: 'Profile and flow have no contacts of one kind to compare',
        es: 'El perfil y el flujo no tienen contactos del mismo tipo para comparar',
      },
      'not-applicable-unknown': unknownNumberTitle,
    },
    why: {
      'pt-BR':
        'A política pede dados de contato corretos e atuais. Dois endereços diferentes deixam o cliente sem saber a quem recorrer, e o velho costuma não ter ninguém.',
      en: 'The policy asks for contact data that are correct and current. Two different addresses leave customers guessing, and the old one tends to have nobody behind it.',
      es: 'La política pide datos de contacto correctos y actuales. Dos direcciones distintas dejan al cliente sin saber a quién recurrir, y la vieja suele no tener a nadie.',
    },
    questions: {
      'review-differs': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Tanto “{contact}”, no perfil, como “{told}”, no bloco “{block}”, estão em uso?',
        en: 'Are both “{contact}”, in the profile, and “{told}”, in block “{block}”, in use?',
        es: '¿Tanto «{contact}», en el perfil, como «{told}», en el bloque «{block}», están en uso?',
      },
      'review-doubtful': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': '“{contact}” é mesmo do cliente, e alguém responde ali?',
        en: 'Is “{contact}” really the client’s, and does somebody answer there?',
        es: '¿«{contact}» es realmente del cliente y alguien responde allí?',
      },
      'review-unread': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'No WhatsApp, o e-mail, o site e o endereço do perfil do número estão corretos?',
        en: 'In WhatsApp, are the e-mail, website and address of the number’s profile correct?',
        es: 'En WhatsApp, ¿el correo, el sitio web y la dirección del perfil del número son correctos?',
      },
    },
    fix: {
      'pt-BR': [
        'Confirme com o cliente qual contato está em uso.',
        'Corrija o perfil no WhatsApp Manager, Telefones, Perfil.',
        'Corrija no Builder os blocos que mostram o contato antigo e publique o fluxo.',
        'Leia o perfil de novo e importe o fluxo aqui para conferir.',
      ],
      en: [
        'Ask the client which contact is in use.',
        'Correct the profile in WhatsApp Manager, Phone numbers, Profile.',
        'Correct the blocks that show the old contact in the Builder, and publish the flow.',
        'Read the profile again and import the flow here to check.',
      ],
      es: [
        'Confirme con el cliente qué contacto está en uso.',
        'Corrija el perfil en WhatsApp Manager, Números de teléfono, Perfil.',
        'Corrija en el Builder los bloques que muestran el contacto viejo y publique el flujo.',
        'Vuelva a leer el perfil e importe el flujo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['surroundings', 'graphFacts', 'contacts', 'said', 'answers'],
  audit({ surroundings, graphFacts, contacts, said, answers }) {
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
    const email = profile.email?.trim() ?? '';
    if (email !== '' && !/^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,8}$/.test(email)) {
      const evidence = [factEvidence(`${subject}.email`, email, profile)];
      return { outcome: 'fail', variant: 'fail', params: { contact: email }, evidence };
    }
    const own = profileContacts(profile, numberingPlan(surroundings));
    const reachable = [...graphFacts.reachable].map((at) => said[at]!);
    const { agreed, differing } = agreementOf(own, contacts, reachable);
    const { blocks } = graphFacts.graph;
    const open = subjectToAsk(
      [
        ...own
          .filter(({ isPlausible }) => !isPlausible)
          .map(({ value, evidence }) => ({
            variant: 'review-doubtful',
            subject: value,
            blocks: [] as string[],
            params: { contact: value },
            evidence: [evidence],
          })),
        ...differing.map(({ profile: mine, flow }) => ({
          variant: 'review-differs',
          subject: `${mine.value} ${flow.value}`,
          blocks: [blocks[flow.at]!.id],
          params: { contact: mine.value, told: flow.value, block: blocks[flow.at]!.title },
          evidence: [mine.evidence, quoted(blocks[flow.at]!.id, flow.text, flow.value)],
        })),
      ],
      answers,
    );
    if (open !== null) return { outcome: 'review', ...open };
    const shown = agreed[0];
    return shown === undefined
      ? { outcome: 'not-applicable', variant: 'not-applicable' }
      : {
          outcome: 'pass',
          variant: 'pass',
          params: { contact: shown.value },
          evidence: agreed.map(({ evidence }) => evidence),
        };
  },
});

function quoted(block: string, text: string, value: string): Evidence {
  const start = text.indexOf(value);
  return start < 0
    ? { kind: 'quote', block, text, start: null, end: null }
    : { kind: 'quote', block, text, start, end: start + value.length };
}
