import type { Action, Block } from '#core/model/flow.ts';
import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { handsOverOnEntry } from '#core/flow/handover/handover-action.ts';
import { text } from '#core/flow/read/fields.ts';
import { transitionLimit } from '#core/flow/simulate/transition-limit.ts';
import { shownContent } from '#core/flow/text/content-text.ts';
import { readableText, spintax } from '#core/flow/text/plain-text.ts';
import { stringConstants } from '#core/flow/text/script-constants.ts';
import type { RequestKind } from '../lexicon/data-word.ts';
import { healthWords } from '../lexicon/health-words.ts';
import { loginFrames, loginWords } from '../lexicon/login-words.ts';
import { moneyWords, paymentFrames } from '../lexicon/money-words.ts';
import { nameFrames, personalDataWords } from '../lexicon/personal-data-words.ts';
import { conditionFrames } from '../lexicon/terms-words.ts';
import type { ProbeLanguage } from '../probe/phrase.ts';
import { demandOf } from './asked-validation.ts';
import { askedFor, askedToDo } from './asked-words.ts';
import { exampleNumbers } from './personal-numbers.ts';

/** Something a block asks its user for, or to do (RULES 4.3 D, 4.4 SEN). */
export interface DataRequest {
  /** Index of the block that asks. */
  readonly at: number;
  readonly kind: RequestKind;
  /** What is asked for in the flow's own words: `CPF`, `seu e-mail`. */
  readonly what: string;
  readonly language: ProbeLanguage;
  /** `guess`: a script, a variable's name or a title says so, or a word that means other things too. */
  readonly certainty: 'certain' | 'guess';
  /** True for a whole number, or a picture of a document, that identifies a person, a card or an account. */
  readonly isNumber: boolean;
  /** True when the bot waits for the answer; false when it goes on by itself, e.g. to a person who will read it. */
  readonly isAwaited: boolean;
  readonly evidence: Evidence;
}

/** A request before it is known which block it is of. */
type Found = Omit<DataRequest, 'at' | 'isAwaited'>;

const dataWords = [...loginWords, ...personalDataWords, ...moneyWords, ...healthWords];
const frames = [...loginFrames, ...paymentFrames, ...conditionFrames, ...nameFrames];

/** Everything that reachable blocks ask for, in flow order; each kind and wording once a block. */
export function dataRequests(facts: FlowFacts): readonly DataRequest[] {
  return facts.graph.blocks.flatMap((block, at): DataRequest[] => {
    if (!facts.reachable.has(at)) return [];
    const found = requestsOf(block);
    if (found.length === 0) return [];
    const isAwaited = awaitsAnswer(facts, at);
    return found.map((one) => ({ ...one, at, isAwaited }));
  });
}

function requestsOf(block: Block): Found[] {
  const shown = shownTexts(block);
  const found = shown.texts.flatMap((one) => inText(block.id, one, 'certain'));
  const add = (one: Found): void => {
    if (!found.some(({ kind }) => kind === one.kind)) found.push(one);
  };
  const { validation, variable } = block.input;
  const demand = validation === null || block.input.bypass ? null : demandOf(validation);
  if (demand !== null)
    add({
      kind: demand.kind,
      what: demand.what,
      isNumber: demand.isNumber,
      language: 'pt',
      certainty: 'certain',
      evidence: exit(block, `validation regex ${validation?.regex ?? ''}`),
    });
  for (const label of shown.options) {
    // Accepting as a button asks for it, whatever the text before says.
    if (
      /^(?:(?:eu )?li e )?(?:aceito|concordo|acepto|i agree|i accept)\b/i.test(label) &&
      found.length === 0
    )
      add(guess('terms', label, quote(block, label, null)));
  }
  for (const constant of shown.hidden)
    for (const one of inText(block.id, constant, 'guess')) add(one);
  if (found.length === 0 && !block.input.bypass) {
    const kind = variable === null ? null : kindOfName(variable, shown.isUnreadable);
    if (kind !== null) add(guess(kind, variable ?? '', exit(block, `variable ${variable ?? ''}`)));
    const titled = shown.isUnreadable ? kindOfTitle(block.title) : null;
    if (titled !== null) add(guess(titled, block.title, exit(block, block.title)));
  }
  if (found.length === 0 && isDark(block, shown))
    found.push(guess('unreadable', block.title, exit(block, '')));
  return unique(found);
}

