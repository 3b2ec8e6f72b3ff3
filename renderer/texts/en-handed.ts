import type { HandedTexts } from './shape.ts';

/** Texts about files that were opened with the app, in English. */
export const enHanded: HandedTexts = {
  handed: {
    title: 'Import a flow | Import {count} flows',
    noneTitle: 'Transbordo does not read files of this kind',
    intro:
      'Say whose it is. Until then nothing is read. | Say whose they are. Until then nothing is read.',
    other: '{name} is neither a flow (.json) nor a client handed over by a colleague (.age).',
    more: 'and one more | and {count} more',
    client: 'Client',
    newClient: 'New client',
    bot: 'Bot',
    newBot: 'New bot',
    import: 'Import',
  },
};
