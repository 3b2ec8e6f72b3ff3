import { canReach } from '#core/flow/facts/can-reach.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { surelyReaches } from '#core/flow/facts/surely-reaches.ts';
import { conversationTo, type Exploration } from '#core/flow/simulate/explore.ts';
import type { Conversation } from '#core/model/finding.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { reachableDesks } from '#core/audit/hours/asked-branches.ts';
import { joinJudgements, quoteOf, type Judgement } from '#core/audit/hours/judgement.ts';
import { conversationOf, type ServiceBranch } from '#core/audit/hours/service-branch.ts';
import type { ServiceCheck } from '#core/audit/hours/service-check.ts';
import { titleOf } from '#core/audit/detect/title-of.ts';
import { blockOf, evidenceOf } from '#core/audit/hours/told-closed.ts';
import { saysClosed, saysNobodyFree } from '#core/audit/lexicon/closed-words.ts';
import { tellsOfPerson } from '#core/audit/lexicon/person-words.ts';
import { noHandover, noHoursCheck } from './check-titles.ts';

/** HRS-02: inside opening hours the user reaches the desk (POLICY, The duty, 6). */
export const hrs02 = defineAudit({
  meta: {
    id: 'HRS-02',
    group: 'hours',
    titles: {
      pass: {
        'pt-BR': 'Dentro do horário, a verificação leva ao atendimento',
        en: 'In opening hours the check leads to the desk',
        es: 'Dentro del horario, la verificación lleva a la atención',
      },
      fail: {
        'pt-BR': 'Dentro do horário, “{block}” anuncia uma pessoa, mas não leva ao atendimento',
        en: 'In opening hours “{block}” announces a person, but does not lead to the desk',
        es: 'Dentro del horario, «{block}» anuncia a una persona, pero no lleva a la atención',
      },
      'review-swapped': {
        'pt-BR': 'Em “{block}”, a saída em que “{name}” é verdadeiro afasta do atendimento',
        en: 'In “{block}” the exit on which “{name}” is true leads away from the desk',
        es: 'En «{block}», la salida en la que «{name}» es verdadero aleja de la atención',
      },
      'review-open': {
        'pt-BR':
          'Dentro do horário, chegar ao atendimento depende do que o arquivo não mostra, a partir de “{block}”',
        en: 'In opening hours, reaching the desk from “{block}” on depends on what the file does not show',
        es: 'Dentro del horario, llegar a la atención depende, desde «{block}», de lo que el archivo no muestra',
      },
      'not-applicable': noHandover,
      'not-applicable-unchecked': noHoursCheck,
    },
    why: {
      'pt-BR':
        'Quem escreve dentro do horário espera ser atendido. Se a saída “aberto” termina antes do atendimento, ninguém chega a uma pessoa, e o WhatsApp não encontra a saída exigida.',
      en: 'Somebody who writes in opening hours expects to be attended. If the “open” exit ends before the desk, nobody reaches a person, and WhatsApp does not find the way out that it demands.',
      es: 'Quien escribe dentro del horario espera ser atendido. Si la salida «abierto» termina antes de la atención, nadie llega a una persona y WhatsApp no encuentra la salida exigida.',
    },
    questions: {
      'review-swapped': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, o script dá “{name}” como verdadeiro quando o atendimento está fechado?',
        en: 'In block “{block}”, does the script make “{name}” true when the service is closed?',
        es: 'En el bloque «{block}», ¿el script da «{name}» como verdadero cuando la atención está cerrada?',
      },
      'review-open': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Dentro do horário, quem passa pelo bloco “{block}” chega sempre ao atendimento humano?',
        en: 'In opening hours, does everybody who passes block “{block}” reach the human attendance?',
        es: 'Dentro del horario, ¿quien pasa por el bloque «{block}» llega siempre a la atención humana?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra no Builder o bloco que verifica o horário.',
        'Confira os valores das saídas: a que diz “aberto” deve levar ao bloco de atendimento humano.',
        'Siga essa saída bloco a bloco: nenhum deve terminar ou voltar ao início antes do atendimento.',
        'Teste no horário, publique o fluxo e importe-o de novo aqui.',
      ],
      en: [
        'Open the block that checks the hours in the Builder.',
        'Check the values of its exits: the one that says “open” must lead to the human attendance block.',
        'Follow that exit block by block: none may end or go back to the start before the attendance.',
        'Test it in opening hours, publish the flow and import it here again.',
      ],
      es: [
        'Abra en el Builder el bloque que verifica el horario.',
        'Revise los valores de sus salidas: la que dice «abierto» debe llevar al bloque de atención humana.',
        'Siga esa salida bloque por bloque: ninguno debe terminar ni volver al inicio antes de la atención.',
        'Pruébelo dentro del horario, publique el flujo e impórtelo de nuevo aquí.',
      ],
    },
  },
  requires: ['graphFacts', 'exploration', 'serviceChecks', 'answers'],
  audit({ graphFacts, exploration, serviceChecks, answers }) {
    if (reachableDesks(graphFacts).length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const judged = serviceChecks
      .filter(({ asks, isSure }) => asks === 'hours' && isSure)
      .flatMap((check) => judgeCheck(graphFacts, exploration, check));
    const unchecked = { outcome: 'not-applicable', variant: 'not-applicable-unchecked' } as const;
    return joinJudgements(judged, answers) ?? unchecked;
  },
});