/** A block that waits for an answer to something the file does not hold at all. */
function isDark(block: Block, { texts, options, hidden, isUnreadable }: Shown): boolean {
  if (!isUnreadable || block.input.bypass || isMenu(block)) return false;
  return texts.length === 0 && options.length === 0 && hidden.length === 0;
}

/** A block whose exits tell choices apart offers a menu, whatever it looks like. */
function isMenu({ outputs }: Block): boolean {
  const chosen = outputs.filter(({ conditions }) =>
    conditions.some(
      ({ comparison, values }) =>
        ['equals', 'contains', 'approximateTo', 'startsWith', 'matches'].includes(comparison) &&
        !values.every((value) =>
          /^(?:true|false|success|sucesso|ok|error|erro|\d{3}|\.[*+]?)$/i.test(value),
        ),
    ),
  );
  return chosen.length > 1;
}

/** What one text asks for. */
function inText(block: string, written: string, certainty: Found['certainty']): Found[] {
  const evidence = (start: number, end: number): Evidence => ({
    kind: 'quote',
    block,
    text: written,
    start,
    end,
  });
  return [
    ...askedFor(written, dataWords).map(({ word, span, language, isPart }): Found => ({
      kind: word.kind,
      what: written.slice(span.start, span.end),
      language,
      certainty:
        word.isVague === true || tellsOfElsewhere.test(written.slice(0, span.start))
          ? 'guess'
          : certainty,
      isNumber: word.isNumber === true && !isPart,
      evidence: evidence(span.start, span.end),
    })),
    ...exampleNumbers(written).map(({ kind, value, start, end }): Found => ({
      kind: kind === 'card' ? 'money' : 'identity',
      what: value,
      language: 'pt',
      certainty,
      isNumber: kind !== 'cnpj',
      evidence: evidence(start, end),
    })),
    ...askedToDo(written, frames).map(({ frame, span }): Found => ({
      kind: frame.kind,
      what: written.slice(span.start, span.end),
      language: frame.language,
      certainty,
      isNumber: false,
      evidence: evidence(span.start, span.end),
    })),
  ];
}

/** Before a request: steps to take on a site or in an app, which asks there and not here. */
const tellsOfElsewhere =
  /\b(?:acess[ae]r?|clique|clicar|entre|entrar|abra|abrir|selecione|accede|acceda|ingres[ae] (?:a|en)|haz clic|haga clic|abre|go to|click|open|visit)\b[^?]{0,200}$/i;

/** What a block puts on the screen before it waits, with its own constants filled in. */
interface Shown {
  readonly texts: readonly string[];
  readonly options: readonly string[];
  /** String constants of scripts whose result is the text: shown under conditions that nobody can see. */
  readonly hidden: readonly string[];
  /** True when a text is shown and the file does not hold it. */
  readonly isUnreadable: boolean;
}

const placeholder = /\{\{([a-zA-Z0-9.@_-]+)\}\}/g;

function shownTexts(block: Block): Shown {
  const constants = new Map<string, string>();
  const texts: string[] = [];
  const options: string[] = [];
  let isUnreadable = false;
  for (const action of block.entering) {
    if (action.type === 'SetVariable' && action.conditions.length === 0)
      constants.set(text(action.settings, 'variable') ?? '', text(action.settings, 'value') ?? '');
    const shown = shownContent(action);
    if (shown === null) continue;
    for (const written of shown.texts) {
      for (const one of spintax(written)) {
        const filled = readableText(one, (name) => constants.get(name) ?? null);
        if (/\p{L}/u.test(filled.replace(placeholder, ''))) texts.push(filled);
        else if (filled.search(placeholder) >= 0) isUnreadable = true;
      }
    }
    options.push(...shown.options.map(({ label }) => readableText(label)));
    if (shown.isOpaque && shown.texts.length === 0 && shown.links.length === 0) isUnreadable = true;
  }
  const error = block.input.validation?.error ?? '';
  if (/\p{L}/u.test(error.replace(placeholder, ''))) texts.push(error);
  return { texts, options, isUnreadable, hidden: isUnreadable ? scriptTexts(block.entering) : [] };
}

