import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { introductions } from '#core/audit/detect/introductions.ts';
import { areAlike } from '#core/audit/lexicon/generic-names.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import { unknownNumberTitle } from '#core/audit/surroundings/unknown-number.ts';

/**
 * PRF-03: the number does not pass for another company and does not hide what business it is (POLICY, The duty, 5).
 * Whose a name is no file says: a person always decides.
 */
export const prf03 = defineAudit({
  meta: {
    id: 'PRF-03',
    group: 'number',
    isPersons: true,
    titles: {
      review: {
        'pt-BR': 'O número se apresenta como “{name}”',
        en: 'The number presents itself as “{name}”',
        es: 'El número se presenta como «{name}»',
      },
      'review-display': {
        'pt-BR': 'O número se apresenta como “{name}”, que não é um nome conhecido de {client}',
        en: 'The number presents itself as “{name}”, which is not a known name of {client}',
        es: 'El número se presenta como «{name}», que no es un nombre conocido de {client}',
      },
      'review-introduced': {
        'pt-BR': 'O bot fala em nome de “{name}”, que não é um nome conhecido de {client}',
        en: 'The bot speaks for “{name}”, which is not a known name of {client}',
        es: 'El bot habla en nombre de «{name}», que no es un nombre conocido de {client}',
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
        'A política proíbe passar-se por outra empresa ou enganar sobre o negócio. Um nome que não é do cliente basta para perder o número.',
      en: 'The policy forbids passing for another company and misleading about the business. A name that is not the client’s is enough to lose the number.',
      es: 'La política prohíbe hacerse pasar por otra empresa o engañar sobre el negocio. Un nombre que no es del cliente basta para perder el número.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          '“{name}” é o nome do próprio cliente, e o perfil e as mensagens mostram o negócio que ele tem de fato?',
        en: 'Is “{name}” the client’s own name, and do profile and messages show the business it really is?',
        es: '¿«{name}» es el nombre del propio cliente, y el perfil y los mensajes muestran el negocio que realmente tiene?',
      },
      'review-display': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': '{client} pode usar o nome “{name}”?',
        en: 'May {client} use the name “{name}”?',
        es: '¿{client} puede usar el nombre «{name}»?',
      },
      'review-introduced': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': '{client} pode falar em nome de “{name}”, como faz no bloco “{block}”?',
        en: 'May {client} speak for “{name}”, as it does in block “{block}”?',
        es: '¿{client} puede hablar en nombre de «{name}», como lo hace en el bloque «{block}»?',
      },
      'review-unnamed': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No WhatsApp, o nome e o perfil do número são os do próprio cliente e do negócio que ele tem de fato?',
        en: 'In WhatsApp, are the number’s name and profile the client’s own, and of the business it really is?',
        es: 'En WhatsApp, ¿el nombre y el perfil del número son los del propio cliente y del negocio que realmente tiene?',
      },
    },
    fix: {
      'pt-BR': [
        'No WhatsApp Manager, Telefones, peça a troca do nome de exibição para o nome do cliente.',
        'No Builder, corrija os textos que falam em nome de outra empresa.',
        'Se o cliente tem direito ao nome, guarde a prova (contrato, marca) e inclua o nome entre os do cliente aqui.',
        'Publique o fluxo e importe-o de novo para conferir.',
      ],
      en: [
        'In WhatsApp Manager, Phone numbers, ask for the display name to become the client’s.',
        'In the Builder, correct the texts that speak for another company.',
        'If the client has a right to the name, keep the proof (contract, trade mark) and add it to the client’s names here.',
        'Publish the flow and import it again to check.',
      ],
      es: [
        'En WhatsApp Manager, Números de teléfono, pida cambiar el nombre visible por el del cliente.',
        'En el Builder, corrija los textos que hablan en nombre de otra empresa.',
        'Si el cliente tiene derecho al nombre, guarde la prueba (contrato, marca) y agréguelo aquí a los nombres del cliente.',
        'Publique el flujo e impórtelo de nuevo para comprobarlo.',
      ],
    },
  },
  requires: ['surroundings', 'graphFacts', 'said', 'answers'],
  audit({ surroundings: { client, number }, graphFacts, said, answers }) {
    if (number === null) return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    const { displayName } = number;
    const shown = factEvidence('number.displayName', displayName);
    const own = [client?.name ?? '', ...(client?.brands ?? [])].filter((name) => name !== '');
    const company = own[0];
    if (company === undefined) return asked(displayName, [shown]);
    const isOwn = (name: string): boolean => own.some((one) => areAlike(one, name));
    const { graph, reachable } = graphFacts;
    const strangers = [...reachable].flatMap((at) =>
      said[at]!.texts.flatMap((text) =>
        introductions(text)
          .filter(({ name }) => !isOwn(name))
          .map(({ name, start, end }) => {
            const { id, title } = graph.blocks[at]!;
            return {
              variant: 'review-introduced',
              subject: name,
              blocks: [id],
              params: { name, client: company, block: title },
              evidence: [{ kind: 'quote', block: id, text, start, end } as const],
            };
          }),
      ),
    );
    const isStrange = displayName !== null && !isOwn(displayName);
    const open = subjectToAsk(
      [
        ...strangers,
        ...(isStrange
          ? [
              {
                variant: 'review-display',
                subject: displayName,
                params: { name: displayName, client: company },
                evidence: [shown],
              },
            ]
          : []),
      ],
      answers,
    );
    return open === null ? asked(displayName, [shown]) : { outcome: 'review', ...open };
  },
});

/** The question that is left where no name looks strange. */
function asked(name: string | null, evidence: AuditProduct['evidence'] & object): AuditProduct {
  const variant = name === null ? 'review-unnamed' : 'review';
  const subject = name ?? 'number.displayName';
  return { outcome: 'review', variant, subject, evidence, params: name === null ? {} : { name } };
}
