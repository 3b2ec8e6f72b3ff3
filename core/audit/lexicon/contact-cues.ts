import { foldInPlace } from '../detect/normalise.ts';

/**
 * What the words around a number or an address make of it. `told`: the company's own, for the user to use. `asked`:
 * an example of what the user should type, or the user's own. `login`: a name to log in with. `code`: a number that
 * only looks like a phone, a key for payments. `none`: no word says.
 */
export type Cue = 'told' | 'asked' | 'login' | 'code' | 'none';

/** Letters on either side that count (PHRASES 5.7). */
const window = 60;

/** Letters looked through for them: variables between them do not count. */
const searched = 400;

/** Words of a phone that people answer (PHRASES 5.5, Phone), accents dropped. */
const toldPhone =
  /\b(?:lig(?:ue|ar|a|uem)|ligacao|ligacoes|disque|discar|discagem|telefon(?:e|es|ico|ar|o|os)|tel|fon(?:e|es|o)|celular|whats|whatsapp|wpp|zap|sac|ouvidoria|central|atendimento|contatos?|fal(?:e|ar|a)|cham(?:e|ar)|plantao|emergencias?|suporte|numeros?|comercial|vendas|recepcao|duvidas|reclamacoes|capitais|localidades|metropolitanas|llam(?:a|e|ar|anos|enos|ame)|telefonicas?|linea|marc(?:a|ar|ando|que)|conmutador|pbx|contact(?:o|a|anos|enos|ar|e)?|comunic(?:ate|arte|arse|ese)|atencion|soporte|ventas|call|phone|telephone|hotline|helpline|toll.free|dial|ring|switchboard|reach|support|sales|customer (?:service|care))\b/g;

/** Of these, the ones that a bare run of digits needs: near others it may be a protocol or an order, accents dropped. */
const dialWords =
  /\b(?:lig(?:ue|ar|a|uem)|disque|discar|discagem|telefon(?:e|es|ar|o|os)|tel|fon(?:e|es|o)|celular|whats|whatsapp|wpp|zap|sac|ouvidoria|central|plantao|llam(?:a|e|ar|anos|enos|ame)|linea|marc(?:a|ar|que)|conmutador|pbx|call|phone|telephone|hotline|helpline|dial|switchboard)\b/g;

/** Right before a wrong number nothing less than a word to dial makes it a phone, accents dropped. */
const dialBefore =
  /\b(?:lig(?:ue|ar|uem)|disque|discar|telefon(?:e|es|o|os)|tel|fon(?:e|es|o)|celular|whats(?:app)?|zap|llam(?:a|e|ar|anos|enos)|marque|marca|call|phone|telephone|dial)\b[^\d\n]{0,24}$/;

/** Words of an address that people read (PHRASES 5.5, E-mail), accents dropped. */
const toldEmail =
  /\b(?:e-?mails?|mails?|correios?|correos?|escrev(?:a|er)|envi(?:e|a|ar)|mand(?:e|a|ar)|contatos?|fal(?:e|ar)|sac|ouvidoria|suporte|atendimento|duvidas|reclamacoes|parcerias|escrib(?:a|e|ir|enos|anos)|contact(?:o|a|anos|enos|ar)?|atencion|soporte|consultas|write|send|reach|support|drop us)\b/g;

const customers = '(?:seus?|teus?|tus?|sus?|your|do cliente|del cliente)';
const things =
  '(?:numero (?:de |do )?|phone |mobile )?(?:telefone|celular|fone|whatsapp|telefono|movil|numero|number|phone|mobile|contato|contacto|e-?mail|mail|correo(?: electronico)?)(?: com ddd| de (?:contato|contacto|celular|telefone|telefono)| cadastrado)?';
const requests =
  '(?:digite|informe|insira|preencha|ingres(?:a|e)|indi(?:ca|que)|escrib(?:a|e)|type|enter|provide)';

/** Words that ask the user for theirs, or show the form it should have, accents dropped. */
const asked = new RegExp(
  `\\b(?:exemplos?|ex|formatos?|com (?:o )?ddd|ejemplos?|p\\.? ?ej|e\\.g|examples?|such as|(?:${customers}|${requests} (?:o|a|um|el|un|the|a|an)) ${things})\\b`,
  'g',
);

/** Right before it: "digite (11) …", "algo como …", "e-mail (ana@…)". */
const askedBefore = new RegExp(
  `\\b(?:${requests}|como|assim|tipo|like)[\\s:"'(]{0,4}$|\\be-?mail\\s?\\($`,
);

/** Words that make an address a name to log in with, accents dropped. */
const login =
  /\b(?:(?:acess|entr|inici|acced|conect|sign|log)\w{0,4} [^.!?\n]{0,30}(?:com o|con el|with the) (?:e-?mail|correo|mail)|log-?in|usuario|user ?name|user|senha|password|contrasena|acess(?:e|ar) (?:a |sua )?(?:conta|area)|sign in|inici(?:e|a|ar) sesion)\b/g;

const numbered = '(?: fiscal)?(?:\\s(?:n[ro]?|numero|number|no|e|es|is))?[\\s.:#º°-]{0,5}$';

/** Right before digits these make them no phone (RULES 4.5), accents dropped. */
const codeBefore = new RegExp(
  `\\b(?:cpf|cnpj|rg|cnh|cep|protocolo|codigos?|cod|ref|referencia|sku|modelo|item|peca|serie|lote|rastreio|rastreamento|isbn|ean|senha|token|cupom|voucher|placa|crm|oab|creci|cnae|code|invoice|tracking|serial|part|model|clabe|cbu|iban|nit|rut|rfc|curp|dni|guia|folio)${numbered}`,
);

