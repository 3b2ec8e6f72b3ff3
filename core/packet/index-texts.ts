import type { Localized } from '#core/model/locale.ts';
import type { PacketKind } from './manifest.ts';

/** Words of a packet's front page. */
export interface IndexTexts {
  readonly titles: Readonly<Record<PacketKind, string>>;
  readonly client: string;
  readonly bots: string;
  readonly numbers: string;
  readonly asOf: string;
  readonly madeAt: string;
  readonly ruleset: string;
  readonly packet: string;
  readonly key: string;
  readonly claims: string;
  readonly notShown: string;
  readonly gaps: string;
  readonly files: string;
  /** Value: file. */
  readonly check: string;
  /** What the files that every packet has are for. */
  readonly ownFiles: Readonly<Record<'index' | 'howToVerify' | 'publicKey' | 'log', string>>;
}

/** The words in every language. */
export const indexTexts: Localized<IndexTexts> = {
  'pt-BR': {
    titles: {
      appeal: 'Pacote de recurso',
      remedied: 'Pacote de recurso após correção',
      report: 'Pacote do relatório',
    },
    client: 'Cliente',
    bots: 'Bots',
    numbers: 'Números',
    asOf: 'Fala de',
    madeAt: 'Feito em',
    ruleset: 'Conjunto de regras',
    packet: 'Pacote',
    key: 'Chave da instalação',
    claims: 'O que se afirma, e onde está a prova',
    notShown: 'O que este pacote não mostra',
    gaps: 'Períodos sem dados',
    files: 'Todos os arquivos',
    check: 'Como conferir que nada mudou: {file}',
    ownFiles: {
      index: 'Diz qual arquivo sustenta cada afirmação.',
      howToVerify: 'Diz como conferir o pacote sem este programa.',
      publicKey: 'Chave pública com que se confere a assinatura do manifesto.',
      log: 'Registro de manuseio: o que foi feito com as provas, quando e por quem, em cadeia.',
    },
  },
  en: {
    titles: {
      appeal: 'Appeal packet',
      remedied: 'Appeal packet after a correction',
      report: 'Report packet',
    },
    client: 'Client',
    bots: 'Bots',
    numbers: 'Numbers',
    asOf: 'Speaks of',
    madeAt: 'Made at',
    ruleset: 'Ruleset',
    packet: 'Packet',
    key: 'Key of the installation',
    claims: 'What is claimed, and where the proof is',
    notShown: 'What this packet does not show',
    gaps: 'Spans without data',
    files: 'All files',
    check: 'How to check that nothing has changed: {file}',
    ownFiles: {
      index: 'Says which file bears out which claim.',
      howToVerify: 'Says how to check the packet without this program.',
      publicKey: 'Public key by which the signature of the manifest is checked.',
      log: 'Handling log: what was done with the evidence, when and by whom, as a chain.',
    },
  },
  es: {
    titles: {
      appeal: 'Paquete de apelación',
      remedied: 'Paquete de apelación tras una corrección',
      report: 'Paquete del informe',
    },
    client: 'Cliente',
    bots: 'Bots',
    numbers: 'Números',
    asOf: 'Habla de',
    madeAt: 'Hecho el',
    ruleset: 'Conjunto de reglas',
    packet: 'Paquete',
    key: 'Clave de la instalación',
    claims: 'Qué se afirma y dónde está la prueba',
    notShown: 'Qué no muestra este paquete',
    gaps: 'Períodos sin datos',
    files: 'Todos los archivos',
    check: 'Cómo comprobar que nada ha cambiado: {file}',
    ownFiles: {
      index: 'Dice qué archivo sostiene cada afirmación.',
      howToVerify: 'Dice cómo comprobar el paquete sin este programa.',
      publicKey: 'Clave pública con la que se comprueba la firma del manifiesto.',
      log: 'Registro de manipulación: qué se hizo con las pruebas, cuándo y quién, en cadena.',
    },
  },
};
