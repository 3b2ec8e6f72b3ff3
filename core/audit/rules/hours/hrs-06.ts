import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { titleOf } from '#core/audit/detect/title-of.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { findOpeningHours } from '#core/audit/detect/opening-hours.ts';
import { askedBranches, reachableDesks } from '#core/audit/hours/asked-branches.ts';
import { closed, differenceOf, hoursOfWeek } from '#core/audit/hours/compare-hours.ts';
import {
  clockOf,
  daysOffWords,
  hoursInFile,
  hoursScripts,
  type HoursScripts,
} from '#core/audit/hours/hours-scripts.ts';
import {
  inSentence,
  joinJudgements,
  quoteOf,
  type Judgement,
} from '#core/audit/hours/judgement.ts';
import type { ServiceBranch } from '#core/audit/hours/service-branch.ts';
import type { ServiceCheck } from '#core/audit/hours/service-check.ts';
import { evidenceOf, shownTexts } from '#core/audit/hours/told-closed.ts';
import { deskStatus } from '#core/audit/hours/service-tests.ts';
import { factEvidence } from '#core/audit/surroundings/fact-evidence.ts';
import type { Surroundings } from '#core/model/surroundings.ts';
import { noHandover, noHoursCheck } from './check-titles.ts';

/** HRS-06: the hours that are said are the hours that are checked, in the right zone, days off counted (POLICY, The duty, 6). */
export const hrs06 = defineAudit({
  meta: {
    id: 'HRS-06',
    group: 'hours',
    titles: {
      pass: {
        'pt-BR': 'O horário verificado conta fuso e feriados e é o que a mensagem diz',
        en: 'The checked hours count time zone and days off and are the ones the message says',
        es: 'El horario verificado cuenta huso y festivos y es el que dice el mensaje',
      },
      'pass-unsaid': {
        'pt-BR': 'A verificação de horário conta fuso e feriados',
        en: 'The hours check counts time zone and days off',
        es: 'La verificación de horario cuenta huso y festivos',
      },
      fail: {
        'pt-BR': '“{block}” diz {said}, mas o horário de atendimento é {checked}',
        en: '“{block}” says {said}, but the opening hours are {checked}',
        es: '«{block}» dice {said}, pero el horario de atención es {checked}',
      },
      'fail-closed': {
        'pt-BR': '“{block}” diz {said} num dia em que ninguém atende',
        en: '“{block}” says {said} for a day on which nobody answers',
        es: '«{block}» dice {said} para un día en que nadie atiende',
      },
      'fail-open': {
        'pt-BR': '“{block}” deixa de fora um dia em que há atendimento ({checked})',
        en: '“{block}” leaves out a day on which people answer ({checked})',
        es: '«{block}» omite un día en que hay atención ({checked})',
      },
      'review-hours': {
        'pt-BR': '“{block}” diz um horário que não se pode comparar com o verificado',
        en: '“{block}” says hours that cannot be compared with the checked ones',
        es: '«{block}» dice un horario que no se puede comparar con el verificado',
      },
      'review-zone': {
        'pt-BR': 'O script de “{name}” lê o relógio sem dizer o fuso',
        en: 'The script of “{name}” reads the clock without saying the time zone',
        es: 'El script de «{name}» lee el reloj sin decir el huso',
      },
      'review-daylight': {
        'pt-BR': 'O script de “{name}” soma horas fixas, e o país tem horário de verão',
        en: 'The script of “{name}” adds fixed hours, and the country has daylight saving time',
        es: 'El script de «{name}» suma horas fijas, y el país tiene horario de verano',
      },
      'review-holidays': {
        'pt-BR': 'A verificação de horário não mostra nenhuma lista de feriados',
        en: 'The hours check shows no list of public holidays',
        es: 'La verificación de horario no muestra ninguna lista de festivos',
      },
      'not-applicable': noHandover,
      'not-applicable-unchecked': noHoursCheck,
    },
    why: {
      'pt-BR':
        'Um fuso errado, um feriado esquecido ou um horário antigo na mensagem deixam o usuário esperando por ninguém, ou o mandam embora com o atendimento aberto.',
      en: 'A wrong time zone, a forgotten holiday or old hours in the message leave users waiting for nobody, or send them away while people are there.',
      es: 'Un huso equivocado, un festivo olvidado o un horario viejo en el mensaje dejan al usuario esperando a nadie, o lo despiden con la atención abierta.',
    },
    questions: {
      'review-hours': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'As horas em que se atende de fato são as que o bloco “{block}” diz: “{words}”?',
        en: 'Are the hours in which people really answer the ones block “{block}” says: “{words}”?',
        es: '¿Las horas en que realmente se atiende son las que dice el bloque «{block}»: «{words}»?',
      },
      'review-zone': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, o script que calcula “{name}” usa a hora local de quem atende (testado de manhã cedo e à noite)?',
        en: 'In block “{block}”, does the script that works out “{name}” use the local time of those who answer (tested early and late in the day)?',
        es: 'En el bloque «{block}», ¿el script que calcula «{name}» usa la hora local de quien atiende (probado temprano y de noche)?',
      },
      'review-daylight': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'No bloco “{block}”, alguém ajusta as horas que o script de “{name}” soma quando muda o horário de verão?',
        en: 'In block “{block}”, does somebody adjust the hours that the script of “{name}” adds when daylight saving time changes?',
        es: 'En el bloque «{block}», ¿alguien ajusta las horas que suma el script de «{name}» cuando cambia el horario de verano?',
      },
      'review-holidays': {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'Quem pede uma pessoa num feriado recebe a resposta certa no bloco “{block}” (fechado, se nesse dia ninguém atende)?',
        en: 'Does somebody who asks for a person on a public holiday get the right answer in block “{block}” (closed, if nobody answers on that day)?',
        es: '¿Quien pide una persona en un festivo recibe la respuesta correcta en el bloque «{block}» (cerrado, si ese día nadie atiende)?',
      },
    },
    fix: {
      'pt-BR': [
        'Nos blocos de atendimento novos, use o horário do Blip Desk: ele tem fuso e dias de folga.',
        'Com script, ative o fuso local do script e compare o dia com uma lista de feriados.',
        'Guarde o horário num só lugar (configuração ou Desk) e mostre na mensagem esse mesmo valor.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'On newer attendance blocks, use the hours of Blip Desk: they have a time zone and days off.',
        'With a script, switch on its local time zone and compare the day with a list of public holidays.',
        'Keep the hours in one place (configuration or Desk) and show that very value in the message.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'En los bloques de atención nuevos, use el horario de Blip Desk: tiene huso y días libres.',
        'Con script, active el huso local del script y compare el día con una lista de festivos.',
        'Guarde el horario en un solo lugar (configuración o Desk) y muestre en el mensaje ese mismo valor.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'serviceChecks', 'surroundings', 'answers'],
  audit({ graphFacts, serviceChecks, surroundings, answers }) {
    if (reachableDesks(graphFacts).length === 0)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const { checks } = askedBranches(graphFacts, serviceChecks, 'hours');
    const judged = checks.flatMap((check) => judgeCheck(graphFacts, check, checks, surroundings));
    const isCompared = judged.some(({ variant }) => variant === 'pass');
    const product = joinJudgements(judged, answers);
    if (product === null) return { outcome: 'not-applicable', variant: 'not-applicable-unchecked' };
    const isAll = product.variant === 'pass-unsaid' && isCompared;
    return isAll ? { ...product, variant: 'pass' } : product;
  },
});

