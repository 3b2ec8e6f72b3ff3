import { findSpan, type Span } from './find-span.ts';

/** Sentences that announce opening hours (PHRASES 5.4); the times themselves are {@link findOpeningHours}'s. */
const announced: readonly RegExp[] = [
  /\bhorarios? (?:de|do) (?:nosso )?(?:atendimento|funcionamento|expediente|servico|atencion|apertura|servicio|trabajo)\b|\b(?:nosso|nuestro) horario\b/,
  /\bhorario (?:comercial|laboral|habil|de oficina)\b|\bdias? (?:uteis|util|habil(?:es)?|laborables?|laborales)\b/,
  /\b(?:opening|business|office|working|service|support) (?:hours|times)\b|\bweekdays\b|\bbusiness days?\b/,
  /\b(?:atendemos|atendimento|funcionamos|funciona|funcionamento|abrimos|estamos abertos|nosso time atende|atende|plantao) (?:[\p{L}]{1,20} ){0,3}?(?:das|de|a partir|entre|ate|todos|segunda|diariamente)\b/u,
  /\b(?:atencion|atendemos|abrimos|funcionamos|atiende|estamos abiertos) (?:[\p{L}]{1,20} ){0,3}?(?:de|desde|a partir|entre|hasta|todos|lunes)\b/u,
  /\b(?:we are open|we.?re open|our team (?:is|works)|available) (?:[\p{L}]{1,20} ){0,3}?(?:from|between|until|monday|mon)\b/u,
];

/** Where a text announces opening hours, whether or not it says them; null when it does not. */
export function announcesHours(text: string): Span | null {
  return findSpan(text, announced);
}
