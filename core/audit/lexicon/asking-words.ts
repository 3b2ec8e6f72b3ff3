import type { ProbeLanguage } from '../probe/phrase.ts';

/** Words that make a sentence a request for what comes after them, by language. */
const askingWords: Readonly<Record<ProbeLanguage, string>> = {
  pt: 'informe informa digite digita envie envia mande manda passe passa diga diz fale fala escreva escreve insira preencha forneca confirme compartilhe deixe deixa responda coloque coloca cadastre apresente anexe tire mostre indique indica qual quais preciso precisamos precisarei precisaremos precisaria precisa precisar necessito necessitamos necessario necessaria obrigatorio solicito solicitamos peco',
  es: 'informa informe ingresa ingrese escribe escriba escribi digita digite envia envie enviame envianos mandame mandanos dime diga digame dinos indica indique indicame indicanos proporciona proporcione proporcioname comparte comparta comparteme confirma confirme completa facilita facilitanos brindame brindanos pasame regalame coloca cual cuales necesito necesitamos necesario requerimos solicitamos deja dejanos dejame anota tipea',
  en: 'enter type provide send share give tell confirm input submit what whats which need require write reply supply state',
};

/** Verbs that ask only with a word of wish or duty before them: “pode informar…”. */
const softVerbs: Readonly<Record<ProbeLanguage, string>> = {
  pt: 'informar digitar enviar mandar dizer passar fornecer confirmar preencher inserir compartilhar falar escrever contar deixar',
  es: 'informar ingresar escribir digitar enviar mandar decir decirme indicar indicarme proporcionar compartir confirmar facilitar dejar',
  en: '',
};

/** Words of wish or duty. */
const wishes =
  'pode poderia podes poderias consegue conseguiria favor gentileza preciso precisa precisamos necessita necessario deve devera queira basta tem puede puedes podria podrias necesita necesitas debe debes necesario hay';

/** Verbs that send something to somebody: “envie um e-mail” asks for no address. */
const sending =
  'envie envia mande manda escreva escreve escriba escribe escribi send write reply deixe deixa deja';

/** Small words that may stand between the request and what is asked for. */
const fillers =
  'o a os as um uma ao e ou eh seu sua seus suas teu tua teus tuas meu minha no na nos nas do da de dos das me mim pra gente te lhe por favor gentileza apenas somente so aqui abaixo agora entao primeiro tambem ja seguinte seguintes dado dados informacao informacoes completo completa atual melhor principal valido valida corretamente novamente com antes logo hoje sao seria que voce vc saber cadastrado cadastrada titular cliente numero numeros ultimos ultimo primeiros quatro tres digitos nesta conversa tudo ' +
  'el la los las un una tu tus su sus del y lo solo solamente ahora tambien siguiente siguientes dato datos informacion completo actual mejor valido ultimas cuatro son es seria aca cual ' +
  'your the an us my with of and or please full current valid best number numbers just only here below now first also following is are s be to know last four digits in both';

/** Words that deny what stands after them. */
const denying = 'nao nunca jamais sem nem no never not dont sin ni without';

/** Words that may stand between a denial and its verb. */
const betweenDenial = 'me nos te lhe se voce e eh please you mais e preciso precisa necessario';

/** Personal words: whose data it is. */
const possessive = 'seu sua seus suas teu tua teus tuas tu tus su sus your o';

const setOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').filter((word) => word !== ''));

/** Words a request is made of, in normalised text. */
export const asking = {
  verbs: new Map(
    (['en', 'es', 'pt'] as const).flatMap((language) =>
      [...setOf(askingWords[language])].map((word) => [word, language] as const),
    ),
  ),
  softVerbs: new Map(
    (['en', 'es', 'pt'] as const).flatMap((language) =>
      [...setOf(softVerbs[language])].map((word) => [word, language] as const),
    ),
  ),
  wishes: setOf(wishes),
  sending: setOf(sending),
  fillers: setOf(fillers),
  denying: setOf(denying),
  betweenDenial: setOf(betweenDenial),
  possessive: setOf(possessive),
} as const;

/** Words that count digits: “os 11 números”, “los 4 últimos”. */
export const countsDigits = setOf(
  'digitos digito numeros ultimos ultimas primeiros primeros cifras digits numbers characters caracteres letras',
);

/** Words that say that only a part is asked for; the last digits of a card or document are allowed (SEN-01). */
export const partOnly = setOf('ultimos ultimas ultimo primeiros primeros last first');

/** Nouns that stand in lists of what is asked for: “nome, e-mail e CPF”. */
export const listNouns = setOf(
  'nome nomes sobrenome e-mail email emails telefone celular whatsapp cpf cnpj rg cnh data nascimento cidade estado bairro endereco cep senha login usuario numero cartao validade cvv conta agencia documento documentos identidade foto passaporte placa pedido contrato matricula empresa cargo ' +
    'nombre nombres apellido apellidos correo telefono dni nie rut rfc curp cedula fecha nacimiento ciudad direccion contrasena clave tarjeta cuenta documento ' +
    'name phone address city password card account id number date birth ssn passport',
);
