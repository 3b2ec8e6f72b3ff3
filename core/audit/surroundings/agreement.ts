import type { Contact } from '../detect/contact.ts';
import type { Said } from '../detect/said.ts';
import { hostOf, type ProfileContact } from './profile-contacts.ts';

/** Mail services for everybody: two addresses there are not of one business. */
const freeMail =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|uol|bol|terra|ig|globo|r7|proton|protonmail)\.[a-z.]{2,7}$/i;

/** Second-level names under which a country registers domains, e.g. `com.br`. */
const secondLevel = /\.(?:com|org|net|gov|edu|co|ind|adv|med|eco|art)\.[a-z]{2}$/i;

/** The registered part of a host: `loja.padaria.com.br` and `padaria.com.br` are of one owner. */
function ownerOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  return labels.slice(secondLevel.test(host) ? -3 : -2).join('.');
}

/** Whose an e-mail address is: its domain's owner, or the address itself at a mail service for everybody. */
function mailOwner(address: string): string {
  if (freeMail.test(address)) return address.toLowerCase();
  return ownerOf(address.slice(address.lastIndexOf('@') + 1));
}

/** The end of a telephone number that is written alike with and without country and area code. */
function phoneEnd(phone: string): string {
  return phone.replace(/\D/g, '').slice(-8);
}

/** A contact of the profile and one of the flow that are compared with each other. */
export interface Pair {
  readonly profile: ProfileContact;
  readonly flow: Contact;
}

/** What profile and flow say of the same kind. */
export interface Agreement {
  /** Contacts of the profile that the flow names too. */
  readonly agreed: readonly ProfileContact[];
  /** The first of each kind where both name one and none is the same. */
  readonly differing: readonly Pair[];
}

/** Compares a profile's contacts with those that reachable blocks name. */
export function agreementOf(
  profile: readonly ProfileContact[],
  flow: readonly Contact[],
  said: readonly Said[],
): Agreement {
  const sure = flow.filter(({ strength }) => strength === 'strong');
  const mails = sure.filter(({ channel }) => channel === 'email');
  const phones = sure.filter(({ channel }) => channel === 'phone');
  const owners = new Set([
    ...mails.map(({ value }) => mailOwner(value)),
    ...said.flatMap(({ links, texts }) => [
      ...links.filter(({ isMedia }) => !isMedia).flatMap(({ uri }) => siteOwner(uri)),
      ...texts.flatMap((text) => (text.match(/https?:\/\/[^\s<>"]+/gi) ?? []).flatMap(siteOwner)),
    ]),
  ]);
  const ends = new Set(phones.map(({ value }) => phoneEnd(value)));
  const ofWeb = profile.filter(({ kind }) => kind !== 'phone');
  const ofPhone = profile.filter(({ kind }) => kind === 'phone');
  const agreedWeb = ofWeb.filter(({ kind, value }) =>
    (kind === 'email' ? [mailOwner(value)] : siteOwner(value)).some((one) => owners.has(one)),
  );
  const agreedPhone = ofPhone.filter(({ value }) => ends.has(phoneEnd(value)));
  const pair = (
    own: readonly ProfileContact[],
    agreed: readonly ProfileContact[],
    theirs: readonly Contact[],
  ): Pair[] =>
    own[0] === undefined || theirs[0] === undefined || agreed.length > 0
      ? []
      : [{ profile: own[0], flow: theirs[0] }];
  return {
    agreed: [...agreedWeb, ...agreedPhone],
    differing: [...pair(ofWeb, agreedWeb, mails), ...pair(ofPhone, agreedPhone, phones)],
  };
}

function siteOwner(address: string): string[] {
  const host = hostOf(address);
  return host === null ? [] : [ownerOf(host)];
}
