import { some } from './some.ts';
import type { SectionTexts } from './section-texts.ts';

/** The sections around the findings, in Brazilian Portuguese. */
export const ptBRSections: SectionTexts = {
  front: {
    draft: 'Rascunho',
    period: 'Período',
    span: (from, to) => `${from} a ${to}`,
    version: 'Versão',
    numbers: (count) => (count === 1 ? 'Número' : 'Números'),
    approved: 'Aprovado por',
    approvedBy: (by, day) => `${by}, em ${day}`,
    agencyLogo: 'Logotipo da agência',
    clientLogo: 'Logotipo do cliente',
  },

  score: {
    heading: 'Pontuação',
    of: (score) => `${score} de 100`,
    line: (score) => `Pontuação: ${score} de 100.`,
    changed: (score, before) => `Pontuação: ${score} de 100; no último relatório, ${before}.`,
    none: 'sem pontuação',
    several: 'Cada bot tem a sua pontuação; uma média entre bots não diria nada.',
    before: 'Antes',
    counts: 'Como as verificações terminaram',
    outcome: 'Resultado',
    number: 'Verificações',
  },

  changes: {
    heading: 'O que mudou desde o último relatório',
    first: 'Este é o primeiro relatório enviado: não há com o que comparar.',
    since: (version, day) => `Comparado com a versão ${version}, de ${day}.`,
    nothing: 'Nada mudou: nenhuma falha ou pergunta surgiu, saiu ou permaneceu.',
    new: 'Novas',
    fixed: 'Corrigidas',
    recurring: 'Permanecem',
    newlyChecked: 'Verificadas pela primeira vez',
    noLongerChecked: 'Já não verificadas',
    whole: 'no fluxo inteiro',
    added: (bot) => `O bot ${bot} não estava no último relatório.`,
    score: (before, now) => `A pontuação passou de ${before} para ${now}.`,
    tally: (fresh, fixed, recurring) =>
      `${some(fresh, 'nova', 'novas')}, ${some(fixed, 'corrigida', 'corrigidas')}, ${some(recurring, 'permanece', 'permanecem')}.`,
    finding: 'Verificação',
    where: 'Onde',
  },

  action: {
    effort: 'Esforço',
    steps: (steps) => some(steps, 'passo', 'passos'),
    blocks: (blocks) => `em ${some(blocks, 'bloco', 'blocos')}`,
    owner: 'Responsável',
    comment: 'Comentário',
    signed: (by, day) => `${by}, ${day}`,
  },

  history: {
    heading: 'Histórico de qualidade',
    lead: 'A classificação que a Meta dá ao número. Onde ninguém olhou não há linha: lacunas aparecem como lacunas.',
    none: 'Nenhum número do WhatsApp é acompanhado para este cliente.',
    unseen: 'Nenhuma classificação foi vista neste período.',
    chart: (phone, from, to) => `Classificação de qualidade de ${phone}, de ${from} a ${to}`,
    described: (spans, gaps, versions) =>
      `${some(spans, 'trecho observado', 'trechos observados')}, ${some(gaps, 'lacuna', 'lacunas')}, ${some(versions, 'versão do fluxo', 'versões do fluxo')}. A tabela a seguir diz o mesmo.`,
    latest: (rating) => `Última classificação vista: ${rating}.`,
    versionMark: 'Versão do fluxo publicada',
    gapMark: 'Sem observação',
    incidentMark: 'Ocorrência',
    from: 'De',
    to: 'Até',
    rating: 'Classificação',
    state: 'Situação',
    source: 'Fonte',
    gap: (reason) => `Sem observação: ${reason}`,
    reason: {
      'app-closed': 'o Transbordo estava fechado',
      locked: 'a área de trabalho estava bloqueada',
      asleep: 'o computador dormia',
      paused: 'as sincronizações estavam pausadas',
      offline: 'sem internet',
      'no-credential': 'não havia conexão',
      'bad-credential': 'a conexão foi recusada',
      throttled: 'o serviço pediu para esperar',
      error: 'a leitura falhou',
      'not-scheduled': 'nada estava agendado',
    },
    published: 'Fluxo publicado',
    seen: 'Fluxo visto pela primeira vez',
    more: (count) => `e mais ${some(count, 'linha anterior', 'linhas anteriores')}`,
  },

  incidents: {
    heading: 'Ocorrências do período',
    none: 'Nenhuma ocorrência neste período.',
    opened: 'Observada em',
    value: 'Mudança',
    changed: (before, after) => `de ${before} para ${after}`,
    reason: 'Motivo dado pela Meta',
    recovered: 'Vista bem de novo em',
    closed: 'Encerrada',
    closedBy: (day, by) => `em ${day}, por ${by}`,
    open: 'Em andamento',
    outcome: 'Desfecho',
    log: 'Registro do caso',
    when: 'Quando',
    who: 'Quem',
    what: 'O quê',
    program: 'Transbordo',
    filed: (place, day) => `${place}, em ${day}`,
    case: 'protocolo',
  },

  contacts: {
    heading: 'Contatos para o cliente confirmar',
    lead: 'O que o bot diz aos usuários. Marque se está certo; o que estiver errado, escreva ao lado.',
    none: 'O bot não diz telefone, e-mail, formulário nem loja.',
    where: 'Blocos',
    answer: 'Confirmação',
    right: 'certo',
    wrong: 'errado',
    hours: 'Horários que o bot diz',
    hoursLead: 'Nas palavras do bot, com a parte que diz o horário sublinhada.',
    noHours: 'O bot não diz horário de atendimento.',
    said: 'O que diz',
  },

  probe: {
    heading: 'Pedidos por uma pessoa',
    lead: (phrases) =>
      phrases === 1
        ? 'Um jeito de pedir uma pessoa foi digitado em cada ponto em que o bot espera resposta.'
        : `${phrases} jeitos de pedir uma pessoa foram digitados em cada ponto em que o bot espera resposta.`,
    notMade: 'O fluxo não pôde ser percorrido no tempo reservado; nada se afirma.',
    nothing: 'O bot não espera resposta em nenhum ponto alcançável.',
    place: 'Ponto',
    where: 'Blocos',
    understood: 'Entendidos',
    share: (count, all) => `${count} de ${all}`,
    perhaps: (count) => `mais ${some(count, 'possível', 'possíveis')}`,
    failing: 'Não entendidos',
    noneFails: 'nenhum',
    more: (count) => `e mais ${count}`,
    untried: (count) =>
      count === 1
        ? 'Em um bloco nada pôde ser digitado: nenhuma conversa chega até lá.'
        : `Em ${count} blocos nada pôde ser digitado: nenhuma conversa chega até lá.`,
    matrix: 'Pedido por pedido',
    matrixLead: 'Pedidos que dão o mesmo resultado em todos os pontos estão na mesma linha.',
    phrases: 'Pedidos',
    result: {
      person: 'chega a uma pessoa ou recebe um contato',
      offer: 'fica sabendo como chegar a uma pessoa',
      possible: 'depende de algo que o arquivo não mostra',
      refused: 'a resposta é recusada',
      nothing: 'não é entendido',
    },
    short: {
      person: 'pessoa',
      offer: 'indica',
      possible: 'depende',
      refused: 'recusa',
      nothing: 'não',
    },
  },

  risks: {
    heading: 'Riscos aceitos',
    lead: 'Falhas que alguém decidiu manter por enquanto. O risco continua até ser corrigido.',
    none: 'Nenhum risco foi aceito.',
    finding: 'Falha',
    reason: 'Motivo',
    who: 'Quem decidiu',
    until: 'Até',
    noEnd: 'sem prazo',
  },

  appendix: {
    heading: 'Anexo',
    blocks: 'Blocos do fluxo',
    block: 'Bloco',
    id: 'Identificador',
    more: (count) => `e mais ${some(count, 'bloco', 'blocos')}`,
  },

  signOff: {
    heading: 'Assinaturas',
    lead: 'A assinatura do cliente confirma o recebimento; não muda o que foi verificado.',
    prepared: 'Preparado por',
    reviewed: 'Revisado e aprovado por',
    acknowledged: 'Ciente, pelo cliente',
    name: 'Nome',
    day: 'Data',
    signature: 'Assinatura',
  },

  brief: {
    findings: 'Falhas e perguntas',
    more: (count) =>
      count === 1 ? 'e mais uma, no relatório completo' : `e mais ${count}, no relatório completo`,
    fullReport:
      'As provas, os passos de correção, o método e os limites estão no relatório completo.',
    status: 'Tratamento',
    finding: 'O que foi encontrado',
    severity: 'Gravidade',
    owner: 'Responsável',
  },
};
