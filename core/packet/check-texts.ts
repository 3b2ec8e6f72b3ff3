import type { Localized } from '#core/model/locale.ts';

/** Words around the result of checking a packet. */
export interface PacketCheckTexts {
  /** Values: packet, files. */
  readonly fits: string;
  /** Values: packet, count. */
  readonly doesNotFit: string;
  /** Values: kind, client, madeAt, asOf. */
  readonly about: string;
  /** Value: installKey. */
  readonly key: string;
  /** Values: at, authority. */
  readonly timestamp: string;
  readonly timestampOfUnknown: string;
  readonly noTimestamp: string;
}

/** The words in every language. */
export const packetCheckTexts: Localized<PacketCheckTexts> = {
  'pt-BR': {
    fits: '{packet}: tudo confere. {files} {files|arquivo|arquivos}, manifesto, assinatura, hashes e registro de manuseio.',
    doesNotFit: '{packet}: {count} {count|coisa não confere|coisas não conferem}.',
    about: '{kind} de {client}, feito em {madeAt}, fala de {asOf}.',
    key: 'Chave da instalação: {installKey}\nPergunte a quem enviou, por outro meio, se esta é a chave dele: quem troca a chave pode refazer o pacote.',
    timestamp: 'Hora atestada por {authority}: {at}.',
    timestampOfUnknown:
      'Hora declarada por {authority}: {at}. O certificado dessa autoridade não foi conferido (--authority).',
    noTimestamp: 'Nenhum terceiro atesta a hora.',
  },
  en: {
    fits: '{packet}: everything fits. {files} {files|file|files}, manifest, signature, hashes and handling log.',
    doesNotFit: '{packet}: {count} {count|thing does|things do} not fit.',
    about: '{kind} of {client}, made at {madeAt}, speaks of {asOf}.',
    key: 'Key of the installation: {installKey}\nAsk the sender by another channel whether this is theirs: whoever puts another key in place can make the packet anew.',
    timestamp: 'Time vouched for by {authority}: {at}.',
    timestampOfUnknown:
      'Time stated by {authority}: {at}. That authority’s certificate was not checked (--authority).',
    noTimestamp: 'No third party vouches for the time.',
  },
  es: {
    fits: '{packet}: todo coincide. {files} {files|archivo|archivos}, manifiesto, firma, hashes y registro de manipulación.',
    doesNotFit: '{packet}: {count} {count|cosa no coincide|cosas no coinciden}.',
    about: '{kind} de {client}, hecho el {madeAt}, habla de {asOf}.',
    key: 'Clave de la instalación: {installKey}\nPregunte a quien lo envió, por otro medio, si es la suya: quien cambia la clave puede rehacer el paquete.',
    timestamp: 'Hora atestiguada por {authority}: {at}.',
    timestampOfUnknown:
      'Hora declarada por {authority}: {at}. El certificado de esa autoridad no se comprobó (--authority).',
    noTimestamp: 'Ningún tercero da fe de la hora.',
  },
};
