import { normalise } from '../detect/normalise.ts';
import { tellsOfPerson } from './person-words.ts';

/** How a menu option is worded for somebody who looks for a person. */
export type OptionMeaning =
  /** It names a person, a team, or being attended. */
  | 'person'
  /** It could be anything: more options, others. */
  | 'vague'
  /** Neither. */
  | 'unclear';

const bot =
  /\b(?:virtual|digital|automatic[oa]|automatizad[oa]|robo|bot|chatbot|autoatendimento|self[- ]service)\b/;

/** Teams as menus name them: a label with one says who answers. */
const team =
  /\b(?:atendimento|atendentes?|equipes?|times?|suporte|assistencia tecnica|financeiro|cobranca|comercial|vendas|pos[- ]vendas?|compras|recursos humanos|rh|sac|ouvidoria|recepcao|secretaria|central|consultor(?:a|as|es)?|vendedor(?:a|as|es)?|gerentes?|especialistas?|departamentos?|setor(?:es)?|contato|contactar|telefones?|atencion|soporte|ventas|cobranzas|facturacion|administracion|recepcion|asesor(?:a|as|es)?|ejecutiv[oa]s?|equipos?|contacto|customer (?:service|care)|support|sales|billing|accounts|reception|advisors?|agents?|teams?|department|contact|help ?desk)\b/;

const things =
  '(?:opcoes|opcao|assuntos?|servicos?|informacoes|informacao|duvidas?|temas?|topicos?|motivos?|casos?|coisas?|opciones|opcion|servicios?|informacion|consultas?|cosas?|options?|subjects?|topics?|services?|questions?|reasons?|information|info)';

/** Labels that say nothing of what is behind them; the whole label must be one. */
const vague = new RegExp(
  `^(?:(?:ver|veja|saber|saiba|mostrar|ler|see|show|view) )?(?:mais|outr[oa]s?|demais|otr[oa]s?|mas|more|others?|another)(?: (?:de )?${things})?$` +
    '|^(?:nenhuma?|ninguna?) (?:das|dos|de las|de los) .{1,30}$|^none of (?:the above|these)$|^something else$' +
    '|^(?:menu|menu principal|main menu|inicio|continuar|continue|avancar|proxim[oa]|siguiente|next|diversos|geral|general|etc)$' +
    '|^(?:voltar|volver|back)(?: .{1,30})?$',
);

/** What a label tells somebody who looks for a person. */
export function optionMeaning(label: string): OptionMeaning {
  const text = normalise(label)
    .text.replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\d]+$/u, '');
  if (vague.test(text)) return 'vague';
  if (bot.test(text)) return 'unclear';
  return tellsOfPerson(label) !== null || team.test(text) ? 'person' : 'unclear';
}

/** Yes, as an answer to an offer; the whole answer must be one. */
export function isAssent(answer: string): boolean {
  const text = normalise(answer)
    .text.replace(/[^\p{L} ]+/gu, '')
    .trim();
  return /^(?:sim|s|si|yes|y|quero|claro|ok|okay|aceito|gostaria|desejo|quiero|sure|please|por favor|com certeza|isso)(?:[ ,].{0,30})?$/.test(
    text,
  );
}
