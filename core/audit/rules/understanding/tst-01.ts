import { defineAudit } from '#core/audit/audit.ts';
import { judgedLanguage } from '#core/audit/detect/languages.ts';
import { outsideResult } from '#core/audit/detect/ways.ts';
import { tellingBlocks } from '#core/audit/probe/judge-replies.ts';
import { talkAsTester } from '#core/audit/probe/tester-talk.ts';

/** TST-01: a tester who says that WhatsApp sends them ends with a person or a contact (POLICY, What WhatsApp's tester does). */
export const tst01 = defineAudit({
  meta: {
    id: 'TST-01',
    group: 'understanding',
    titles: {
      pass: {
        'pt-BR':
          'O testador do WhatsApp, que se apresenta e pede um contato, recebe uma saída em {lines} {lines|mensagem|mensagens}',
        en: 'WhatsApp’s tester, who says so and asks for a contact, is given a way out within {lines} {lines|message|messages}',
        es: 'El probador de WhatsApp, que se presenta y pide un contacto, recibe una salida en {lines} {lines|mensaje|mensajes}',
      },
      fail: {
        'pt-BR':
          'O testador do WhatsApp se apresenta, pede uma pessoa duas vezes e não chega a nenhuma saída',
        en: 'WhatsApp’s tester says who writes, asks for a person twice and is given no way out',
        es: 'El probador de WhatsApp se presenta, pide una persona dos veces y no llega a ninguna salida',
      },
      review: {
        'pt-BR':
          'Se o testador do WhatsApp recebe uma saída depende de “{name}”, que o arquivo não mostra',
        en: 'Whether WhatsApp’s tester is given a way out depends on “{name}”, which the file does not show',
        es: 'Que el probador de WhatsApp reciba una salida depende de «{name}», que el archivo no muestra',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem uma conversa que comece',
        en: 'The file has no conversation that starts',
        es: 'El archivo no tiene una conversación que comience',
      },
    },
    why: {
      'pt-BR':
        'O testador escreve uma mensagem longa, não um “oi”, e espera um contato em 24 horas. É dessa conversa que sai a classificação do número.',
      en: 'The tester writes one long message, not a “hi”, and expects a contact within 24 hours. The rating of the number comes out of this conversation.',
      es: 'El probador escribe un mensaje largo, no un «hola», y espera un contacto en 24 horas. De esa conversación sale la clasificación del número.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Mande ao bot, no canal de testes, “{line}”, e depois peça uma pessoa duas vezes: seja qual for o valor de “{name}”, aparece uma saída?',
        en: 'Send the bot, in the test channel, “{line}”, then ask for a person twice: whatever “{name}” holds, is there a way out?',
        es: 'Envíe al bot, en el canal de pruebas, «{line}», y después pida una persona dos veces: sea cual sea el valor de «{name}», ¿aparece una salida?',
      },
    },
    fix: {
      'pt-BR': [
        'No bloco de boas-vindas, diga como chegar a uma pessoa: “Para falar com a nossa equipe, digite ATENDENTE.”',
        'No bloco Exceções, aceite “humano”, “pessoa”, “equipe” e “contato” e leve ao atendimento.',
        'No texto de erro padrão, acrescente um telefone ou e-mail que alguém responda.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the welcome block, say how to reach a person: “To talk to our team, type AGENT.”',
        'In the exceptions block, accept “human”, “person”, “team” and “contact”, and lead to the attendance block.',
        'In the standard error text, add a phone number or e-mail address that somebody answers.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque de bienvenida, diga cómo llegar a una persona: «Para hablar con nuestro equipo, escriba ASESOR.»',
        'En el bloque de excepciones, acepte «humano», «persona», «equipo» y «contacto» y lleve a la atención.',
        'En el texto de error estándar, agregue un teléfono o correo que alguien responda.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'contacts', 'humanPaths', 'languages', 'surroundings'],
  audit({ graphFacts, contacts, humanPaths, languages, surroundings }) {
    if (graphFacts.graph.root < 0) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const language = judgedLanguage(languages, surroundings.client?.country ?? null);
    const telling = tellingBlocks(graphFacts, contacts);
    const talk = talkAsTester(graphFacts, language, telling);
    const { conversation, lines } = talk;
    const [opening] = conversation.turns;
    const evidence = [conversation];
    // What nobody can know cannot lead to a person who is not there; an offer then is an empty promise.
    const isWithout = humanPaths.length === 0 && graphFacts.openTargets.size === 0;
    switch (isWithout ? 'lost' : talk.result) {
      case 'answered':
        return { outcome: 'pass', variant: 'pass', params: { lines }, evidence };
      case 'lost':
        return { outcome: 'fail', variant: 'fail', blocks: conversation.path.slice(-1), evidence };
      case 'open': {
        const hinge = talk.hinge ?? outsideResult(conversation.assumptions);
        const subject = hinge?.name ?? graphFacts.graph.blocks[graphFacts.graph.root]!.id;
        const params = { name: subject, line: opening?.text ?? '' };
        return { outcome: 'review', variant: 'review', subject, params, evidence };
      }
    }
  },
});
