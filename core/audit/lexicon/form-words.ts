/** Sentences that invite the user to leave data, by which somebody will reach them (PHRASES 5.5, Form), accents dropped. */
export const formInvitations: readonly RegExp[] = [
  /\bdeix(?:e|a|ar) (?:[a-z]{1,9} ){0,4}(?:seus?|teus?) (?:dados|contatos?)\b/,
  /\bpreench(?:a|er) (?:o |este |nosso |o nosso |seu |um |os )?(?:formulario|cadastro|dados)\b/,
  /\b(?:formulario de cont(?:ato|acto)|contact form)\b/,
  /\b(?:dej(?:a|e|anos|enos) (?:aqui )?(?:tus|sus) datos|(?:complet|llen|rellen)(?:a|e) (?:el|este|nuestro) formulario)\b/,
  /\b(?:leave (?:us )?your (?:details|contact)|fill (?:in|out) (?:the|this|our) form)\b/,
];

/** Words that make a link or a form one for being reached (RULES CH-04), accents dropped. */
export const contactPurpose =
  /fale[ -]?conosco|\bcontat[oe]s?\b|contacto|contactanos|\bcontact\b|atendimento|suporte|soporte|\bsupport\b|\bsac\b|ouvidoria|chamado|ticket|\bduvidas?\b|\bajuda\b|\bayuda\b|\bhelp\b|solicita|orcamento|cotizacion|\bquote\b|cadastr|registr|deixe seus|deja tus|leave your/;

/** What only customers or members can give, whatever it is called (POLICY, FAQ 9), accents dropped. */
export const onlyCustomers =
  /pedido|contrato|protocolo|apolice|matricula|cliente|compra|instalacao|reserva|placa|nota fiscal|poliza|patente|orden|order|policy|contract|customer|booking|licen[cs]e plate/;
