import type {
  AppealChoices,
  AppealResult,
  Obstacle,
  SavedPacket,
} from '#app/contract/appeal-views.ts';

/** Hand-made packets, made and refused, as the window gets them. All invented. */

/** A packet that was made. */
export type MadePacket = Extract<AppealResult, { kind: 'made' }>;

const asOf = '2026-11-22T12:00:00.000Z';
const sha = (pair: string): string => pair.repeat(32);

/** One bot with two copies of its flow, one from Blip and one from a file. */
export function someChoices(change: Partial<AppealChoices> = {}): AppealChoices {
  return {
    clientId: 'c1',
    bots: [
      {
        id: 'c1-bot-1',
        name: 'Atendimento',
        snapshots: [
          {
            id: 's2',
            takenAt: '2026-11-15T09:30:00.000Z',
            fileName: null,
            source: 'blip',
            contentSha256: sha('b2'),
          },
          {
            id: 's1',
            takenAt: '2026-10-02T14:00:00.000Z',
            fileName: 'atendimento-outubro.json',
            source: 'file',
            contentSha256: sha('a1'),
          },
        ],
      },
    ],
    penalisedAt: '2026-11-10T12:00:00.000Z',
    portfolioId: '509230049',
    caseNumber: null,
    timestampAuthority: null,
    ...change,
  };
}

/** A packet that contests the penalty, eleven pages long. */
export function aPacket(change: Partial<MadePacket> = {}): MadePacket {
  return {
    kind: 'made',
    appealId: 'appeal-1',
    packet: 'appeal',
    pdf: new TextEncoder().encode('%PDF-1.4'),
    pages: 11,
    title: 'Dossiê do recurso – Loja Maré',
    fileName: 'loja-mare_atendimento_recurso_2026-11-22_r2026-09_pt-BR.zip',
    version: {
      snapshotId: 's1',
      basis: 'publication',
      from: '2026-10-02T13:58:00.000Z',
      until: '2026-11-15T09:30:00.000Z',
      fileName: null,
      contentSha256: sha('a1'),
    },
    tickets: [
      {
        locale: 'pt-BR',
        text: 'Conta do WhatsApp Business: 2080. Número: +55 11 4002-8922 (Loja Maré). Empresa: Loja Maré.\nPenalidade: Classificação de qualidade baixa, 10 de nov. de 2026, 09:00 GMT-3.\nO fluxo em vigor naquele momento oferece um caminho até uma pessoa: fila de atendimento. Pedimos a revisão da decisão.',
        short:
          '+55 11 4002-8922, classificação de qualidade baixa em 10/11/2026: o fluxo em vigor oferecia fila de atendimento em 2 mensagens. Há prova. Pedimos a revisão.',
        limit: 1000,
        shortLimit: 300,
      },
      {
        locale: 'en',
        text: 'WhatsApp Business account: 2080. Number: +55 11 4002-8922 (Loja Maré). Company: Loja Maré.\nPenalty: low quality rating, 10 Nov 2026. The flow in force at that moment offers a way to a person. We ask for a review of the decision.',
        short:
          '+55 11 4002-8922, low quality rating on 10/11/2026: the flow in force offered a desk in 2 messages. Proof is at hand. We ask for a review.',
        limit: 1000,
        shortLimit: 300,
      },
      {
        locale: 'es',
        text: 'Cuenta de WhatsApp Business: 2080. Número: +55 11 4002-8922 (Loja Maré). Empresa: Loja Maré.\nEl flujo vigente en ese momento ofrece un camino hacia una persona. Solicitamos la revisión de la decisión.',
        short:
          '+55 11 4002-8922, calificación de calidad baja el 10/11/2026: el flujo vigente ofrecía una cola en 2 mensajes. Hay prueba. Solicitamos la revisión.',
        limit: 1000,
        shortLimit: 300,
      },
    ],
    steps: [
      'Entre em business.facebook.com/business-support-home como administrador do portfólio.',
      'Na aba “Disponível para análise”, escolha a violação e “Solicitar análise”.',
      'Escolha o motivo, cole o texto do chamado e envie.',
    ],
    stepsConfirmedOn: '2025-11-04',
    claims: [
      {
        text: 'A versão em vigor em 10/11/2026 oferece um caminho até uma pessoa em 2 mensagens.',
        files: ['conversations/1-chat.png', 'conversations/1-chat.txt'],
      },
      {
        text: 'Essa versão estava publicada no Blip naquele momento.',
        files: ['flow/then.json', 'history.json'],
      },
    ],
    files: [
      { path: 'appeal.pdf', bytes: 412_000, proves: 'As páginas do dossiê.' },
      {
        path: 'conversations/1-chat.png',
        bytes: 58_200,
        proves: 'A conversa 1 como balões de chat.',
      },
      { path: 'conversations/1-chat.txt', bytes: 940, proves: 'A conversa 1 como texto.' },
      { path: 'flow/then.json', bytes: 182_000, proves: 'O fluxo em vigor na penalidade.' },
      { path: 'history.json', bytes: 12_400, proves: 'Cada leitura do número.' },
    ],
    masked: [
      { kind: 'phone', value: '(11) 98877-6655', shownAs: '[masked phone 1]', count: 3 },
      { kind: 'email', value: 'joana.p@exemplo.com.br', shownAs: '[masked email 1]', count: 1 },
    ],
    notShown: [
      'As imagens das conversas são desenhadas por este programa a partir do fluxo; não são capturas de um telefone.',
      'O arquivo do fluxo não mostra filas, atendentes de plantão, resultados de scripts nem respostas de modelos de IA.',
    ],
    ...change,
  };
}

