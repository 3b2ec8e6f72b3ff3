import type { Outcome } from '#core/model/finding.ts';
import type { Locale, Localized } from '#core/model/locale.ts';
import type { Run } from '#core/model/run.ts';
import { channelWords } from '#core/model/channel-words.ts';
import { scoreWeights } from '#core/model/score-weights.ts';
import { fillText } from '#core/model/fill-text.ts';
import type { CheckDocument, CheckedAudit, CheckedFlowDocument } from './check-document.ts';

interface Words {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly verdict: Readonly<Record<Run['verdict'], string>>;
  readonly blocks: string;
  readonly nearest: string;
  readonly question: string;
  readonly problems: string;
  readonly answered: string;
  readonly says: Readonly<Record<'yes' | 'no', string>>;
  readonly score: string;
}

const words: Localized<Words> = {
  'pt-BR': {
    outcome: {
      fail: 'FALHA',
      review: 'PERGUNTA',
      error: 'ERRO',
      pass: 'passa',
      'not-applicable': 'não se aplica',
    },
    verdict: {
      violations: 'Violações encontradas sob {ruleset}',
      'open-questions':
        'Nenhuma violação encontrada sob {ruleset}; {questions} {questions|pergunta|perguntas} em aberto',
      'no-violation-found': 'Nenhuma violação encontrada sob {ruleset}',
    },
    blocks: '{total} {total|bloco|blocos}, {reachable} {reachable|alcançável|alcançáveis}',
    nearest:
      'caminho mais curto até uma pessoa: {channel}, {messages} {messages|mensagem|mensagens}',
    question: 'Pergunta: {question}',
    problems: 'No arquivo: {message}',
    answered: 'Respondido por {by} em {at}: {said}',
    says: { yes: 'sim', no: 'não' },
    score:
      'pontuação {total} de 100; pesos: impeditiva {blocker}, alta {high}, média {medium}, baixa {low}',
  },
  en: {
    outcome: {
      fail: 'FAIL',
      review: 'QUESTION',
      error: 'ERROR',
      pass: 'pass',
      'not-applicable': 'not applicable',
    },
    verdict: {
      violations: 'Violations found under {ruleset}',
      'open-questions':
        'No violation found under {ruleset}; {questions} {questions|question|questions} open',
      'no-violation-found': 'No violation found under {ruleset}',
    },
    blocks: '{total} {total|block|blocks}, {reachable} reachable',
    nearest: 'shortest way to a person: {channel}, {messages} {messages|message|messages}',
    question: 'Question: {question}',
    problems: 'In the file: {message}',
    answered: 'Answered by {by} on {at}: {said}',
    says: { yes: 'yes', no: 'no' },
    score:
      'score {total} of 100; weights: blocker {blocker}, high {high}, medium {medium}, low {low}',
  },
  es: {
    outcome: {
      fail: 'FALLO',
      review: 'PREGUNTA',
      error: 'ERROR',
      pass: 'pasa',
      'not-applicable': 'no aplica',
    },
    verdict: {
      violations: 'Violaciones encontradas según {ruleset}',
      'open-questions':
        'Ninguna violación encontrada según {ruleset}; {questions} {questions|pregunta abierta|preguntas abiertas}',
      'no-violation-found': 'Ninguna violación encontrada según {ruleset}',
    },
    blocks: '{total} {total|bloque|bloques}, {reachable} {reachable|alcanzable|alcanzables}',
    nearest:
      'camino más corto hasta una persona: {channel}, {messages} {messages|mensaje|mensajes}',
    question: 'Pregunta: {question}',
    problems: 'En el archivo: {message}',
    answered: 'Respondido por {by} el {at}: {said}',
    says: { yes: 'sí', no: 'no' },
    score:
      'puntuación {total} de 100; pesos: bloqueante {blocker}, alta {high}, media {medium}, baja {low}',
  },
};

/** A check as a short text for people, one paragraph per flow; unreadable files are not in it. */
export function toText(check: CheckDocument, locale: Locale): string {
  return check.flows.map((flow) => flowText(flow, check.ruleset, locale)).join('\n\n');
}

function flowText(flow: CheckedFlowDocument, ruleset: string, locale: Locale): string {
  const text = words[locale];
  const questions = flow.audits.filter(
    ({ outcome }) => outcome === 'review' || outcome === 'error',
  ).length;
  const way = flow.humanPaths[0];
  return [
    flow.file,
    `  ${fillText(text.verdict[flow.verdict], { ruleset, questions })} (${fillText(text.blocks, { ...flow.blocks, unreachable: '' })})`,
    ...(way === undefined
      ? []
      : [
          `  ${fillText(text.nearest, { channel: channelWords[locale][way.channel].toLocaleLowerCase(locale), messages: way.messages })}`,
        ]),
    ...(flow.score?.total == null
      ? []
      : [`  ${fillText(text.score, { ...scoreWeights, total: flow.score.total })}`]),
    ...flow.audits.flatMap((audit) => auditText(audit, text)),
    ...flow.problems.map(({ message }) => `  ${fillText(text.problems, { message })}`),
  ].join('\n');
}

function auditText(audit: CheckedAudit, text: Words): string[] {
  const lines = [`  ${text.outcome[audit.outcome].padEnd(13)} ${audit.id}  ${audit.title}`];
  if (audit.question !== null)
    lines.push(`  ${' '.repeat(13)} ${fillText(text.question, { question: audit.question })}`);
  if (audit.answer !== null) {
    const { by, at, says, value } = audit.answer;
    const said = says === 'yes' || says === 'no' ? text.says[says] : (value ?? '');
    lines.push(`  ${' '.repeat(13)} ${fillText(text.answered, { by, at: at.slice(0, 10), said })}`);
  }
  return lines;
}
