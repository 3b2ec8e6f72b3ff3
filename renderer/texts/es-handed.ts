import type { HandedTexts } from './shape.ts';

/** Texts about files that were opened with the app, in Spanish. */
export const esHanded: HandedTexts = {
  handed: {
    title: 'Importar un flujo | Importar {count} flujos',
    noneTitle: 'Transbordo no lee este tipo de archivo',
    intro:
      'Diga de qué cliente es. Hasta entonces no se lee nada. | Diga de qué cliente son. Hasta entonces no se lee nada.',
    other: '{name} no es un flujo (.json) ni un cliente entregado por un colega (.age).',
    more: 'y uno más | y {count} más',
    client: 'Cliente',
    newClient: 'Cliente nuevo',
    bot: 'Bot',
    newBot: 'Bot nuevo',
    import: 'Importar',
  },
};
