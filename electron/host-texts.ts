import type { Localized } from '#core/model/locale.ts';

/** Words of the system's dialogs. */
export interface HostTexts {
  readonly chooseFlows: string;
  readonly import: string;
  readonly flowFiles: string;
  readonly saveReport: string;
  readonly chooseTable: string;
  readonly tables: string;
  readonly chooseLog: string;
  readonly logs: string;
  readonly choosePicture: string;
  readonly pictures: string;
}

/** The dialogs in every language. */
export const hostTexts: Localized<HostTexts> = {
  'pt-BR': {
    chooseFlows: 'Importar fluxos do Builder',
    import: 'Importar',
    flowFiles: 'Fluxos do Blip Builder (JSON)',
    saveReport: 'Salvar relatório de conformidade',
    chooseTable: 'Escolher tabela',
    tables: 'Tabelas (CSV)',
    chooseLog: 'Escolher registro de webhooks',
    logs: 'Registros de webhooks (JSON)',
    choosePicture: 'Escolher captura de tela',
    pictures: 'Imagens',
  },
  en: {
    chooseFlows: 'Import Builder flows',
    import: 'Import',
    flowFiles: 'Blip Builder flows (JSON)',
    saveReport: 'Save compliance report',
    chooseTable: 'Choose a table',
    tables: 'Tables (CSV)',
    chooseLog: 'Choose a webhook log',
    logs: 'Webhook logs (JSON)',
    choosePicture: 'Choose a screenshot',
    pictures: 'Pictures',
  },
  es: {
    chooseFlows: 'Importar flujos de Builder',
    import: 'Importar',
    flowFiles: 'Flujos de Blip Builder (JSON)',
    saveReport: 'Guardar informe de conformidad',
    chooseTable: 'Elegir tabla',
    tables: 'Tablas (CSV)',
    chooseLog: 'Elegir registro de webhooks',
    logs: 'Registros de webhooks (JSON)',
    choosePicture: 'Elegir captura de pantalla',
    pictures: 'Imágenes',
  },
};