function judgeCheck(
  facts: FlowFacts,
  exploration: Exploration,
  check: ServiceCheck,
): readonly Judgement[] {
  const { graph, handovers, services } = facts;
  const { id, title } = graph.blocks[check.at]!;
  // The desk block takes the user itself unless it is closed.
  if (handovers.has(check.at)) return [{ outcome: 'pass', variant: 'pass', block: id }];
  // To start over is no way to the desk.
  const reaches = canReach(graph, handovers, (at) => at === check.at || at === graph.root);
  const sure = surelyReaches(graph, handovers, services);
  const next = (branch: ServiceBranch): number => graph.indexOf.get(branch.path[0] ?? '') ?? -1;
  const leading = check.open.filter((branch) => reaches.has(next(branch)));
  if (leading.length === 0) {
    const leads = graph.edges[check.at]!.some(({ to }) => to !== null && reaches.has(to));
    if (check.state === 'untried' && leads)
      return [{ outcome: 'pass', variant: 'pass', block: id }];
    return check.state === 'clear' ? check.open.flatMap((branch) => deadEnd(facts, branch)) : [];
  }
  const swapped = check.closed.find((branch) => isSwapped(check, branch));
  if (swapped !== undefined)
    return [
      {
        outcome: 'review',
        variant: 'review-swapped',
        block: id,
        subject: check.name,
        params: { name: check.name, block: title },
        evidence: evidenceOf(swapped, 'is-closed'),
      },
    ];
  const open = leading.find((branch) => !sure.has(next(branch)));
  if (open !== undefined) {
    const block = open.path[0] ?? id;
    return [
      {
        outcome: 'review',
        variant: 'review-open',
        block,
        params: { block: titleOf(facts, block) },
        evidence: [open.exit],
      },
    ];
  }
  const way = leading.find(({ reachesPerson }) => reachesPerson);
  const witness =
    way === undefined ? wayThrough(facts, exploration, id) : conversationOf(way, 'reaches-person');
  return [
    { outcome: 'pass', variant: 'pass', block: id, evidence: witness === null ? [] : [witness] },
  ];
}

/** A conversation that passes a block and comes to a hand-over. */
function wayThrough(facts: FlowFacts, exploration: Exploration, id: string): Conversation | null {
  for (const desk of reachableDesks(facts)) {
    const way = conversationTo(facts, exploration, desk, 'reaches-person');
    if (way?.path.includes(id) === true) return way;
  }
  return null;
}

/** An open exit that leads to no person: a fault where it announces one, else a check of something else. */
function deadEnd(facts: FlowFacts, branch: ServiceBranch): readonly Judgement[] {
  if (branch.hidden !== null) return [];
  for (const one of branch.said) {
    const span = tellsOfPerson(one.text);
    if (span === null || (saysClosed(one.text) ?? saysNobodyFree(one.text)) !== null) continue;
    const block = blockOf(branch);
    return [
      {
        outcome: 'fail',
        variant: 'fail',
        block,
        params: { block: titleOf(facts, block) },
        evidence: [...evidenceOf(branch, 'ends-alone'), quoteOf(one, span)],
      },
    ];
  }
  return [];
}

const meansOpen =
  /work_?time|is_?open|opening|business_?hours?|(?:em|no|dentro)_?(?:d[eoa]_?)?(?:hor[aá]rio|expediente)|attendance_?hours?|aberto/i;
const meansClosed = /out|fora|not|n[aã]o|closed|fechad|holiday|feriado/i;

/** A variable that by its name means “open” and whose truth leads away. */
function isSwapped({ name }: ServiceCheck, { exit }: ServiceBranch): boolean {
  const isPositive = meansOpen.test(name) && !meansClosed.test(name);
  return isPositive && exit.condition.split(' & ').some((words) => words === `${name} equals true`);
}
