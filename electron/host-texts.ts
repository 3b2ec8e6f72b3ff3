import type { Localized } from '#core/model/locale.ts';

/** Words of the system's dialogs. */
export interface HostTexts {
  readonly chooseFlows: string;
  readonly import: string;
  readonly flowFiles: string;
  readonly saveFile: string;
  /** Start of the name of a file of findings, as file names are written: no accents, no spaces. */
  readonly findingsFile: string;
  /** The same for ratings. */
  readonly ratingsFile: string;
  /** The same of a file of contacts. */
  readonly contactsFile: string;
  /** The same of the file of the access log. */
  readonly accessFile: string;
  /** The same of the page with the recovery code. */
  readonly kitFile: string;
  /** The same of the list of keys to revoke. */
  readonly keysFile: string;
  readonly chooseLogo: string;
  readonly chooseFolder: string;
  /** Dialog that chooses where second copies of backups go. */
  readonly chooseSecondFolder: string;
  /** Dialog that chooses a folder with backups. */
  readonly chooseBackups: string;
  readonly choosePacket: string;
  /** Dialog that chooses a client handed over by a colleague. */
  readonly chooseBundle: string;
  readonly bundles: string;
  readonly packets: string;
  readonly chooseTable: string;
  readonly tables: string;
  readonly chooseLog: string;
  readonly logs: string;
  readonly choosePicture: string;
  readonly pictures: string;
  /** Question before a page of somebody else's is opened in the browser. */
  readonly openPage: string;
  readonly open: string;
  readonly cancel: string;
}

/** The dialogs in every language. */
export const hostTexts: Localized<HostTexts> = {
  'pt-BR': {
    chooseFlows: 'Importar fluxos do Builder',
    import: 'Importar',
    flowFiles: 'Fluxos do Blip Builder (JSON)',
    saveFile: 'Salvar',
    findingsFile: 'achados',
    ratingsFile: 'qualidade',
    contactsFile: 'contatos',
    accessFile: 'registro_de_acessos',
    kitFile: 'transbordo_kit_de_recuperacao',
    keysFile: 'chaves_a_revogar',
    chooseLogo: 'Escolher logotipo',
    chooseFolder: 'Escolher a pasta dos relatórios',
    chooseSecondFolder: 'Escolher a pasta da segunda cópia',
    chooseBackups: 'Escolher a pasta com as cópias de segurança',
    choosePacket: 'Escolher o pacote a conferir',
    chooseBundle: 'Escolher o cliente entregue',
    bundles: 'Clientes entregues (age)',
    packets: 'Pacotes (ZIP)',
    chooseTable: 'Escolher tabela',
    tables: 'Tabelas (CSV)',
    chooseLog: 'Escolher registro de webhooks',
    logs: 'Registros de webhooks (JSON)',
    choosePicture: 'Escolher captura de tela',
    pictures: 'Imagens',
    openPage: 'Abrir {host} no navegador?',
    open: 'Abrir',
    cancel: 'Cancelar',
  },
  en: {
    chooseFlows: 'Import Builder flows',
    import: 'Import',
    flowFiles: 'Blip Builder flows (JSON)',
    saveFile: 'Save',
    findingsFile: 'findings',
    ratingsFile: 'quality',
    contactsFile: 'contacts',
    accessFile: 'access_log',
    kitFile: 'transbordo_recovery_kit',
    keysFile: 'keys_to_revoke',
    chooseLogo: 'Choose a logo',
    chooseFolder: 'Choose the folder for the reports',
    chooseSecondFolder: 'Choose the folder for the second copy',
    chooseBackups: 'Choose the folder with the backups',
    choosePacket: 'Choose the packet to check',
    chooseBundle: 'Choose the client handed over',
    bundles: 'Clients handed over (age)',
    packets: 'Packets (ZIP)',
    chooseTable: 'Choose a table',
    tables: 'Tables (CSV)',
    chooseLog: 'Choose a webhook log',
    logs: 'Webhook logs (JSON)',
    choosePicture: 'Choose a screenshot',
    pictures: 'Pictures',
    openPage: 'Open {host} in the browser?',
    open: 'Open',
    cancel: 'Cancel',
  },
  es: {
    chooseFlows: 'Importar flujos de Builder',
    import: 'Importar',
    flowFiles: 'Flujos de Blip Builder (JSON)',
    saveFile: 'Guardar',
    findingsFile: 'hallazgos',
    ratingsFile: 'calidad',
    contactsFile: 'contactos',
    accessFile: 'registro_de_accesos',
    kitFile: 'transbordo_kit_de_recuperacion',
    keysFile: 'claves_a_revocar',
    chooseLogo: 'Elegir logotipo',
    chooseFolder: 'Elegir la carpeta de los informes',
    chooseSecondFolder: 'Elegir la carpeta de la segunda copia',
    chooseBackups: 'Elegir la carpeta con las copias de seguridad',
    choosePacket: 'Elegir el paquete que se comprueba',
    chooseBundle: 'Elegir el cliente entregado',
    bundles: 'Clientes entregados (age)',
    packets: 'Paquetes (ZIP)',
    chooseTable: 'Elegir tabla',
    tables: 'Tablas (CSV)',
    chooseLog: 'Elegir registro de webhooks',
    logs: 'Registros de webhooks (JSON)',
    choosePicture: 'Elegir captura de pantalla',
    pictures: 'Imágenes',
    openPage: '¿Abrir {host} en el navegador?',
    open: 'Abrir',
    cancel: 'Cancelar',
  },
};