/** Countries with daylight saving time in which Blip's clients may be (IANA time zone database, 2026). */
const withDaylightTime: ReadonlySet<string> = new Set(
  'ES PT FR IT DE GB IE NL BE US CA CL PY CU'.split(' '),
);

function judgeCheck(
  facts: FlowFacts,
  check: ServiceCheck,
  all: readonly ServiceCheck[],
  surroundings: Surroundings,
): readonly Judgement[] {
  const { flow, blocks } = facts.graph;
  const { id, title } = blocks[check.at]!;
  const scripts = check.name === deskStatus ? null : hoursScripts(flow, check.name);
  const about = { block: id, subject: check.name, params: { name: check.name, block: title } };
  const judged: Judgement[] = [{ outcome: 'pass', variant: 'pass-unsaid', block: id }];
  const clock = scripts === null ? 'none' : clockOf(scripts);
  if (clock === 'server') judged.push({ outcome: 'review', variant: 'review-zone', ...about });
  if (clock === 'offset' && withDaylightTime.has(surroundings.client?.country ?? ''))
    judged.push({ outcome: 'review', variant: 'review-daylight', ...about });
  if (!countsDaysOff(facts, check, all, scripts, surroundings))
    judged.push({ outcome: 'review', variant: 'review-holidays', ...about });
  return [
    ...judged,
    ...check.closed.flatMap((branch) => judgeSaid(facts, branch, scripts, surroundings)),
  ];
}

