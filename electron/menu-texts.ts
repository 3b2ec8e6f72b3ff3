import type { Localized } from '#core/model/locale.ts';

/** Labels of the application menu; access keys are marked by `&`. */
export interface MenuTexts {
  readonly file: string;
  readonly lock: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly fullScreen: string;
  readonly window: string;
  readonly minimise: string;
  readonly close: string;
}

/** The menu in every language. */
export const menuTexts: Localized<MenuTexts> = {
  'pt-BR': {
    file: '&Arquivo',
    lock: 'Bloquear',
    quit: 'Sair',
    edit: '&Editar',
    undo: 'Desfazer',
    redo: 'Refazer',
    cut: 'Recortar',
    copy: 'Copiar',
    paste: 'Colar',
    selectAll: 'Selecionar tudo',
    view: 'E&xibir',
    zoomIn: 'Aumentar o zoom',
    zoomOut: 'Diminuir o zoom',
    zoomReset: 'Tamanho real',
    fullScreen: 'Tela cheia',
    window: '&Janela',
    minimise: 'Minimizar',
    close: 'Fechar',
  },
  en: {
    file: '&File',
    lock: 'Lock',
    quit: 'Quit',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: '&View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    window: '&Window',
    minimise: 'Minimise',
    close: 'Close',
  },
  es: {
    file: '&Archivo',
    lock: 'Bloquear',
    quit: 'Salir',
    edit: '&Editar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: '&Ver',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    zoomReset: 'Tamaño real',
    fullScreen: 'Pantalla completa',
    window: 'Ve&ntana',
    minimise: 'Minimizar',
    close: 'Cerrar',
  },
};