/** Right before a bare run of digits so do these; before a grouped one they are what the phone is for. */
const topicBefore = new RegExp(
  `\\b(?:pedido|contrato|matricula|boleto|nota|nfe?|conta|agencia|cartao|processo|chamado|ticket|produto|apolice|inscricao|registro|order|cuenta|factura|id)${numbered}`,
);

/** Keys for payments are no channel, however they are written. */
const payment =
  /(?:\bchave (?:do )?pix|(?:^|\n)[^a-z\n]{0,4}pix|\bbizum|\byape|\bnequi)\b(?:[\s:=()-]|\be\b|\bes\b|celular|telefone|e-?mail|cnpj){0,8}$/;

/** Right after it: "(11) 98765-4321 (exemplo)". */
const sampleAfter = /^[\s("'-]{0,4}(?:por )?(?:exemplo|ex\b|ejemplo|example)/;

/** Right before it: "atualize pelo (11) …". */
const throughBefore = /\b(?:pel[oa]s?|no numero|nos numeros|al|al numero|ao|aos)[\s:]{0,3}$/;

/** The address that the bot's own mail comes from: "você receberá um e-mail de …". */
const senderBefore =
  /\b(?:receb(?:e|a|er|era|eu)|envi(?:ad[oa]s?|amos|aremos|ei)|remetente|remitente|recib(?:e|iras?|a)|receive|sent)\b[^.!?\n]{0,40}\b(?:de|por|pelo|from|by|desde|e-?mail|correo)[\s:]{1,3}$/;

/** Right before an address: "escreva para …", "atualize em …". */
const toAddress = /\b(?:pel[oa]|em|en|at|para|to|a)[\s:]{1,3}$/;

/** What stands around a number or an address. */
export interface Surrounding {
  /** The text it stands in. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the block says before this text. */
  readonly before: string;
}

/**
 * How digits are written. `unmistakable`: as nothing but a phone is, with a country code or an area code in brackets.
 * `grouped`: as phones are, and codes can be. `bare`: anything.
 */
export type WrittenForm = 'unmistakable' | 'grouped' | 'bare';

/** What the words around a phone number make of it; the nearest one before it decides. */
export function phoneCue(place: Surrounding, form: WrittenForm): Cue {
  const { before, after } = folded(place);
  const isCode =
    form !== 'unmistakable' &&
    (codeBefore.test(before) || (form === 'bare' && topicBefore.test(before)));
  if (isCode || payment.test(before)) return 'code';
  if (askedBefore.test(before) || sampleAfter.test(after)) return 'asked';
  if (throughBefore.test(before)) return 'told';
  const words = form === 'bare' ? dialWords : toldPhone;
  const nearest = nearestCue(before, [
    ['asked', asked],
    ['told', words],
  ]);
  if (nearest !== 'none') return nearest;
  return firstLine(after).search(words) >= 0 ? 'told' : 'none';
}

/** True when a word to dial stands right before a place. */
export function isDialled(place: Surrounding): boolean {
  return dialBefore.test(folded(place).before);
}

/** What the words around an e-mail address make of it; the nearest one before it decides. */
export function emailCue(place: Surrounding): Cue {
  const { before, after } = folded(place);
  if (payment.test(before)) return 'code';
  if (askedBefore.test(before) || sampleAfter.test(after)) return 'asked';
  if (senderBefore.test(before)) return 'code';
  if (toAddress.test(before)) return 'told';
  const nearest = nearestCue(before, [
    ['asked', asked],
    ['login', login],
    ['told', toldEmail],
  ]);
  // "Use o e-mail a@b e a senha …": the log-in word comes after.
  if (nearest !== 'asked' && firstLine(after).slice(0, 32).search(login) >= 0) return 'login';
  return nearest;
}

function folded({ text, start, end, before }: Surrounding): { before: string; after: string } {
  const own = text.slice(Math.max(0, start - searched), start);
  const earlier = `${before.slice(-searched)}\n${own}`.replace(/\{\{[^{}]{0,500}\}\}/g, '');
  return {
    before: foldInPlace(earlier.slice(-window)),
    after: foldInPlace(text.slice(end, end + window)),
  };
}

/** The cue whose word ends last; of words that end together the one named first. */
function nearestCue(text: string, cues: readonly (readonly [Cue, RegExp])[]): Cue {
  let best: Cue = 'none';
  let bestEnd = -1;
  for (const [cue, words] of cues) {
    for (const match of text.matchAll(words)) {
      const end = match.index + match[0].length;
      if (end <= bestEnd) continue;
      best = cue;
      bestEnd = end;
    }
  }
  return best;
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

const chat = /\b(?:whats|whatsapp|wpp|zap|zapzap|wa\.me|api\.whatsapp)\b/;
const call =
  /\b(?:lig(?:ue|ar|a)|ligacao|telefone|tel|fone|llam(?:a|e|anos|enos|ar)|telefono|call|phone|dial)\b/;
const forHelp =
  /\b(?:fal(?:e|ar|a)|atend\w{1,10}|suporte|duvidas?|contatos?|ajuda|humano|pessoa|equipe|habl(?:a|e|ar)|soporte|contact\w{0,3}|ayuda|asesor|support|help|talk|speak|team|agent)\b/;

/** True when a number is told to chat with for help, and not to call: on WhatsApp it is whoever answers there. */
export function isChatNumber({ text, start, end, before }: Surrounding): boolean {
  const around = folded({ text, start, end, before });
  const words = `${around.before} ${foldInPlace(text.slice(start, end))} ${firstLine(around.after)}`;
  return chat.test(words) && !call.test(words) && forHelp.test(words);
}