/** A list of days off is in sight: in a script, in a test of its own, or in the Desk's hours. */
function countsDaysOff(
  { graph }: FlowFacts,
  check: ServiceCheck,
  all: readonly ServiceCheck[],
  scripts: HoursScripts | null,
  surroundings: Surroundings,
): boolean {
  if (all.some(({ isHoliday }) => isHoliday)) return true;
  if (scripts === null && (surroundings.service?.hours?.holidays ?? null) !== null) return true;
  const tested = graph.blocks[check.at]!.outputs.flatMap(({ conditions }) =>
    conditions.flatMap(({ name, values }) => [name ?? '', ...values]),
  );
  const words = [...tested, ...(scripts?.sources ?? []), ...(scripts?.inputs ?? [])];
  return words.some((one) => daysOffWords.test(one));
}

/** The hours a closed branch says, against the Desk's, else against those that stand in the file. */
function judgeSaid(
  facts: FlowFacts,
  branch: ServiceBranch,
  scripts: HoursScripts | null,
  { service }: Surroundings,
): readonly Judgement[] {
  const shown = [...branch.saidBefore, ...shownTexts(branch)].flatMap((one) => {
    const hours = findOpeningHours(one.text);
    return hours?.says === 'times' && hours.spans.length > 0 ? [{ one, hours }] : [];
  })[0];
  if (shown === undefined) return [];
  const { one, hours } = shown;
  const title = titleOf(facts, one.block);
  const evidence = [...evidenceOf(branch, 'is-closed'), quoteOf(one, hours)];
  const inFile = scripts === null ? null : hoursInFile(facts.graph.flow, scripts);
  const known = service?.hours ?? null;
  const checked = known === null ? inFile : hoursOfWeek(known.week);
  const difference = checked === null ? null : differenceOf(hours, checked);
  // Times in a script may be written in another zone than the message: they prove that all is well, not that it is not.
  const isSure = known !== null || inFile?.by === 'configuration';
  if (difference !== null && isSure) {
    const fact =
      known === null
        ? []
        : [factEvidence('service.hours', difference.checked, { observedAt: service!.observedAt })];
    const { said, checked: own } = difference;
    return [
      {
        outcome: 'fail',
        variant: own === closed ? 'fail-closed' : said === closed ? 'fail-open' : 'fail',
        block: one.block,
        params: { block: title, said, checked: own },
        evidence: [...evidence, ...fact],
      },
    ];
  }
  if (checked !== null && difference === null)
    return [
      { outcome: 'pass', variant: 'pass', block: one.block, evidence: [quoteOf(one, hours)] },
    ];
  return [
    {
      outcome: 'review',
      variant: 'review-hours',
      block: one.block,
      params: { block: title, words: inSentence(one.text.slice(hours.start, hours.end)) },
      evidence,
    },
  ];
}
