import {
  appStoreHosts,
  formPlaces,
  isHostOf,
  shortHosts,
  socialHosts,
  whatsAppHosts,
} from '../lexicon/link-hosts.ts';
import type { Contact } from './contact.ts';
import { brokenNumber, wholeNumber } from './dialled-number.ts';
import { standingOfEmail } from './emails.ts';
import { foldInPlace } from './normalise.ts';
import { assumedPlan, type NumberingPlan } from './numbering-plan.ts';

/**
 * Where a link leads, as far as its address and the words around it tell. `contact-page`: words of contact.
 * `site`: a first page. `page`: any other. `short`: it hides where.
 */
export type LinkKind =
  | 'phone'
  | 'email'
  | 'other-chat'
  | 'form'
  | 'other-form'
  | 'contact-page'
  | 'help-centre'
  | 'legal'
  | 'social'
  | 'app-store'
  | 'short'
  | 'site'
  | 'page';

const form =
  /formulario|\bform(?:s)?\b|\bcadastr|leave your details|deix[ea] seus? (?:dados|contato)|deja tus datos|fill (?:in|out)/;

/** Forms for something else than being called back. */
const otherForm =
  /pesquisa|satisfa[ct]|\bnps\b|avali[ae]|survey|encuesta|feedback|vagas?\b|curriculo|trabalhe conosco|sorteio|concurso|\binscri|quiz/;

const support =
  /fale[ -]?com?[ -]?(?:nosco|a gente)|\bfaleconosco|\bcontat[oe]|contactanos|\bcontact|suporte|soporte|\bsupport|atendimento|atencion|\bchamados?\b|\btickets?\b|\bsac\b|ouvidoria|help ?desk/;

/** Words of contact that say nothing of one: what Blip calls a bot, and thanks. */
const noContact =
  /contatos? inteligentes?|(?:obrigad[oa]|gracias|agradec\w{1,6})(?: \w{1,4}){0,2} (?:contato|contacto|contactarnos)|contato com (?:a natureza|o produto)/g;

const help =
  /\bfaq|perguntas[ -]frequentes|preguntas[ -]frecuentes|duvidas[ -]frequentes|central[ -]de[ -]ajuda|centro[ -]de[ -]ayuda|help[ -]?cent(?:er|re)|\bajuda\b|\bayuda\b|\/help\b|base[ -]de[ -]conhecimento/;

const legal =
  /privacidade|privacidad|privacy|termos|terminos|\bterms|lgpd|protecao-de-dados|politica-de|cookies|regulamento/;

/** Host and path of a web address, folded. */
function placeOf(uri: string): { host: string; path: string } | null {
  const match = /^(?:https?:\/\/|(?=www\.))([^/?#\s]{1,253})([^\s]{0,2000})/i.exec(uri);
  if (match === null) return null;
  const host = (match[1] ?? '')
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:\d+$/, '');
  return { host, path: foldInPlace(match[2] ?? '') };
}

/** Host of a web address in lower case, without `www.` and port; null for what is no such address. */
export function hostOfLink(uri: string): string | null {
  return placeOf(uri)?.host ?? null;
}

/** Where a link leads; null for what is no link. `around`: the words that stand by it. */
export function linkKind(uri: string, around: string): LinkKind | null {
  if (/^tel:/i.test(uri)) return 'phone';
  if (/^mailto:[^@\s]{1,64}@/i.test(uri)) return 'email';
  const place = placeOf(uri);
  if (place === null) return null;
  const { host, path } = place;
  if (isHostOf(whatsAppHosts, host)) return 'other-chat';
  const words = foldInPlace(around).replace(noContact, ' ');
  const address = `${host}${path}`;
  const isForm = formPlaces.some((one) => address.includes(one));
  if (isForm) return otherForm.test(words) ? 'other-form' : 'form';
  if (isHostOf(socialHosts, host)) return 'social';
  if (isHostOf(appStoreHosts, host)) return 'app-store';
  if (legal.test(path)) return 'legal';
  const both = `${address} ${words}`;
  if (form.test(both)) return otherForm.test(both) ? 'other-form' : 'form';
  if (support.test(both)) return 'contact-page';
  if (help.test(both)) return 'help-centre';
  if (isHostOf(shortHosts, host)) return 'short';
  if (legal.test(words)) return 'legal';
  return /^\/?(?:$|[?#]|(?:home|index)\b)/.test(path) ? 'site' : 'page';
}

/**
 * Which channel a link is, if any. A link to a site, a help centre or a social network alone is none
 * (POLICY FAQ 8); whether a contact page really leads to a person is for somebody to look at.
 */
export function linkChannel(
  uri: string,
  around: string,
  plan: NumberingPlan = assumedPlan,
): Pick<Contact, 'channel' | 'strength'> | null {
  switch (linkKind(uri, around)) {
    case 'phone': {
      const { standing, isOwn } = linkedNumber(uri, plan) ?? {};
      if (standing === undefined || standing === 'broken' || standing === 'sample') return null;
      return { channel: 'phone', strength: standing === 'plausible' && !isOwn ? 'strong' : 'weak' };
    }
    case 'email': {
      const standing = standingOfEmail(linkedAddress(uri));
      if (standing === 'unread' || standing === 'broken') return null;
      return { channel: 'email', strength: standing === 'plausible' ? 'strong' : 'weak' };
    }
    case 'other-chat':
      return linkedNumber(uri, plan)?.isOwn === true
        ? null
        : { channel: 'phone', strength: 'weak' };
    case 'form':
      return { channel: 'web-form', strength: 'weak' };
    case 'contact-page':
      return { channel: 'web-support', strength: 'weak' };
    default:
      return null;
  }
}

/** The address behind `mailto:`. */
export function linkedAddress(uri: string): string {
  return (/^mailto:([^?\s]{1,320})/i.exec(uri)?.[1] ?? '').replace(/%40/, '@');
}

/** A number a link dials or chats with. */
export interface LinkedNumber extends ReturnType<typeof brokenNumber> {
  /** The number this bot answers: its chat is where the user already is. */
  readonly isOwn: boolean;
}

/** The number behind `tel:` or WhatsApp's `wa.me`; null where there is none, e.g. a link with a name. */
export function linkedNumber(uri: string, plan: NumberingPlan): LinkedNumber | null {
  const tel = /^tel:([+\d().\s-]{3,30})/i.exec(uri)?.[1];
  // WhatsApp writes numbers in full and without the plus.
  const chat =
    /^https?:\/\/(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:[^#\s]{0,500}&)?phone=)\+?(\d{5,20})/i.exec(
      uri,
    )?.[1];
  const written = tel ?? (chat === undefined ? undefined : `+${chat}`);
  if (written === undefined) return null;
  const found = wholeNumber(written, plan) ?? brokenNumber(written, plan);
  return { ...found, isOwn: found.number === plan.own };
}

/** True for text that holds a link to a map or to a page that finds shops. */
export function linkedPlace(text: string): boolean {
  return /(?:maps\.app\.goo\.gl|goo\.gl\/maps|google\.[a-z.]{2,6}\/maps|maps\.google\.|maps\.apple\.com|waze\.com|openstreetmap\.org)\/?|https?:\/\/[^\s/]{1,253}\/[^\s]{0,200}(?:lojas?|unidades?|onde-?(?:estamos|encontrar)|enderecos?|tiendas?|sucursales|stores?|store-?locator|locations?|branches)\b/i.test(
    text,
  );
}
