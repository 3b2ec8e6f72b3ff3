import type { Localized } from '#core/model/locale.ts';

/** Words of the system's dialogs. */
export interface HostTexts {
  readonly chooseFlows: string;
  readonly import: string;
  readonly flowFiles: string;
  readonly saveFile: string;
  /** Start of the name of a file of findings, as file names are written: no accents, no spaces. */
  readonly findingsFile: string;
  readonly chooseLogo: string;
  readonly chooseFolder: string;
  readonly choosePacket: string;
  readonly packets: string;
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
    saveFile: 'Salvar',
    findingsFile: 'achados',
    chooseLogo: 'Escolher logotipo',
    chooseFolder: 'Escolher a pasta dos relatórios',
    choosePacket: 'Escolher o pacote a conferir',
    packets: 'Pacotes (ZIP)',
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
    saveFile: 'Save',
    findingsFile: 'findings',
    chooseLogo: 'Choose a logo',
    chooseFolder: 'Choose the folder for the reports',
    choosePacket: 'Choose the packet to check',
    packets: 'Packets (ZIP)',
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
    saveFile: 'Guardar',
    findingsFile: 'hallazgos',
    chooseLogo: 'Elegir logotipo',
    chooseFolder: 'Elegir la carpeta de los informes',
    choosePacket: 'Elegir el paquete que se comprueba',
    packets: 'Paquetes (ZIP)',
    chooseTable: 'Elegir tabla',
    tables: 'Tablas (CSV)',
    chooseLog: 'Elegir registro de webhooks',
    logs: 'Registros de webhooks (JSON)',
    choosePicture: 'Elegir captura de pantalla',
    pictures: 'Imágenes',
  },
};
