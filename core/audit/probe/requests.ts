import type { ProbeLanguage, ProbePhrase } from './phrase.ts';

/** Requests that a rule is judged by. */
export interface Requests {
  /** The policy's own example and its nearest kin, and the client's own words: every bot must make something of these. */
  readonly plain: readonly string[];
  /** These and all other phrases that leave no doubt: strong, without slips, not of one country only. */
  readonly clear: readonly string[];
}

/** “Falar com um humano” (POLICY, FAQ 7) and the words a tester or customer tries next. */
const plainest: Readonly<Record<ProbeLanguage, ReadonlySet<string>>> = {
  pt: new Set([
    'falar com um humano',
    'falar com humano',
    'quero falar com um humano',
    'falar com atendente',
    'falar com um atendente',
    'quero falar com um atendente',
    'falar com uma pessoa',
    'falar com alguém',
    'atendimento humano',
    'atendente',
  ]),
  es: new Set([
    'hablar con un humano',
    'hablar con humano',
    'quiero hablar con un humano',
    'hablar con una persona',
    'quiero hablar con una persona',
    'hablar con alguien',
    'hablar con un agente',
    'hablar con un asesor',
    'atención humana',
    'asesor',
  ]),
  en: new Set([
    'talk to a human',
    'speak to a human',
    'I want to talk to a human',
    'talk to a person',
    'speak to a person',
    'talk to someone',
    'talk to an agent',
    'speak to an agent',
    'human',
    'human agent',
  ]),
};

/** The requests of one language among the phrases of a probe; a client's own words belong to every language. */
export function requestsIn(phrases: readonly ProbePhrase[], language: ProbeLanguage): Requests {
  const plain: string[] = [];
  const clear: string[] = [];
  for (const { text, strength, region, isSlip, ...phrase } of phrases) {
    if (phrase.language !== language && phrase.language !== null) continue;
    if (strength === 'weak' || isSlip === true || region !== undefined) continue;
    clear.push(text);
    if (phrase.language === null || plainest[language].has(text)) plain.push(text);
  }
  return { plain, clear };
}
