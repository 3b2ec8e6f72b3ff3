import type { Locale, Localized } from '#core/model/locale.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import type { AnswersOfAudit } from '#core/audit/answers/answers-of-audit.ts';
import type { AuditProduct, Question } from '#core/audit/audit.ts';
import { askedWords, type Verdict } from '#core/audit/detect/before-person.ts';
import type { DataRequest } from '#core/audit/detect/data-requests.ts';

/** Sentences about what cannot be decided, the same for every obstacle: `noun` is what stands in the way. */
export function openTitles(noun: Localized): Readonly<Record<string, Localized>> {
  return {
    'review-guess': each((locale) => ({
      'pt-BR': `Antes de uma pessoa, o bloco “{block}” parece pedir ${noun[locale]}: {data}`,
      en: `Before a person, block “{block}” seems to ask for ${noun[locale]}: {data}`,
      es: `Antes de una persona, el bloque «{block}» parece pedir ${noun[locale]}: {data}`,
    })),
    'review-unreadable': {
      'pt-BR':
        'O bloco “{block}”, antes de uma pessoa, espera resposta a um texto que o arquivo não contém',
      en: 'Block “{block}”, before a person, waits for an answer to a text that the file does not hold',
      es: 'El bloque «{block}», antes de una persona, espera respuesta a un texto que el archivo no contiene',
    },
    'review-doubt': each((locale) => ({
      'pt-BR': `Sem ${noun[locale]}, o único caminho até uma pessoa precisa ser conferido: {name}`,
      en: `Without ${noun[locale]}, the only way to a person has to be looked at: {name}`,
      es: `Sin ${noun[locale]}, el único camino hasta una persona debe revisarse: {name}`,
    })),
    'review-behind': each((locale) => ({
      'pt-BR': `O fluxo pede ${noun[locale]} ({data}) antes de “{name}”, e o arquivo não mostra se ali atende uma pessoa`,
      en: `The flow asks for ${noun[locale]} ({data}) before “{name}”, and the file does not show whether a person answers there`,
      es: `El flujo pide ${noun[locale]} ({data}) antes de «{name}», y el archivo no muestra si allí atiende una persona`,
    })),
    'review-variable': each((locale) => ({
      'pt-BR': `Chegar a uma pessoa sem ${noun[locale]} depende de “{name}”, que o arquivo não mostra`,
      en: `Reaching a person without ${noun[locale]} depends on “{name}”, which the file does not show`,
      es: `Llegar a una persona sin ${noun[locale]} depende de «{name}», que el archivo no muestra`,
    })),
  };
}

/** The questions to {@link openTitles}. */
export function openQuestions(noun: Localized): Readonly<Record<string, Question>> {
  return {
    'review-guess': {
      yes: 'fail',
      no: 'pass',
      ...each((locale) => ({
        'pt-BR': `O bloco “{block}” pede ${noun[locale]} (“{data}”) antes de deixar o usuário seguir até uma pessoa?`,
        en: `Does block “{block}” ask for ${noun[locale]} (“{data}”) before it lets the user on to a person?`,
        es: `¿El bloque «{block}» pide ${noun[locale]} («{data}») antes de dejar que el usuario siga hasta una persona?`,
      })),
    },
    'review-unreadable': {
      yes: 'fail',
      no: 'pass',
      ...each((locale) => ({
        'pt-BR': `O texto do bloco “{block}” pede ${noun[locale]} antes de deixar o usuário seguir até uma pessoa?`,
        en: `Does the text of block “{block}” ask for ${noun[locale]} before it lets the user on to a person?`,
        es: `¿El texto del bloque «{block}» pide ${noun[locale]} antes de dejar que el usuario siga hasta una persona?`,
      })),
    },
    'review-doubt': {
      yes: 'pass',
      no: 'fail',
      ...each((locale) => ({
        'pt-BR': `Quem usa “{name}”, do bloco “{block}”, chega a uma pessoa sem ${noun[locale]}?`,
        en: `Does somebody who uses “{name}”, of block “{block}”, reach a person without ${noun[locale]}?`,
        es: `Quien usa «{name}», del bloque «{block}», ¿llega a una persona sin ${noun[locale]}?`,
      })),
    },
    'review-behind': {
      yes: 'fail',
      no: 'not-applicable',
      'pt-BR': 'Em “{name}”, do bloco “{block}”, quem responde é uma pessoa?',
      en: 'In “{name}”, of block “{block}”, is it a person who answers?',
      es: 'En «{name}», del bloque «{block}», ¿responde una persona?',
    },
    'review-variable': {
      yes: 'pass',
      no: 'fail',
      ...each((locale) => ({
        'pt-BR': `No bloco “{block}”, o valor de “{name}” deixa chegar a uma pessoa mesmo sem ${noun[locale]}?`,
        en: `In block “{block}”, does the value of “{name}” let the user reach a person even without ${noun[locale]}?`,
        es: `En el bloque «{block}», ¿el valor de «{name}» deja llegar a una persona incluso sin ${noun[locale]}?`,
      })),
    },
  };
}

