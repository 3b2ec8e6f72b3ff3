import type { DataWord, RequestFrame } from './data-word.ts';

/** Documents, and what only they tell (PHRASES 5.6, ID requests). */
const identityWords: readonly DataWord[] = [
  {
    kind: 'identity',
    language: 'pt',
    isNumber: true,
    pattern:
      'cpf|rg|cnh|(?:carteira|documento|cedula|numero) d[ea] (?:identidade|identificacao)|documento com foto|passaporte|titulo de eleitor|pis|nis|cartao do sus|(?:foto|copia|imagem) d[oe] (?:seu )?(?:documento|rg|cpf|cnh)|documento pessoal',
    unless: /^ (?:do|da) (?:aparelho|produto|pedido|nota)\b/,
  },
  {
    kind: 'identity',
    language: 'pt',
    pattern: 'cnpj|data de (?:seu )?nascimento|nome da (?:sua )?mae|selfie',
  },
  {
    kind: 'identity',
    language: 'pt',
    isNumber: true,
    isVague: true,
    pattern: '(?:numero d[oe] )?(?:seu )?documentos?',
  },
  {
    kind: 'identity',
    language: 'es',
    isNumber: true,
    pattern:
      'dni|nie|nif|rut|rfc|curp|cuit|cuil|pasaporte|cedula(?: de (?:identidad|ciudadania))?|documento de identidad|numero de identificacion|foto de(?:l| tu| su) documento',
    unless: /^ (?:del|de la) (?:empresa|negocio|tienda)\b/,
  },
  { kind: 'identity', language: 'es', pattern: 'fecha de (?:tu |su )?nacimiento' },
  {
    kind: 'identity',
    language: 'es',
    isNumber: true,
    isVague: true,
    pattern: 'numero de documento',
  },
  {
    kind: 'identity',
    language: 'en',
    isNumber: true,
    pattern:
      "ssn|social security number|(?:national )?id (?:number|card)|national id|driver'?s licen[cs]e|passport(?: number)?|tax id|photo of your (?:id|passport)",
  },
  {
    kind: 'identity',
    language: 'en',
    pattern: "date of birth|birth ?date|mother'?s maiden name",
  },
];

const notTheUsers =
  /^ (?:d[aoe]s? |del? |of (?:the |your )?|para )(?:la |el |nossa? |seu |sua )?(?:loja|unidade|empresa|sac|filial|tienda|sucursal|store|company|voces)\b/;

/** Where the user can be reached (PHRASES 5.6, lead data). */
const contactWords: readonly DataWord[] = [
  {
    kind: 'contact',
    language: 'pt',
    pattern:
      'e-?mails?|correio eletronico|(?:numero d[oe] )?(?:seu )?(?:telefones?|celular|whatsapp)|cep|endereco(?: completo)?|ddd',
    unless: notTheUsers,
  },
  {
    kind: 'contact',
    language: 'es',
    pattern:
      'correo(?: electronico)?|(?:numero de )?(?:telefono|celular|movil)|codigo postal|direccion',
    unless: notTheUsers,
  },
  {
    kind: 'contact',
    language: 'en',
    pattern:
      'e-?mail(?: address)?|(?:phone|mobile|cell|telephone) number|phone|mobile|zip(?: code)?|post(?:al )?code|address',
    unless: notTheUsers,
  },
];

/** A name that is not the user's: of a pet, a shop, a product. */
const notAPersonsName =
  /^ (?:d[aeo]s? |del? |of )(?!(?:la |el |the )?(?:paciente|titular|responsavel|cliente|aluno|usuario|beneficiario|segurado|contato|patient|holder)\b)/;

/** The user's name (PHRASES 5.6, lead data). */
const nameWords: readonly DataWord[] = [
  {
    kind: 'name',
    language: 'pt',
    pattern: 'nome(?: completo)?|sobrenome',
    unless: notAPersonsName,
  },
  {
    kind: 'name',
    language: 'es',
    pattern: 'nombres?(?: completo)?|apellidos?',
    unless: notAPersonsName,
  },
  {
    kind: 'name',
    language: 'en',
    pattern: '(?<=\\byour )name|(?:full|first|last) name',
    unless: notAPersonsName,
  },
];

/** A number or word of the user's dealings with the business. */
const referenceWords: readonly DataWord[] = [
  {
    kind: 'reference',
    language: 'pt',
    pattern:
      '(?:numero|codigo) d[oea]s? (?:seu |sua )?(?:pedido|contrato|protocolo|cliente|apolice|compra|instalacao|reserva)|matricula|placa|apolice|protocolo|cidade|bairro|empresa|cargo|nota fiscal',
  },
  {
    kind: 'reference',
    language: 'es',
    pattern:
      'numero de (?:tu |su )?(?:pedido|contrato|cliente|poliza|reserva|orden)|poliza|patente|ciudad|empresa',
  },
  {
    kind: 'reference',
    language: 'en',
    pattern: '(?:order|policy|contract|customer|booking) number|licen[cs]e plate|city|company name',
  },
];

/** Words for what a person is, where they are and what they have. */
export const personalDataWords: readonly DataWord[] = [
  ...identityWords,
  ...contactWords,
  ...nameWords,
  ...referenceWords,
];

/** Questions for a name that do not use the word. */
export const nameFrames: readonly RequestFrame[] = [
  {
    kind: 'name',
    language: 'pt',
    pattern:
      /\bcomo (?:voce )?(?:se chama|prefere ser chamad[oa]|gostaria de ser chamad[oa])\b|\bcomo (?:devo|posso|podemos|prefere que eu|quer que eu) (?:te |lhe )?cham[aeo]|\bcom quem (?:eu )?(?:falo|estou falando|tenho o prazer)\b|\bquem (?:fala|esta falando)\b/,
    needs: 'question',
  },
  {
    kind: 'name',
    language: 'es',
    pattern:
      /\bcomo (?:te llamas|se llama|te puedo llamar)\b|\bcon quien (?:hablo|tengo el gusto)\b/,
    needs: 'question',
  },
  {
    kind: 'name',
    language: 'en',
    pattern:
      /\b(?:how|what) (?:should|can|may) (?:i|we) call you\b|\bwho am i (?:speaking|talking) (?:to|with)\b/,
    needs: 'question',
  },
];
