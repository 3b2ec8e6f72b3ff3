/** Places that receive the public, accents dropped. */
const places =
  '(?:lojas?|unidades?|filia(?:l|is)|agencias?|sede|showroom|escritorios?|clinicas?|consultorios?|restaurantes?|padarias?|salao|academias?|postos?|balcao|oficinas?|concessionarias?|estabelecimentos?|enderecos?|tiendas?|sucursa(?:l|les)|locales|stores?|shops?|branch(?:es)?|offices?|showrooms?|dealerships?)';

/** No place of brick: a shop on the web. */
const notOnline =
  '(?! (?:virtua(?:l|is)|online|on-line|digita(?:l|is)|na internet|no site|no instagram|no app))';

/** A few words between the verb and the place, but no page of it. */
const between = '(?:(?!site|pagina|app|instagram|perfil|portal|web)[a-z]{1,12} ){0,5}';

/** Words that invite the user to come in person (PHRASES 5.5, Store visit), accents dropped, by language. */
export const invitations: readonly RegExp[] = [
  new RegExp(
    `\\b(?:visit(?:e|ar)|pass(?:e|ar) (?:na|em|numa|pela)|va (?:ate|a|na)|venha (?:ate|a|na|para|conhecer)|vir (?:ate|a)|comparec(?:a|er) (?:a|na|em|ao|no)|dirija-se (?:a|ao|ate)|procure uma? (?:das?|de)|te esperamos (?:na|em)|esperamos (?:por )?voce (?:na|em)) ${between}${places}\\b${notOnline}`,
  ),
  /\b(?:visite-nos|nos visite|visite a gente|venha nos visitar|faca-nos uma visita|(?:esperamos|aguardamos) (?:a )?sua visita|te esperamos|esperamos (?:por )?voce (?:aqui|la)|venha ate (?:nos|aqui|a gente))\b/,
  new RegExp(
    `\\b(?:visit(?:a|e|ar)|acerca(?:te|rse) a|acerquese a|ven(?:ga|i)? a|pas(?:a|e) por|acud(?:e|a) a|dirigete a|dirijase a) (?:[a-z]{2,9} ){1,3}${places}\\b${notOnline}`,
  ),
  /\b(?:visitanos|visitenos|(?:te|los) esperamos en|acercate a nuestr[oa])\b/,
  new RegExp(
    `\\b(?:visit us|(?:visit|come to|come by|drop by|stop by|walk into) (?:[a-z]{2,7} ){1,4}${places})\\b${notOnline}`,
  ),
];

/** Words that may be meant as an invitation: where it is, when it is open, accents dropped. */
export const whereabouts =
  /\b(?:conhec(?:a|er) (?:a |o |as )?noss[ao]s? |estamos (?:localizad|situad|em|na|no|aqui)|ficamos (?:em|na|no)|fica (?:em|na|no)|funcionamos|atend(?:e|emos) (?:de|das|em|na|no|ao publico)|abert[oa]s? (?:de|das|todos)|horario de (?:funcionamento|atencion|atendimento)|presencial(?:mente)?|como chegar|estamos ubicad|nos encontramos en|abrimos|abierto|we are (?:at|on|located)|open (?:from|daily|monday)|in person|find us)\b/;

/** Words that head a list of places, accents dropped. */
export const placeList = new RegExp(
  `\\b(?:nossas? |nossos? |nuestras? |nuestros? |our |lista de |confira as |veja as )?${places}\\b|\\bonde (?:estamos|encontrar|ficamos)\\b|\\bdonde estamos\\b|\\blocations?\\b`,
);

const street =
  '(?:rua|r\\.|avenida|av\\.?|rodovia|rod\\.|alameda|al\\.|praca|travessa|estrada|largo|calle|c\\/|carrera|cra\\.|avda\\.?|paseo|plaza|jiron|jr\\.)';

/** A street with its number, in Portuguese and Spanish, or in English the other way round; accents dropped. */
export const address = new RegExp(
  `(?<![a-z])${street} ?[a-z0-9][^\\n]{1,60}?\\d{1,5}(?!\\d)|(?<!\\d)\\d{1,5} [a-z][a-z' -]{2,30} (?:street|st\\.?|avenue|ave\\.?|road|rd\\.?|boulevard|blvd)(?![a-z])|\\bshopping (?:center )?[a-z]{3,}[^\\n]{0,30}`,
);

/** It is the user's address that is meant, accents dropped. */
export const usersAddress =
  /\b(?:exemplo|ex|ejemplo|example|seu endereco|sua rua|seu cep|tu direccion|su direccion|your address|digite|informe|ingres(?:e|a)|enter|entrega(?:mos|r)?|delivery)\b/;
