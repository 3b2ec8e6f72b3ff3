/** Social networks and messengers: a profile there is no way to a person (POLICY, FAQ 8; RULES CH-10). */
export const socialHosts: ReadonlySet<string> = new Set([
  'instagram.com',
  'facebook.com',
  'fb.com',
  'fb.me',
  'fb.watch',
  'm.me',
  'messenger.com',
  't.me',
  'telegram.me',
  'telegram.org',
  'x.com',
  'twitter.com',
  'tiktok.com',
  'youtube.com',
  'youtu.be',
  'linkedin.com',
  'lnkd.in',
  'pinterest.com',
  'threads.net',
  'threads.com',
  'discord.gg',
  'discord.com',
  'snapchat.com',
  'kwai.com',
  'spotify.com',
]);

/** Shops for apps. */
export const appStoreHosts: ReadonlySet<string> = new Set([
  'apps.apple.com',
  'itunes.apple.com',
  'play.google.com',
  'appgallery.huawei.com',
  'appgallery.cloud.huawei.com',
  'galaxystore.samsung.com',
  'onelink.me',
  'app.link',
]);

/** Links that hide where they lead, and pages of many links. */
export const shortHosts: ReadonlySet<string> = new Set([
  'bit.ly',
  'tinyurl.com',
  'goo.gl',
  'is.gd',
  't.co',
  'cutt.ly',
  'rebrand.ly',
  'encurtador.com.br',
  'abre.ai',
  'tiny.cc',
  'ow.ly',
  'short.gy',
  's.id',
  'l1nk.dev',
  'lnk.bio',
  'linktr.ee',
  'linkin.bio',
  'beacons.ai',
  'take.ms',
]);

/** Services whose pages are forms, by host and the beginning of the path. */
export const formPlaces: readonly string[] = [
  'forms.gle/',
  'docs.google.com/forms',
  'forms.office.com/',
  'forms.microsoft.com/',
  'forms.cloud.microsoft/',
  'typeform.com/',
  'jotform.com/',
  'tally.so/',
  'wufoo.com/',
  'cognitoforms.com/',
  'formstack.com/',
  'hsforms.com/',
  'surveymonkey.com/',
  'pipefy.com/public/form',
  'forms.zoho.com/',
  'forms.app/',
];

/** Numbers to chat with on WhatsApp. */
export const whatsAppHosts: ReadonlySet<string> = new Set([
  'wa.me',
  'api.whatsapp.com',
  'web.whatsapp.com',
  'wa.link',
]);

/** True when a host or one above it is in a list. */
export function isHostOf(hosts: ReadonlySet<string>, host: string): boolean {
  const labels = host.split('.');
  return labels.some((_, at) => hosts.has(labels.slice(at).join('.')));
}
