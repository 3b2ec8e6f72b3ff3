import { conversationTo } from '#core/flow/simulate/explore.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { aloneOf } from './alone.ts';
import { isAnswerKept, waitAfter } from './answer-uses.ts';
import { isContactForm, formEvidence, formParams } from './form-evidence.ts';

/** CH-05: after a form somebody gets back to the user, and the user is told so (POLICY, FAQ 9). */
export const ch05 = defineAudit({
  meta: {
    id: 'CH-05',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR':
          'Quem preenche o formulário fica sabendo que alguém retorna, e em quanto tempo: “{time}”',
        en: 'Whoever fills in the form is told that somebody gets back, and when: “{time}”',
        es: 'Quien completa el formulario se entera de que alguien responde, y en cuánto tiempo: «{time}»',
      },
      'pass-untimed': {
        'pt-BR': 'Quem preenche o formulário fica sabendo que alguém retorna, mas não quando',
        en: 'Whoever fills in the form is told that somebody gets back, but not when',
        es: 'Quien completa el formulario se entera de que alguien responde, pero no cuándo',
      },
      fail: {
        'pt-BR':
          'Sem outro caminho até uma pessoa, o fluxo pede dados e não promete que alguém retorna: “{value}”',
        en: 'With no other way to a person, the flow asks for details and does not promise that anybody gets back: “{value}”',
        es: 'Sin otro camino hasta una persona, el flujo pide datos y no promete que alguien responda: «{value}»',
      },
      'review-page': {
        'pt-BR': 'O chat não diz se alguém retorna a quem preenche o formulário {value}',
        en: 'The chat does not say whether anybody gets back to who fills in the form {value}',
        es: 'El chat no dice si alguien responde a quien completa el formulario {value}',
      },
      'review-unread': {
        'pt-BR':
          'O fluxo promete retorno, mas a resposta do usuário no bloco “{block}” só fica no histórico ou no relatório de eventos',
        en: 'The flow promises to get back, but the user’s answer in block “{block}” stays in the history or the event report',
        es: 'El flujo promete responder, pero la respuesta del usuario en el bloque «{block}» solo queda en el historial o el informe de eventos',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não oferece formulário de contato',
        en: 'The flow offers no contact form',
        es: 'El flujo no ofrece formulario de contacto',
      },
    },
    why: {
      'pt-BR':
        'Um cadastro sem transbordo só vale como contato se alguém procura o usuário depois. A promessa, de preferência com prazo, é o que o testador consegue ver.',
      en: 'A registration without a hand-over counts as contact only if somebody gets back to the user. The promise, best with a time, is what a tester can see.',
      es: 'Un registro sin transferencia solo vale como contacto si alguien busca al usuario después. La promesa, mejor con plazo, es lo que el probador puede ver.',
    },
    questions: {
      'review-page': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Alguém entra em contato com quem preenche o formulário {value}, mostrado no bloco “{block}”, e a página diz isso?',
        en: 'Does somebody get back to who fills in the form {value}, shown in block “{block}”, and does the page say so?',
        es: '¿Alguien contacta a quien completa el formulario {value}, mostrado en el bloque «{block}», y la página lo dice?',
      },
      'review-unread': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Alguém lê o que o usuário responde no bloco “{block}” e entra em contato, como o fluxo promete?',
        en: 'Does somebody read what the user answers in block “{block}” and get back, as the flow promises?',
        es: '¿Alguien lee lo que el usuario responde en el bloque «{block}» y lo contacta, como promete el flujo?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco depois da última pergunta, escreva: “Obrigado! Entraremos em contato em até 1 dia útil.”',
        'Envie as respostas para onde alguém as lê: contato, CRM, planilha ou e-mail (ação de requisição HTTP ou comando).',
        'Combine com a equipe quem retorna e em quanto tempo.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the block after the last question, write: “Thank you! We will get back to you within 1 working day.”',
        'Send the answers to where somebody reads them: contact, CRM, sheet or e-mail (an HTTP request or command action).',
        'Agree with the team who gets back and how soon.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque después de la última pregunta, escriba: «¡Gracias! Nos pondremos en contacto en 1 día hábil.»',
        'Envíe las respuestas adonde alguien las lea: contacto, CRM, hoja o correo (acción de solicitud HTTP o comando).',
        'Acuerde con el equipo quién responde y en cuánto tiempo.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'forms', 'contacts', 'answers'],
  audit({ graphFacts, exploration, forms, contacts, answers }) {
    const { graph } = graphFacts;
    const offered = forms.filter(isContactForm);
    const silent = forms.find(({ kind, promise }) => kind === 'chat' && promise === null);
    // Beside another way to a person questions for data are a registration, and nobody need get back.
    if (silent !== undefined && offered.length === 0 && aloneOf(graphFacts, contacts) === 'alone') {
      const last = silent.requests.at(-1)?.at ?? silent.at;
      const way = conversationTo(graphFacts, exploration, last, 'asks-first');
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: [graph.blocks[silent.at]!.id],
        params: formParams(graphFacts, silent),
        evidence: [...formEvidence(graphFacts, silent), ...(way === null ? [] : [way])],
      };
    }
    if (offered.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const open = subjectToAsk(
      offered.flatMap((form) => {
        if (form.kind === 'link')
          return form.promise === null
            ? [{ variant: 'review-page', subject: form.value, at: form.at, form }]
            : [];
        const waits = form.requests.flatMap(({ at }) => waitAfter(graphFacts, at) ?? []);
        const unread = waits[0];
        return unread === undefined || waits.some((at) => isAnswerKept(graphFacts, at))
          ? []
          : [{ variant: 'review-unread', subject: graph.blocks[unread]!.id, at: unread, form }];
      }),
      answers,
    );
    if (open !== null) {
      const { variant, subject, at, form } = open;
      const { id, title } = graph.blocks[at]!;
      return {
        outcome: 'review',
        variant,
        subject,
        blocks: [id],
        params: { ...formParams(graphFacts, form), block: title },
        evidence: formEvidence(graphFacts, form),
      };
    }
    const untimed = offered.find(({ promise }) => promise?.time == null);
    const shown = untimed ?? offered[0]!;
    const time = shown.promise?.time;
    const found = {
      blocks: [graph.blocks[shown.at]!.id],
      evidence: formEvidence(graphFacts, shown),
    };
    return time == null || shown.promise === null
      ? { outcome: 'pass', variant: 'pass-untimed', ...found }
      : {
          outcome: 'pass',
          variant: 'pass',
          params: { time: shown.promise.text.slice(time.start, time.end) },
          ...found,
        };
  },
});
