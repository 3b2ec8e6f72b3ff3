import { redirectsOf } from '#core/flow/handover/handover-action.ts';
import { defineAudit, type AuditProduct } from '#core/audit/audit.ts';
import { shutForStrangers } from '#core/audit/detect/shut-for-strangers.ts';
import { loginVariable } from '#core/audit/lexicon/login-words.ts';
import {
  blockedProduct,
  openProduct,
  openQuestions,
  openTitles,
  withAnswers,
} from './obstacle-review.ts';

const noun = { 'pt-BR': 'login', en: 'a log-in', es: 'iniciar sesión' };

/** OBS-01: no authentication stands before a person (POLICY, FAQ 1: the tester is not a customer). */
export const obs01 = defineAudit({
  meta: {
    id: 'OBS-01',
    group: 'obstacles',
    titles: {
      pass: {
        'pt-BR': 'Ninguém precisa fazer login para chegar a uma pessoa',
        en: 'Nobody has to log in to reach a person',
        es: 'Nadie tiene que iniciar sesión para llegar a una persona',
      },
      fail: {
        'pt-BR': 'Todo caminho até uma pessoa exige login: {data}',
        en: 'Every way to a person demands a log-in: {data}',
        es: 'Todo camino hasta una persona exige iniciar sesión: {data}',
      },
      'review-service': {
        'pt-BR':
          'O caminho até uma pessoa passa pelo serviço “{name}”, e o arquivo não mostra se ele exige login',
        en: 'The way to a person leads through service “{name}”, and the file does not show whether it demands a log-in',
        es: 'El camino hasta una persona pasa por el servicio «{name}», y el archivo no muestra si exige iniciar sesión',
      },
      ...openTitles(noun),
      'not-applicable': {
        'pt-BR': 'O fluxo não leva a uma pessoa',
        en: 'The flow does not lead to a person',
        es: 'El flujo no lleva a una persona',
      },
    },
    why: {
      'pt-BR':
        'O testador do WhatsApp não é cliente da marca: sem cadastro, ele não passa por um login e conclui que não há caminho até uma pessoa.',
      en: 'WhatsApp’s tester is no customer of the brand: without an account they do not get past a log-in, and conclude that there is no way to a person.',
      es: 'El probador de WhatsApp no es cliente de la marca: sin una cuenta no pasa de un inicio de sesión y concluye que no hay camino hasta una persona.',
    },
    questions: {
      'review-service': {
        yes: 'fail',
        no: 'pass',
        'pt-BR':
          'O serviço “{name}”, para onde o bloco “{block}” redireciona, exige senha, código ou login antes de uma pessoa atender?',
        en: 'Does service “{name}”, where block “{block}” redirects to, demand a password, code or log-in before a person answers?',
        es: '¿El servicio «{name}», al que redirige el bloque «{block}», exige contraseña, código o inicio de sesión antes de que atienda una persona?',
      },
      ...openQuestions(noun),
    },
    fix: {
      'pt-BR': [
        'No bloco que pede senha, código ou login, inclua antes das outras uma saída “contém: atendente, humano” que leve ao atendimento.',
        'Se o menu só aparece depois do login, ofereça “Falar com atendente” já na mensagem de boas-vindas.',
        'Deixe a identificação para o atendente, depois do transbordo.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'In the block that asks for a password, code or log-in, add before the others an exit “contains: agent, human” that leads to the attendance block.',
        'If the menu only shows after the log-in, offer “Talk to an agent” in the welcome message already.',
        'Leave identification to the agent, after the hand-over.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En el bloque que pide contraseña, código o inicio de sesión, agregue antes de las otras una salida «contiene: asesor, humano» que lleve a la atención.',
        'Si el menú solo aparece después de iniciar sesión, ofrezca «Hablar con un asesor» ya en el mensaje de bienvenida.',
        'Deje la identificación para el agente, después de la transferencia.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'beforePerson', 'dataRequests', 'answers'],
  audit({ graphFacts, beforePerson: before, dataRequests, answers }): AuditProduct {
    const logins = withAnswers(
      dataRequests.filter(({ kind }) => kind === 'login' || kind === 'unreadable'),
      graphFacts,
      answers,
    );
    const verdict = before.verdict(
      logins.certain,
      logins.guesses,
      shutForStrangers(graphFacts.graph, (name) => loginVariable.test(name)),
    );
    if (verdict.kind === 'nobody') return { outcome: 'not-applicable', variant: 'not-applicable' };
    if (verdict.kind === 'blocked') return blockedProduct(verdict, graphFacts);
    const open = openProduct(verdict, graphFacts);
    if (open !== null) return open;
    if (before.hasSureGoal) return { outcome: 'pass', variant: 'pass' };
    const service = before.doubts.find(
      ({ at }) => redirectsOf(graphFacts.graph.blocks[at]!).length > 0,
    );
    if (service === undefined) return { outcome: 'pass', variant: 'pass' };
    const { id, title } = graphFacts.graph.blocks[service.at]!;
    return {
      outcome: 'review',
      variant: 'review-service',
      blocks: [id],
      subject: service.name,
      params: { name: service.name, block: title },
    };
  },
});
