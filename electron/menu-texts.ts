import type { Localized } from '#core/model/locale.ts';

/** Labels of the application menu that are no command's name. */
export interface MenuTexts {
  readonly file: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly theme: string;
  readonly fullScreen: string;
  readonly go: string;
  readonly recent: string;
  readonly noRecent: string;
  readonly audit: string;
  readonly window: string;
  readonly minimise: string;
  readonly zoom: string;
  readonly front: string;
  readonly close: string;
  readonly help: string;
  readonly services: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
}

/** The menu in every language. */
export const menuTexts: Localized<MenuTexts> = {
  'pt-BR': {
    file: 'Arquivo',
    quit: 'Sair',
    edit: 'Editar',
    undo: 'Desfazer digitação',
    redo: 'Refazer digitação',
    cut: 'Recortar',
    copy: 'Copiar',
    paste: 'Colar',
    selectAll: 'Selecionar tudo',
    view: 'Exibir',
    theme: 'Tema',
    fullScreen: 'Tela cheia',
    go: 'Ir',
    recent: 'Itens recentes',
    noRecent: 'Nenhum item recente',
    audit: 'Auditoria',
    window: 'Janela',
    minimise: 'Minimizar',
    zoom: 'Ampliar',
    front: 'Trazer tudo para a frente',
    close: 'Fechar',
    help: 'Ajuda',
    services: 'Serviços',
    hide: 'Ocultar o Transbordo',
    hideOthers: 'Ocultar os outros',
    showAll: 'Mostrar tudo',
  },
  en: {
    file: 'File',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo typing',
    redo: 'Redo typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    theme: 'Theme',
    fullScreen: 'Full screen',
    go: 'Go',
    recent: 'Recent items',
    noRecent: 'No recent items',
    audit: 'Audit',
    window: 'Window',
    minimise: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring all to front',
    close: 'Close',
    help: 'Help',
    services: 'Services',
    hide: 'Hide Transbordo',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
  es: {
    file: 'Archivo',
    quit: 'Salir',
    edit: 'Editar',
    undo: 'Deshacer escritura',
    redo: 'Rehacer escritura',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    theme: 'Tema',
    fullScreen: 'Pantalla completa',
    go: 'Ir',
    recent: 'Elementos recientes',
    noRecent: 'Ningún elemento reciente',
    audit: 'Auditoría',
    window: 'Ventana',
    minimise: 'Minimizar',
    zoom: 'Zoom',
    front: 'Traer todo al frente',
    close: 'Cerrar',
    help: 'Ayuda',
    services: 'Servicios',
    hide: 'Ocultar Transbordo',
    hideOthers: 'Ocultar los demás',
    showAll: 'Mostrar todo',
  },
};
