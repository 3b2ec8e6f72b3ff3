import type { Channel } from './finding.ts';
import type { Localized } from './locale.ts';

/** The ways to a person as they stand alone; lower-case them inside a sentence. */
export const channelWords: Localized<Readonly<Record<Channel, string>>> = {
  'pt-BR': {
    'in-chat': 'Transbordo no chat',
    phone: 'Telefone',
    email: 'E-mail',
    'web-form': 'Formulário de contato',
    'web-support': 'Atendimento no site',
    'store-visit': 'Visita à loja',
    'other-bot': 'Pessoa atrás de outro bot',
  },
  en: {
    'in-chat': 'Hand-over in the chat',
    phone: 'Phone',
    email: 'E-mail',
    'web-form': 'Contact form',
    'web-support': 'Web support',
    'store-visit': 'Store visit',
    'other-bot': 'Person behind another bot',
  },
  es: {
    'in-chat': 'Transferencia en el chat',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    'web-form': 'Formulario de contacto',
    'web-support': 'Atención en la web',
    'store-visit': 'Visita a la tienda',
    'other-bot': 'Persona detrás de otro bot',
  },
};
