import { appealFaults } from './appeal-faults.ts';
import type { FaultText } from './fault-sentence.ts';
import { fileFaults } from './file-faults.ts';
import { packetFaults } from './packet-faults.ts';
import { reportFaults } from './report-faults.ts';
import { slotFaults } from './slot-faults.ts';
import { syncFaults } from './sync-faults.ts';
import { systemFaults } from './system-faults.ts';
import { taskFaults } from './task-faults.ts';
import { transferFaults } from './transfer-faults.ts';
import { tryFaults } from './try-faults.ts';
import { updateFaults } from './update-faults.ts';
import { vaultFaults } from './vault-faults.ts';
import { workspaceFaults } from './workspace-faults.ts';

/**
 * Every fault a user can meet, with its sentence. Details never hold a secret, an SQL text or a stack;
 * paths appear only as the file name the user gave.
 */
export const faults = {
  ...fileFaults,
  ...workspaceFaults,
  ...vaultFaults,
  ...slotFaults,
  ...syncFaults,
  ...systemFaults,
  ...appealFaults,
  ...packetFaults,
  ...reportFaults,
  ...tryFaults,
  ...taskFaults,
  ...transferFaults,
  ...updateFaults,
  'client-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Não há cliente “{name}”. Confira o nome na lista de clientes.',
      en: 'There is no client “{name}”. Check the name in the list of clients.',
      es: 'No hay un cliente «{name}». Revise el nombre en la lista de clientes.',
    },
  },
  'bot-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Não há bot “{name}” neste cliente.',
      en: 'There is no bot “{name}” with this client.',
      es: 'No hay un bot «{name}» en este cliente.',
    },
  },
  'version-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Esta versão do fluxo não existe mais. Escolha outra na lista de versões.',
      en: 'This version of the flow no longer exists. Choose another one from the list of versions.',
      es: 'Esta versión del flujo ya no existe. Elija otra en la lista de versiones.',
    },
  },
  'nothing-to-report': {
    exit: 2,
    text: {
      'pt-BR': '“{name}” ainda não tem fluxo auditado. Importe um fluxo e gere o relatório depois.',
      en: '“{name}” has no audited flow yet. Import a flow, then make the report.',
      es: '«{name}» aún no tiene un flujo auditado. Importe un flujo y genere el informe después.',
    },
  },
  'question-missing': {
    exit: 2,
    text: {
      'pt-BR': 'Esta pergunta não existe mais. Abra o bot de novo para ver as perguntas atuais.',
      en: 'This question no longer exists. Open the bot again to see the present ones.',
      es: 'Esta pregunta ya no existe. Abra el bot de nuevo para ver las actuales.',
    },
  },
  'answer-unfit': {
    exit: 2,
    text: {
      'pt-BR':
        'A resposta não cabe na pergunta. Confira o valor e responda de novo; nada foi guardado.',
      en: 'The answer does not fit the question. Check the value and answer again; nothing was stored.',
      es: 'La respuesta no encaja con la pregunta. Revise el valor y responda de nuevo; no se guardó nada.',
    },
  },
  'finding-missing': {
    exit: 2,
    text: {
      'pt-BR':
        'Este achado não existe mais na auditoria atual. Abra o bot de novo; nada foi guardado.',
      en: 'This finding is no longer in the present audit. Open the bot again; nothing was stored.',
      es: 'Este hallazgo ya no está en la auditoría actual. Abra el bot de nuevo; no se guardó nada.',
    },
  },
  'triage-needs-reason': {
    exit: 2,
    text: {
      'pt-BR': 'Um risco aceito ou um falso alarme precisa de um motivo. Nada foi guardado.',
      en: 'An accepted risk or a false alarm needs a reason. Nothing was stored.',
      es: 'Un riesgo aceptado o una falsa alarma necesita un motivo. No se guardó nada.',
    },
  },
  'undo-gone': {
    exit: 2,
    text: {
      'pt-BR':
        'Isto não pode mais ser desfeito de uma vez. Mude o tratamento dos achados na lista.',
      en: 'This can no longer be undone at once. Change the findings’ triage in the list.',
      es: 'Esto ya no se puede deshacer de una vez. Cambie el tratamiento de los hallazgos en la lista.',
    },
  },
  'print-failed': {
    exit: 3,
    text: {
      'pt-BR': 'O PDF não pôde ser impresso ({reason}). Seus dados estão intactos: tente de novo.',
      en: 'The PDF could not be printed ({reason}). Your data is untouched: try again.',
      es: 'No se pudo imprimir el PDF ({reason}). Sus datos están intactos: inténtelo de nuevo.',
    },
  },
  'bad-argument': {
    exit: 2,
    text: {
      'pt-BR': 'Argumento {name}: {found}. Esperado: {expected}.',
      en: 'Argument {name}: {found}. Expected: {expected}.',
      es: 'Argumento {name}: {found}. Se esperaba: {expected}.',
    },
  },
  'bad-message': {
    exit: 3,
    text: {
      'pt-BR':
        'Uma mensagem interna foi recusada ({channel}). Seus dados estão intactos. Reinicie o aplicativo e nos avise se acontecer de novo.',
      en: 'An internal message was refused ({channel}). Your data is untouched. Restart the app and tell us if it happens again.',
      es: 'Se rechazó un mensaje interno ({channel}). Sus datos están intactos. Reinicie la aplicación y avísenos si vuelve a ocurrir.',
    },
  },
  internal: {
    exit: 3,
    text: {
      'pt-BR':
        'Algo falhou no Transbordo ({reference}). Seus dados estão intactos. Tente de novo; se continuar, envie-nos o registro.',
      en: 'Something failed in Transbordo ({reference}). Your data is untouched. Try again; if it goes on, send us the log.',
      es: 'Algo falló en Transbordo ({reference}). Sus datos están intactos. Inténtelo de nuevo; si continúa, envíenos el registro.',
    },
  },
} as const satisfies Record<string, FaultText>;
