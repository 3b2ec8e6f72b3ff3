import type { Localized } from '#core/model/locale.ts';

/** Words of the system's dialogs. */
export interface HostTexts {
  readonly chooseFlows: string;
  readonly import: string;
  readonly flowFiles: string;
  readonly saveReport: string;
}

/** The dialogs in every language. */
export const hostTexts: Localized<HostTexts> = {
  'pt-BR': {
    chooseFlows: 'Importar fluxos do Builder',
    import: 'Importar',
    flowFiles: 'Fluxos do Blip Builder (JSON)',
    saveReport: 'Salvar relatório de conformidade',
  },
  en: {
    chooseFlows: 'Import Builder flows',
    import: 'Import',
    flowFiles: 'Blip Builder flows (JSON)',
    saveReport: 'Save compliance report',
  },
  es: {
    chooseFlows: 'Importar flujos de Builder',
    import: 'Importar',
    flowFiles: 'Flujos de Blip Builder (JSON)',
    saveReport: 'Guardar informe de conformidad',
  },
};
