import type { Localized } from '#core/model/locale.ts';

/** Names of the sheets and of their columns and rows. A sheet's name has 31 characters at most. */
export interface WorkbookTexts {
  readonly sheets: {
    readonly summary: string;
    readonly findings: string;
    readonly questions: string;
    readonly ways: string;
  };
  readonly summary: {
    readonly whole: string;
    readonly client: string;
    readonly agency: string;
    readonly asOf: string;
    readonly timeZone: string;
    readonly ruleset: string;
    readonly source: string;
    readonly tool: string;
    readonly verdict: string;
    readonly score: string;
    readonly blocks: string;
    readonly reachable: string;
    readonly file: string;
    readonly takenAt: string;
    readonly sha256: string;
  };
  readonly columns: {
    readonly bot: string;
    readonly audit: string;
    readonly outcome: string;
    readonly severity: string;
    readonly finding: string;
    readonly why: string;
    readonly blocks: string;
    readonly fix: string;
    readonly clause: string;
    readonly source: string;
    readonly since: string;
    readonly decision: string;
    readonly by: string;
    readonly on: string;
    readonly until: string;
    readonly reason: string;
    readonly owner: string;
    readonly comment: string;
    readonly question: string;
    readonly answer: string;
    readonly note: string;
    readonly channel: string;
    readonly contact: string;
    readonly messages: string;
    readonly certainty: string;
  };
}

/** The words in every language. */
export const workbookTexts: Localized<WorkbookTexts> = {
  'pt-BR': {
    sheets: {
      summary: 'Resumo',
      findings: 'Verificações',
      questions: 'Perguntas em aberto',
      ways: 'Caminhos até uma pessoa',
    },
    summary: {
      whole: 'Relatório inteiro',
      client: 'Cliente',
      agency: 'Preparado por',
      asOf: 'Momento de referência',
      timeZone: 'Fuso horário',
      ruleset: 'Conjunto de regras',
      source: 'Fonte',
      tool: 'Ferramenta',
      verdict: 'Conclusão',
      score: 'Pontuação',
      blocks: 'Blocos',
      reachable: 'Blocos alcançáveis',
      file: 'Arquivo',
      takenAt: 'Fluxo obtido em',
      sha256: 'SHA-256 do arquivo',
    },
    columns: {
      bot: 'Bot',
      audit: 'Código',
      outcome: 'Resultado',
      severity: 'Gravidade',
      finding: 'Verificação',
      why: 'Por que importa',
      blocks: 'Blocos',
      fix: 'Como corrigir',
      clause: 'Regra',
      source: 'Fonte',
      since: 'Desde',
      decision: 'Tratamento',
      by: 'Por',
      on: 'Em',
      until: 'Vale até',
      reason: 'Motivo',
      owner: 'Responsável',
      comment: 'Comentário',
      question: 'Pergunta',
      answer: 'Resposta',
      note: 'Observação',
      channel: 'Canal',
      contact: 'Contato',
      messages: 'Mensagens',
      certainty: 'Certeza',
    },
  },
  en: {
    sheets: {
      summary: 'Summary',
      findings: 'Checks',
      questions: 'Open questions',
      ways: 'Ways to a person',
    },
    summary: {
      whole: 'Whole report',
      client: 'Client',
      agency: 'Prepared by',
      asOf: 'Moment of reference',
      timeZone: 'Time zone',
      ruleset: 'Ruleset',
      source: 'Source',
      tool: 'Tool',
      verdict: 'Conclusion',
      score: 'Score',
      blocks: 'Blocks',
      reachable: 'Reachable blocks',
      file: 'File',
      takenAt: 'Flow taken on',
      sha256: 'SHA-256 of the file',
    },
    columns: {
      bot: 'Bot',
      audit: 'Code',
      outcome: 'Result',
      severity: 'Severity',
      finding: 'Check',
      why: 'Why it matters',
      blocks: 'Blocks',
      fix: 'How to mend it',
      clause: 'Rule',
      source: 'Source',
      since: 'Since',
      decision: 'Decision',
      by: 'By',
      on: 'On',
      until: 'Holds until',
      reason: 'Reason',
      owner: 'Owner',
      comment: 'Comment',
      question: 'Question',
      answer: 'Answer',
      note: 'Note',
      channel: 'Channel',
      contact: 'Contact',
      messages: 'Messages',
      certainty: 'Certainty',
    },
  },
  es: {
    sheets: {
      summary: 'Resumen',
      findings: 'Verificaciones',
      questions: 'Preguntas abiertas',
      ways: 'Caminos hasta una persona',
    },
    summary: {
      whole: 'Informe completo',
      client: 'Cliente',
      agency: 'Preparado por',
      asOf: 'Momento de referencia',
      timeZone: 'Huso horario',
      ruleset: 'Conjunto de reglas',
      source: 'Fuente',
      tool: 'Herramienta',
      verdict: 'Conclusión',
      score: 'Puntuación',
      blocks: 'Bloques',
      reachable: 'Bloques alcanzables',
      file: 'Archivo',
      takenAt: 'Flujo obtenido el',
      sha256: 'SHA-256 del archivo',
    },
    columns: {
      bot: 'Bot',
      audit: 'Código',
      outcome: 'Resultado',
      severity: 'Gravedad',
      finding: 'Verificación',
      why: 'Por qué importa',
      blocks: 'Bloques',
      fix: 'Cómo corregirlo',
      clause: 'Regla',
      source: 'Fuente',
      since: 'Desde',
      decision: 'Tratamiento',
      by: 'Por',
      on: 'El',
      until: 'Vale hasta',
      reason: 'Motivo',
      owner: 'Responsable',
      comment: 'Comentario',
      question: 'Pregunta',
      answer: 'Respuesta',
      note: 'Observación',
      channel: 'Canal',
      contact: 'Contacto',
      messages: 'Mensajes',
      certainty: 'Certeza',
    },
  },
};