function each(texts: (locale: Locale) => Localized): Localized {
  return { 'pt-BR': texts('pt-BR')['pt-BR'], en: texts('en').en, es: texts('es').es };
}

/** The product of a verdict that leaves something open; null when it does not. */
export function openProduct(verdict: Verdict, { graph }: FlowFacts): AuditProduct | null {
  const at = (index: number): { id: string; title: string } => graph.blocks[index]!;
  switch (verdict.kind) {
    case 'guess': {
      const { request } = verdict;
      const isDark = request.kind === 'unreadable';
      return {
        outcome: 'review',
        variant: isDark ? 'review-unreadable' : 'review-guess',
        blocks: [at(request.at).id],
        params: { block: at(request.at).title, data: request.what },
        evidence: isDark ? [] : [request.evidence],
      };
    }
    case 'doubt':
    case 'variable':
      return {
        outcome: 'review',
        variant: verdict.kind === 'doubt' ? 'review-doubt' : 'review-variable',
        blocks: [at(verdict.doubt.at).id],
        subject: verdict.doubt.name,
        params: { block: at(verdict.doubt.at).title, name: verdict.doubt.name },
      };
    case 'blocked-doubt':
      return {
        outcome: 'review',
        variant: 'review-behind',
        blocks: [at(verdict.doubt.at).id],
        subject: verdict.doubt.name,
        params: {
          block: at(verdict.doubt.at).title,
          name: verdict.doubt.name,
          data: askedWords(verdict.requests),
        },
        evidence: verdict.requests.slice(0, 1).map(({ evidence }) => evidence),
      };
    default:
      return null;
  }
}

/** The product of requests that stand before a person on every way. */
export function blockedProduct(
  verdict: Extract<Verdict, { kind: 'blocked' }>,
  { graph }: FlowFacts,
  variant = 'fail',
): AuditProduct {
  const blocks = [...new Set(verdict.requests.map(({ at }) => at))].sort((a, b) => a - b);
  return {
    outcome: 'fail',
    variant,
    blocks: blocks.map((at) => graph.blocks[at]!.id),
    params: { data: askedWords(verdict.requests) },
    evidence: [
      ...(verdict.way === null ? [] : [verdict.way]),
      ...verdict.requests.slice(0, 4).map(({ evidence }) => evidence),
    ],
  };
}

/** Requests with what people answered taken in: what is one is certain, what is none is gone. */
export function withAnswers(
  requests: readonly DataRequest[],
  { graph }: FlowFacts,
  answers: AnswersOfAudit,
): { readonly certain: readonly DataRequest[]; readonly guesses: readonly DataRequest[] } {
  const said = (one: DataRequest): string | undefined =>
    answers(
      one.kind === 'unreadable' ? 'review-unreadable' : 'review-guess',
      graph.blocks[one.at]!.id,
    )?.says;
  return {
    certain: requests.filter((one) => one.certainty === 'certain' || said(one) === 'yes'),
    guesses: requests.filter((one) => one.certainty === 'guess' && said(one) === undefined),
  };
}
