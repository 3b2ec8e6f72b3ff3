import type { ProbeLanguage } from '../probe/phrase.ts';

/** Ways in which people refuse to give something, most usual first (PHRASES 5.6, refusals). */
export const refusals: Readonly<Record<ProbeLanguage, readonly string[]>> = {
  pt: ['não', 'prefiro não informar', 'não tenho', 'não sei', 'não quero dizer', 'pular', 'depois'],
  es: ['no', 'prefiero no decirlo', 'no tengo', 'no sé', 'omitir', 'saltar', 'después'],
  en: ['no', "I'd rather not say", "I don't have one", "don't know", 'skip', 'later'],
};

/** A reply that is no data of any kind. */
export const wrongFormat = 'xyz';

/** Words by which people ask for a person wherever they are, strong ones only (PHRASES 5.1). */
export const personRequests: Readonly<Record<ProbeLanguage, readonly string[]>> = {
  pt: ['falar com um humano', 'falar com atendente', 'atendente', 'humano'],
  es: ['hablar con un humano', 'hablar con un asesor', 'asesor', 'humano'],
  en: ['talk to a human', 'talk to an agent', 'agent', 'human'],
};