function scriptTexts(actions: readonly Action[]): string[] {
  return actions.flatMap((action) =>
    action.type.startsWith('ExecuteScript')
      ? stringConstants(text(action.settings, 'source') ?? '').filter(
          (one) => one.length < 2_000 && one.includes(' '),
        )
      : [],
  );
}

/** Names that say what a variable holds; the first list whatever the block shows, the second only when that cannot be read. */
const tellingNames: readonly (readonly [RegExp, RequestKind])[] = [
  [
    /(?:^|[^a-z])(?:cpf|cnpj|rg|passaporte|passport|dni)(?:[^a-z]|$)|^(?:cpf|cnpj|dni)|cpf$/i,
    'identity',
  ],
  [/(?:^|[^a-z])(?:senha|password|passwd|contrasena)(?:[^a-z]|$)/i, 'login'],
  [/num(?:ero)?_?(?:do_?)?cartao|card_?number|(?:^|[^a-z])cvv(?:[^a-z]|$)/i, 'money'],
];
const otherNames: readonly (readonly [RegExp, RequestKind])[] = [
  [/(?:^|[^a-z])documento?(?:[^a-z]|$)/i, 'identity'],
  [/(?:^|[^a-z])(?:token|otp)(?:[^a-z]|$)/i, 'login'],
  [
    /e-?mail|telefone|celular|(?:^|[^a-z])phone|(?:^|[^a-z])cep(?:[^a-z]|$)|endere[cç]o/i,
    'contact',
  ],
  [/(?:^|[^a-z])(?:nome|name|nombre)/i, 'name'],
  [/(?:^|[^a-z])(?:pedido|contrato|matr[ií]cula|placa|cidade|estado|bairro|ciudad)/i, 'reference'],
];

/** What a variable's name or a title says it is about; null when it says nothing. */
export function kindOfName(name: string, isUnreadable: boolean): RequestKind | null {
  const spread = name.replace(/([a-z])([A-Z])/g, '$1_$2');
  const lists = isUnreadable ? [...tellingNames, ...otherNames] : tellingNames;
  return lists.find(([pattern]) => pattern.test(spread))?.[1] ?? null;
}

/** Titles name blocks of all sorts; one that says that something is asked for says what. */
function kindOfTitle(title: string): RequestKind | null {
  const asks =
    /solicita|pede|pedir|pergunta|inform|coleta|captura|valida|input|digit|pide|ask|collect/i;
  return kindOfName(title, asks.test(title));
}

function guess(kind: RequestKind, what: string, evidence: Evidence): Found {
  const isNumber = kind === 'identity' || kind === 'money';
  return { kind, what, language: 'pt', certainty: 'guess', isNumber, evidence };
}

function quote(
  block: Block,
  written: string,
  span: { start: number; end: number } | null,
): Evidence {
  return {
    kind: 'quote',
    block: block.id,
    text: written,
    start: span?.start ?? null,
    end: span?.end ?? null,
  };
}

/** What decides that is no sentence: a validation, a variable, a title, as the block's own. */
function exit(block: Block, condition: string): Evidence {
  return { kind: 'exit', block: block.id, condition, to: block.id };
}

function unique(found: readonly Found[]): Found[] {
  const key = ({ kind, what }: Found): string => `${kind} ${what.toLowerCase()}`;
  return found.filter((one, at) => found.findIndex((other) => key(other) === key(one)) === at);
}

/** True when the user's next message answers the block, wherever it waits; a hand-over on the way means it does not. */
function awaitsAnswer({ graph }: FlowFacts, start: number): boolean {
  const seen = new Set([start]);
  let edge = [start];
  let waits = false;
  for (let depth = 0; depth <= transitionLimit && edge.length > 0; depth += 1) {
    const next: number[] = [];
    for (const at of edge) {
      const block = graph.blocks[at]!;
      if (handsOverOnEntry(block)) return false;
      if (!block.input.bypass) {
        waits = true;
        continue;
      }
      for (const { to } of graph.edges[at]!) {
        if (to === null || seen.has(to)) continue;
        seen.add(to);
        next.push(to);
      }
    }
    edge = next;
  }
  return waits;
}
