import { findSpan, type Span } from './find-span.ts';

const staff =
  '(?:atendentes?|humano|pessoa|consultor(?:a|es)?|especialistas?|vendedor(?:a|es)?|equipe|time|setor|departamento|atendimento|asesor(?:a|es)?|agentes?|ejecutiv[oa]|persona|equipo|agents?|advisor|person|human|team|colleague)';

/** Sentences by which a bot hands over now (PHRASES 5.3); an offer (“posso transferir”) is none. */
const transfers: readonly RegExp[] = [
  new RegExp(
    `\\b(?:vou|estou|estamos|iremos|vamos|ja estou) (?:te |lhe |ja te |agora te )?(?:transferir|transferindo|encaminhar|encaminhando|direcionar|direcionando|passar|conectar|conectando|chamar|chamando)\\b.{0,40}\\b${staff}\\b`,
  ),
  new RegExp(`\\b(?:transferindo|encaminhando|direcionando)\\b.{0,40}\\b${staff}\\b`),
  /\b(?:em breve|em instantes|logo|ja ja|dentro de instantes)\b.{0,30}\b(?:sera|vai ser) atendid[oa]\b/,
  new RegExp(
    `\\b(?:um|uma|nossos?|nossa|o|a) (?:d[eo]s? nossos )?${staff}\\b.{0,25}\\b(?:vai|vao|ira|irao) (?:te |lhe |ja te )?(?:falar|atender|responder|continuar|chamar|ajudar|respond)`,
  ),
  /\baguarde\b.{0,40}\b(?:transfer|atendente|atendimento|chamo|encaminh)/,
  new RegExp(
    `\\b(?:te|le|lo|la) (?:voy a |vamos a )(?:transferir|comunicar|pasar|derivar)\\b.{0,40}\\b${staff}\\b`,
  ),
  new RegExp(
    `\\b(?:te|le|lo|la) (?:(?:estoy |estamos )?transfiriendo|transfiero|comunico|paso|derivo)\\b.{0,40}\\b${staff}\\b`,
  ),
  /\ben breve (?:seras|sera) atendid[oa]\b|\b(?:un|una) (?:asesor|agente|ejecutivo|persona)a? (?:te|se|le) (?:va a |atendera|pondra|respondera|contactara)/,
  new RegExp(
    `\\b(?:transferring|connecting|i(?:'m| am| will|'ll) (?:transfer|connect)(?:ring|ing)?)\\b.{0,40}\\b${staff}\\b`,
  ),
  /\b(?:an agent|someone from our team|a member of our team|one of our agents) (?:will|is going to)\b/,
  /\bplease wait\b.{0,30}\b(?:transfer|agent|connect)/,
];

/** “Please wait”, without a word of what for. */
const waits: readonly RegExp[] = [
  /\b(?:aguarde|espere)\b.{0,20}\b(?:momento|instante|minut(?:o|inho)|pouco|por favor)\b|\b(?:so |apenas )?um (?:momento|instante|minutinho)\b|^aguarde\b/,
  /\b(?:aguarda|espera|espere)\b.{0,20}\b(?:momento|instante|minuto|por favor)\b|\bun momento\b/,
  /\bplease wait\b|\bone moment\b|\bhold on\b/,
];

/** A question whether the user agrees makes the sentence an offer. */
const consent =
  /\b(?:tudo bem|pode ser|ok|okay|certo|combinado|confirma|posso|deseja|quer|gostaria|vamos la|de acuerdo|te parece|quieres|deseas|all right|would you like|is that ok)\b[^?]{0,20}\?/;

/** Where a text says that the user is being handed over, or just asks them to wait; null when it does neither. */
export function saysTransfer(text: string): Span | null {
  if (findSpan(text, [consent]) !== null) return null;
  const span = findSpan(text, transfers) ?? findSpan(text, waits);
  // A question offers: “te paso con un asesor?”.
  return span === null || /^[^.!?\n]{0,80}\?/.test(text.slice(span.end)) ? null : span;
}
