import type { FaultText } from './fault-sentence.ts';

/** Faults of what the system does for the window. */
export const systemFaults = {
  'link-refused': {
    exit: 2,
    text: {
      'pt-BR':
        'Este endereço não é de uma página pública da internet (https) e não foi aberto. Se você o conhece, copie-o e abra-o no navegador.',
      en: 'This address is not one of a public page of the internet (https) and was not opened. If you know it, copy it and open it in the browser.',
      es: 'Esta dirección no es de una página pública de internet (https) y no se abrió. Si la conoce, cópiela y ábrala en el navegador.',
    },
  },
} as const satisfies Record<string, FaultText>;
