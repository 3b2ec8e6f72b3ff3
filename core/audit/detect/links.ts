import type { Contact } from './contact.ts';

const form =
  /formul[aá]rio|\bform(?:s|ulario)?\b|cadastro|leave your details|deix[ea] seus? (?:dados|contato)|deja tus datos|typeform|forms\.(?:gle|office)|google\.com\/forms/i;

const support =
  /fale[ -]?conosco|contato|cont[aá]ctanos|contacto|contact|suporte|soporte|support|atendimento|atenci[oó]n|chamado|ticket|\bsac\b|ouvidoria|help ?desk/i;

/**
 * Which channel a link is, if any. A link to a site, a help centre or a social network alone is none
 * (POLICY FAQ 8); whether a contact page really leads to a person is for somebody to look at.
 */
export function linkChannel(
  uri: string,
  around: string,
): Pick<Contact, 'channel' | 'strength'> | null {
  if (/^tel:\+?[\d() -]{8,}/i.test(uri)) return { channel: 'phone', strength: 'strong' };
  if (/^mailto:[^@\s]+@/i.test(uri)) return { channel: 'email', strength: 'strong' };
  if (/^https?:\/\/(?:wa\.me|api\.whatsapp\.com)\//i.test(uri))
    return { channel: 'phone', strength: 'weak' };
  if (!/^https?:\/\//i.test(uri)) return null;
  const words = `${uri} ${around}`;
  if (form.test(words)) return { channel: 'web-form', strength: 'weak' };
  return support.test(words) ? { channel: 'web-support', strength: 'weak' } : null;
}
