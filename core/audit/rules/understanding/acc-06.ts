import { subjectToAsk } from '#core/audit/answers/subject-to-ask.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { hearRequests } from '#core/audit/probe/hear-requests.ts';
import { lostTwice } from '#core/audit/probe/insist.ts';
import { tellingBlocks } from '#core/audit/probe/judge-replies.ts';
import { openSubjects } from '#core/audit/probe/open-subjects.ts';
import type { ProbeLanguage } from '#core/audit/probe/phrase.ts';
import { cellConversation } from '#core/audit/probe/probe-conversation.ts';
import { requestsIn } from '#core/audit/probe/requests.ts';

/** Languages by their own names, which every reader knows. */
const names: Readonly<Record<ProbeLanguage, string>> = {
  pt: 'Português',
  es: 'Español',
  en: 'English',
};

/** ACC-06: a request for a person is understood in every language the bot speaks (POLICY, FAQ 7). */
export const acc06 = defineAudit({
  meta: {
    id: 'ACC-06',
    group: 'understanding',
    titles: {
      pass: {
        'pt-BR': 'O pedido de uma pessoa é entendido em cada idioma que o bot fala ({languages})',
        en: 'A request for a person is understood in every language the bot speaks ({languages})',
        es: 'El pedido de una persona se entiende en cada idioma que habla el bot ({languages})',
      },
      fail: {
        'pt-BR':
          'O bot fala {language}, mas não entende quem pede uma pessoa nesse idioma, em {count} {count|bloco|blocos} (“{phrase}”)',
        en: 'The bot speaks {language}, but does not understand whoever asks for a person in it, at {count} {count|block|blocks} (“{phrase}”)',
        es: 'El bot habla {language}, pero no entiende a quien pide una persona en ese idioma, en {count} {count|bloque|bloques} («{phrase}»)',
      },
      review: {
        'pt-BR':
          'Se o pedido de uma pessoa em {language} é entendido depende de “{name}”, que o arquivo não mostra',
        en: 'Whether a request for a person in {language} is understood depends on “{name}”, which the file does not show',
        es: 'Que se entienda el pedido de una persona en {language} depende de «{name}», que el archivo no muestra',
      },
      'not-applicable': {
        'pt-BR': 'O bot fala um só idioma, que o ACC-01 verifica',
        en: 'The bot speaks one language, which ACC-01 checks',
        es: 'El bot habla un solo idioma, que ACC-01 verifica',
      },
    },
    why: {
      'pt-BR':
        'Quem recebe o menu em espanhol pede uma pessoa em espanhol. Condições escritas só em português deixam esse cliente sozinho.',
      en: 'Whoever gets the menu in Spanish asks for a person in Spanish. Conditions written in one language only leave that customer alone.',
      es: 'Quien recibe el menú en español pide una persona en español. Condiciones escritas solo en otro idioma dejan solo a ese cliente.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quando o usuário escreve “{phrase}” no bloco “{block}”, o valor de “{name}” o leva a uma pessoa ou mostra como chegar a ela?',
        en: 'When a user types “{phrase}” in block “{block}”, does the value of “{name}” lead to a person or tell how to reach one?',
        es: 'Cuando un usuario escribe «{phrase}» en el bloque «{block}», ¿el valor de «{name}» lo lleva a una persona o le dice cómo llegar a ella?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra cada bloco listado e a sua condição que leva a uma pessoa.',
        'Acrescente aos valores as palavras do outro idioma: asesor, persona, humano; agent, human, person.',
        'Faça o mesmo no bloco Exceções, que serve a todos os idiomas.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open each listed block and its condition that leads to a person.',
        'Add the other language’s words to its values: asesor, persona, humano; atendente, pessoa, humano.',
        'Do the same in the exceptions block, which serves all languages.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra cada bloque de la lista y su condición que lleva a una persona.',
        'Agregue a los valores las palabras del otro idioma: atendente, pessoa, humano; agent, human, person.',
        'Haga lo mismo en el bloque de excepciones, que sirve a todos los idiomas.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'contacts', 'languages', 'probe', 'answers'],
  audit({ graphFacts, contacts, languages, probe, answers }) {
    const [, ...others] = languages.all;
    if (others.length === 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const telling = tellingBlocks(graphFacts, contacts);
    const heard = others.flatMap((language) => {
      const rows = hearRequests(probe, requestsIn(probe.phrases, language));
      const own = rows.filter(({ row }) => languages.ofBlock[row.at] === language);
      // Where no block that waits speaks it alone, it is spoken along with the other one everywhere.
      return (own.length > 0 ? own : rows).map((one) => ({ ...one, language }));
    });
    const deaf = heard
      .filter(({ hears }) => hears === 'none' || hears === 'some')
      .flatMap((one) => {
        const conversation = lostTwice(graphFacts, one.row, one.shown, telling);
        return conversation === null ? [] : [{ ...one, conversation }];
      });
    const [worst] = deaf;
    if (worst !== undefined) {
      const alike = deaf.filter(({ language }) => language === worst.language);
      return {
        outcome: 'fail',
        variant: 'fail',
        blocks: deaf.map(({ row }) => row.block),
        params: {
          language: names[worst.language],
          count: alike.length,
          phrase: worst.shown,
        },
        evidence: [worst.conversation],
      };
    }
    const open = heard.filter(({ hears }) => hears === 'open');
    const asked = subjectToAsk(
      openSubjects(open).map((subject) => ({ ...subject, variant: 'review' })),
      answers,
    );
    if (asked !== null) {
      const { language } = open.find(({ row }) => row.block === asked.blocks[0])!;
      return {
        outcome: 'review',
        variant: 'review',
        subject: asked.subject,
        blocks: asked.blocks,
        params: { ...asked.params, language: names[language] },
      };
    }
    const [shown] = heard;
    return {
      outcome: 'pass',
      variant: 'pass',
      params: { languages: languages.all.map((language) => names[language]).join(', ') },
      evidence:
        shown === undefined
          ? []
          : [cellConversation(graphFacts, shown.row, shown.shown, 'is-answered')],
    };
  },
});
