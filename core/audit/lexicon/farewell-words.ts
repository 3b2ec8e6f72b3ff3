import { normalise } from '../detect/normalise.ts';
import { findSpan, type Span } from './find-span.ts';

/** Sentences by which a bot takes its leave (PHRASES, farewell). */
const farewells =
  /\b(?:obrigad[oa] (?:pel[oa] (?:(?:seu|sua|teu|tua) )?(?:contato|atencao|preferencia|visita|interesse|participacao|conversa)|por (?:entrar em contato|nos procurar|se interessar|participar|conversar|falar conosco))|agradecemos (?:o|a|pelo|pela)(?: seu| sua)? (?:contato|preferencia|interesse|participacao|visita)|ate (?:logo|mais|breve|a proxima|a vista)|nos vemos (?:na proxima|em breve)|tchau|(?:tenha|desejo|desejamos)(?: a (?:voce|todos))?(?: um| uma)? (?:otim[oa]|excelente|bo[ma]|lind[oa]) (?:dia|tarde|noite|semana|final de semana|fim de semana)|(?:atendimento|conversa|chat) (?:foi |esta )?(?:encerrad[oa]|finalizad[oa])|encerr(?:amos|o|arei|ando|ar) (?:por aqui|(?:a |o )?(?:nossa? |sua? )?(?:conversa|atendimento))|avalie (?:o )?nosso atendimento)\b|\b(?:gracias por (?:contactar(?:nos|te)?|comunicarte|comunicarse|escribir(?:nos)?|tu (?:contacto|visita|preferencia|interes)|su (?:contacto|visita|preferencia|interes))|hasta (?:luego|pronto|la proxima|manana)|adios|chau|que (?:tengas?|tenga) (?:un |una )?(?:buen|excelente|lindo|linda|buena) (?:dia|tarde|noche|semana)|(?:conversacion|atencion|chat) (?:finalizad[oa]|cerrad[oa]|terminad[oa]))\b|\b(?:thanks? (?:you )?for (?:contacting|reaching out|your (?:contact|interest|visit|time)|chatting|getting in touch)|good ?bye|bye|see you (?:soon|later|next time)|have a (?:great|good|nice|lovely) (?:day|evening|night|week|weekend)|this (?:chat|conversation) (?:is|has been) (?:now )?(?:closed|ended)|(?:chat|conversation) ended)\b/;

/** Ways back that a last message can tell of: the menu, a word to write, or that the bot answers again. */
const waysBack =
  /\b(?:menu|voltar|volte|inicio|recomecar|reiniciar|novo atendimento|(?:e )?so (?:me |nos )?(?:chamar|falar|escrever|mandar|enviar|digitar)|me chame|nos chame|chame(?: a gente)?|(?:mande|envie|digite|escreva) (?:um |uma |qualquer )?(?:oi|ola|mensagem|coisa|texto)|(?:se|sempre que|quando|caso) (?:precisar|quiser|precise|queira|necessitar)|a disposicao|estarei (?:por )?aqui|estou (?:por )?aqui|conte (?:comigo|conosco))\b|\b(?:volver|empezar de nuevo|reiniciar|escrib[ea](?:me|nos)|(?:si|cuando) (?:necesit\w{1,6}|quier\w{1,5}|lo necesit\w{1,6})|a tu disposicion|a su disposicion|aqui estoy|aqui estare)\b|\b(?:start over|(?:go )?back to|main menu|just (?:say|send|write|type)|say hi|message us|write to us|whenever you|if you need|any ?time)\b/;

/** Where a text says goodbye; null when it does not. */
export function saysFarewell(text: string): Span | null {
  return findSpan(text, [farewells]);
}

/** Where a text tells of a way back; null when it does not. */
export function tellsOfWayBack(text: string): Span | null {
  return findSpan(text, [waysBack]);
}

/** Asking whether there is anything else, or whether the conversation may end. */
const moreHelp =
  /\b(?:algo|alguma coisa|coisa) mais\b|\bmais (?:algum(?:a coisa)?|alguma duvida)\b|\b(?:posso|podemos)(?: te| lhe)? ajudar (?:em|com) mais\b|\b(?:ajudar|ajuda) (?:em|com) (?:mais|outra)\b|\boutra (?:duvida|coisa|informacao|pergunta)\b|\b(?:deseja|quer|gostaria de|podemos|posso) (?:encerrar|finalizar|sair|terminar)\b|\b(?:consegui|conseguimos)(?: te| lhe)? ajudar\b|\b(?:foi |sua duvida foi )(?:util|resolvid[oa]|esclarecid[oa])\b|\balgo mas\b|\balguna otra\b|\botra (?:consulta|duda|pregunta|cosa)\b|\b(?:deseas?|quieres?) (?:finalizar|terminar|salir)\b|\banything else\b|\bsomething else\b|\bany other questions?\b|\b(?:did (?:this|that|i)|was this) help/;

/** True for a question by which a bot lets the user say that nothing is left open. */
export function asksWhetherDone(text: string): boolean {
  return moreHelp.test(normalise(text).text);
}

/** Leaving, as a label or as a word that a user types. */
const leaving =
  /\b(?:encerrar|encerra|finalizar|finaliza|terminar|sair|tchau\w{0,6}|ate logo|ate mais|nao,? obrigad[oa]|mais nada|nada mais|so isso|era so isso|salir|chau|adios|hasta luego|no,? gracias|nada mas|eso es todo|exit|quit|leave|bye|goodbye|end (?:chat|conversation)|no,? thanks?|that'?s all|nothing else)\b/;

/** True for words by which a user ends a conversation. */
export function wantsToLeave(text: string): boolean {
  return leaving.test(normalise(text).text);
}

/** No, in short or with more words. */
const refusing =
  /^(?:nao|n|no|not|nope|agora nao|ahora no|depois|despues|later|cancelar|cancela|cancel|desistir|negativo)(?:\b.{0,40})?$/;

/** True for words by which a user turns something down. */
export function declines(text: string): boolean {
  return refusing.test(normalise(text).text.replace(/^[^\p{L}]+/u, ''));
}

/** What was asked for has been done: an order, a booking, a registration. */
const completed =
  /\b(?:confirmad[oa]s?|agendad[oa]s?|registrad[oa]s?|concluid[oa]s?|cadastrad[oa]s?|realizad[oa]s?|enviad[oa]s?|recebemos|anotad[oa]s?|salv[oa]s?|protocolo|com sucesso|boleto|confirmando|confirmacion|reservad[oa]s?|completad[oa]s?|recibimos|con exito|confirmed|booked|registered|completed|received|successfully|submitted|order number)\b/;

/** True when a text says that something was done for the user. */
export function tellsOfCompletion(text: string): boolean {
  return completed.test(normalise(text).text);
}