/** A packet that claims the repair alone. */
export function aRemediedPacket(): MadePacket {
  return aPacket({
    appealId: 'appeal-2',
    packet: 'remedied',
    version: {
      snapshotId: 's1',
      basis: 'statement',
      from: null,
      until: null,
      fileName: 'atendimento-outubro.json',
      contentSha256: sha('a1'),
    },
  });
}

const obstacles: Readonly<Record<Obstacle['kind'], Obstacle>> = {
  'version-unknown': {
    kind: 'version-unknown',
    text: {
      'pt-BR': 'Não se sabe que versão estava publicada: o Blip nunca foi lido para este bot.',
      en: 'It is not known which version was published: Blip was never read for this bot.',
      es: 'No se sabe qué versión estaba publicada: Blip nunca se leyó para este bot.',
    },
    audits: [],
  },
  'not-repaired': {
    kind: 'not-repaired',
    text: {
      'pt-BR': 'O fluxo em vigor na penalidade falhou, e não se conhece versão posterior.',
      en: 'The flow in force at the penalty failed, and no later version is known.',
      es: 'El flujo vigente en la penalización falló, y no se conoce versión posterior.',
    },
    audits: [
      {
        auditId: 'ESC-01',
        text: {
          'pt-BR': 'Não há caminho até uma pessoa.',
          en: 'There is no way to a person.',
          es: 'No hay camino hacia una persona.',
        },
      },
    ],
  },
  'fails-now': {
    kind: 'fails-now',
    text: {
      'pt-BR': 'O fluxo em vigor na penalidade falhou, e o publicado agora também falha.',
      en: 'The flow in force at the penalty failed, and the one published now fails as well.',
      es: 'El flujo vigente en la penalización falló, y el publicado ahora también falla.',
    },
    audits: [
      {
        auditId: 'ESC-03',
        text: {
          'pt-BR': 'Quem pede uma pessoa volta ao menu.',
          en: 'Whoever asks for a person is sent back to the menu.',
          es: 'Quien pide una persona vuelve al menú.',
        },
      },
    ],
  },
  'open-questions': {
    kind: 'open-questions',
    text: {
      'pt-BR': 'Responda antes às perguntas em que a afirmação se apoia, sobre a versão de então.',
      en: 'First answer the questions that the claim rests on, about the version of then.',
      es: 'Responda antes a las preguntas en que se apoya la afirmación, sobre la versión de entonces.',
    },
    audits: [
      {
        auditId: 'CHN-02',
        text: {
          'pt-BR': 'Alguém atende o telefone que o bot mostra?',
          en: 'Does anybody answer the telephone that the bot shows?',
          es: '¿Alguien atiende el teléfono que muestra el bot?',
        },
      },
    ],
  },
};

/** Why no packet was made. A version can be stated where none is known, or no later one. */
export function aRefusal(...kinds: readonly Obstacle['kind'][]): AppealResult {
  const found = kinds.map((kind) => obstacles[kind]);
  return {
    kind: 'refused',
    reasons: found.flatMap(({ text, audits }) => [
      text['pt-BR'],
      ...audits.map((one) => `${one.auditId}: ${one.text['pt-BR']}`),
    ]),
    obstacles: found,
    canState: kinds.some((kind) => kind === 'version-unknown' || kind === 'not-repaired'),
  };
}

/** A packet that was written. */
export function aSavedPacket(isStamped: boolean): SavedPacket {
  return {
    fileName: `loja-mare_atendimento_recurso_${asOf.slice(0, 10)}_r2026-09_pt-BR.zip`,
    bytes: 812_000,
    sha256: sha('ab'),
    manifestSha256: sha('cd'),
    installKey: sha('ef'),
    isStamped,
  };
}
