import { foldInPlace } from './normalise.ts';

/** Words before a channel that void it (PHRASES, negations), in Portuguese, Spanish and English. */
const denials: readonly RegExp[] = [
  /\bnao (?:atend|recebe|temos|ofere|fazemos|prestamos|disponibiliz|aceita|possui|contamos|dispomos|lig(?:ue|ar)\b|respond(?:a|er)\b|envie\b|use\b|utilize\b|mande\b|acesse\b|visite\b|venha\b|va\b)|\bsem (?:atendimento|suporte|contato)\b|\bnunca (?:lig|atend)/g,
  /\bno (?:atend|recib|tenemos|ofrec|acept|respond(?:a|as|er)\b|llam(?:e|es|ar)\b|cont(?:amos|esta)|disponemos|damos|us(?:e|es)\b|utilic|escrib(?:a|as)\b|envi(?:e|es)\b)|\bsin (?:atencion|soporte)\b/g,
  /\b(?:do not|don.?t|does not|doesn.?t|cannot|can.?t|can not|unable to|no longer|never) (?:take|offer|receive|accept|reply|respond|call|answer|provide|monitor|support|write|email)|\b(?:no|without) (?:phone|telephone|e-?mail) (?:support|service|contact)\b/g,
];

/** After a denial these begin what is offered instead. */
const instead =
  /[;]|\b(?:mas|porem|contudo|entretanto|apenas|somente|so|pero|sino|sin embargo|solo|solamente|but|however|only|instead|lig(?:ue|a|ar)|cham(?:e|a|ar)|fal(?:e|a|ar)|env(?:ie|ia|iar)|escrev(?:a|er)|mand(?:e|a|ar)|acess(?:e|a|ar)|us(?:e|a|ar)|utiliz(?:e|a|ar)|prefira|digite|llam(?:a|e|ar|enos|anos)|escrib(?:e|a|ir|enos|anos)|habl(?:a|e|ar)|call|write|send|talk|speak)\b/;

/** Words after a channel that void it. */
const deniedAfter =
  /^[^.!?\n]{0,24}\b(?:nao (?:recebe|atende|aceita) (?:\w{1,12} ){0,2}?(?:ligac|chamad|mensage|resposta)|nao (?:e|sao) (?:monitorad|lid)|nao responda|nao funciona mais|no (?:recibe|atiende|acepta) (?:llamadas|mensajes|respuestas)|no responder|no se (?:lee|revisa)|(?:cannot|can.?t|does not|doesn.?t) (?:receive|take|accept) (?:calls|messages|replies)|(?:is )?not (?:monitored|read)|do not reply)/;

/** Letters on either side that count as one sentence. */
const longestSentence = 400;

/**
 * True when the sentence around a place says that the channel is not offered there: a denial stands before it and
 * nothing in between offers it after all ("não temos loja, ligue para …"), or one stands right after it.
 */
export function isNegated(text: string, at: number): boolean {
  const start = Math.max(sentenceStart(text, at), at - longestSentence);
  const before = foldInPlace(text.slice(start, at));
  const rest = foldInPlace(text.slice(at, at + longestSentence));
  const end = rest.search(/[.!?\n](?:\s|$)/);
  const after = end < 0 ? rest : rest.slice(0, end);
  // A verb of the sentence itself may begin at the place, as in "não ligue para …".
  return isDenied(before, after) || deniedAfter.test(afterChannel(after));
}

function isDenied(before: string, after: string): boolean {
  const sentence = before + after;
  for (const denial of denials) {
    for (const match of sentence.matchAll(denial)) {
      if (match.index >= before.length) break;
      const rest = before.slice(match.index + match[0].length);
      if (!instead.test(rest)) return true;
    }
  }
  return false;
}

/** What follows the number or address that begins a text. */
function afterChannel(text: string): string {
  return text.replace(/^[+(]?[\w@.()+-]{1,64}(?:[ .-]\d{2,5}){0,4}/, '');
}

function sentenceStart(text: string, at: number): number {
  for (let place = at - 1; place >= 0; place -= 1) {
    const sign = text[place];
    if (sign === '\n' || sign === '!' || sign === '?') return place + 1;
    if (sign === '.' && /\s/.test(text[place + 1] ?? ' ')) return place + 1;
  }
  return 0;
}
