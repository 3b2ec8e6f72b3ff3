import { defineAudit } from '#core/audit/audit.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { foldInPlace } from '#core/audit/detect/normalise.ts';
import { contactPurpose } from '#core/audit/lexicon/form-words.ts';
import { isContactForm, formEvidence, formParams } from './form-evidence.ts';

/** CH-04: a form that is offered is for being reached (POLICY, The duty, 3, and FAQ 9). */
export const ch04 = defineAudit({
  meta: {
    id: 'CH-04',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR': 'O formulário oferecido serve para a empresa entrar em contato: {value}',
        en: 'The form that is offered is for the company to get in touch: {value}',
        es: 'El formulario ofrecido sirve para que la empresa se ponga en contacto: {value}',
      },
      fail: {
        'pt-BR':
          'O único formulário oferecido serve para outra coisa, e o fluxo não tem outro caminho até uma pessoa: {value}',
        en: 'The only form that is offered is for something else, and the flow has no other way to a person: {value}',
        es: 'El único formulario ofrecido sirve para otra cosa, y el flujo no tiene otro camino hasta una persona: {value}',
      },
      'review-page': {
        'pt-BR': 'As palavras em volta do link não dizem se o formulário é de contato: {value}',
        en: 'The words around the link do not say whether the form is for contact: {value}',
        es: 'Las palabras alrededor del enlace no dicen si el formulario es de contacto: {value}',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não oferece formulário de contato',
        en: 'The flow offers no contact form',
        es: 'El flujo no ofrece formulario de contacto',
      },
    },
    why: {
      'pt-BR':
        'Um formulário vale como caminho até uma pessoa quando é de contato. Pesquisa, inscrição ou vaga não põem ninguém em contato com o usuário.',
      en: 'A form counts as a way to a person when it is for contact. A survey, a registration or a job form brings nobody in touch with the user.',
      es: 'Un formulario vale como camino hasta una persona cuando es de contacto. Una encuesta, una inscripción o una vacante no ponen a nadie en contacto con el usuario.',
    },
    questions: {
      'review-page': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No formulário {value}, mostrado no bloco “{block}”, o usuário pode deixar uma pergunta e como ser encontrado?',
        en: 'In the form {value}, shown in block “{block}”, can the user leave a question and how to be reached?',
        es: 'En el formulario {value}, mostrado en el bloque «{block}», ¿el usuario puede dejar una pregunta y cómo ser contactado?',
      },
    },
    fix: {
      'pt-BR': [
        'Crie um formulário de contato: nome, telefone ou e-mail, e a pergunta.',
        'No Builder, troque o link do bloco listado pelo desse formulário.',
        'Escreva em volta do link: “Deixe seus dados no formulário; entraremos em contato em até 1 dia útil.”',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Make a contact form: name, phone or e-mail, and the question.',
        'In the Builder, replace the link of the listed block by that form’s.',
        'Write around the link: “Leave your details in the form; we will get back to you within 1 working day.”',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Cree un formulario de contacto: nombre, teléfono o correo, y la pregunta.',
        'En el Builder, cambie el enlace del bloque de la lista por el de ese formulario.',
        'Escriba alrededor del enlace: «Deje sus datos en el formulario; nos pondremos en contacto en 1 día hábil.»',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'forms', 'contacts', 'answers'],
  audit({ graphFacts, forms, contacts, answers }) {
    const { graph, reachable } = graphFacts;
    const contactForms = forms.filter(isContactForm);
    if (contactForms.length === 0) {
      const other = forms.find(({ kind }) => kind === 'other-link');
      const { possible } = goalsOf(graphFacts, contacts);
      if (other === undefined || [...possible].some((at) => reachable.has(at)))
        return { outcome: 'not-applicable', variant: 'not-applicable' };
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: [graph.blocks[other.at]!.id],
        params: formParams(graphFacts, other),
        evidence: formEvidence(graphFacts, other),
      };
    }
    const open = subjectToAsk(
      contactForms.flatMap((form) =>
        form.kind === 'link' &&
        form.promise === null &&
        !contactPurpose.test(foldInPlace(form.words.replace(form.value, ' ')))
          ? [{ variant: 'review-page', subject: form.value, form }]
          : [],
      ),
      answers,
    );
    const shown = open?.form ?? contactForms[0]!;
    const found = {
      blocks: [graph.blocks[shown.at]!.id],
      params: formParams(graphFacts, shown),
      evidence: formEvidence(graphFacts, shown),
    };
    return open === null
      ? { outcome: 'pass', variant: 'pass', ...found }
      : { outcome: 'review', variant: open.variant, subject: open.subject, ...found };
  },
});
