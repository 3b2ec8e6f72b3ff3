import { proofWords } from '#core/model/proof-words.ts';
import { channelWords } from '#core/model/channel-words.ts';
import type { ReportTexts } from './report-texts.ts';
import { ptBRSections } from './pt-BR-sections.ts';
import { some } from './some.ts';

/** The report in Brazilian Portuguese. */
export const ptBR: ReportTexts = {
  ...ptBRSections,

  title: 'Relatório de conformidade',
  subtitle: 'Escalação humana no WhatsApp',

  cover: {
    asOf: (day) => `Situação em ${day}`,
    preparedBy: 'Preparado por',
    bots: (count) => (count === 1 ? 'Bot' : 'Bots'),
    moreBots: (count) => `e mais ${count}`,
  },

  furniture: { page: { before: 'Página ', between: ' de ' } },

  outcome: {
    fail: 'Falhou',
    review: 'Em aberto',
    error: 'Não concluída',
    pass: 'Passou',
    'not-applicable': 'Não se aplica',
  },
  channel: channelWords['pt-BR'],
  certainty: { certain: 'Certo', possible: 'Possível' },
  verdict: (verdict, counts, ruleset) => {
    const open =
      counts.review === 0
        ? 'nenhuma pergunta em aberto'
        : some(counts.review, 'pergunta em aberto', 'perguntas em aberto');
    const rest =
      counts.error === 0
        ? open
        : `${open}; ${some(counts.error, 'verificação não concluída', 'verificações não concluídas')}`;
    if (verdict !== 'violations')
      return `Nenhuma violação encontrada sob o conjunto de regras ${ruleset}; ${rest}.`;
    const fails = some(counts.fail, 'verificação falhou', 'verificações falharam');
    return `Violações encontradas sob o conjunto de regras ${ruleset}: ${fails}; ${rest}.`;
  },

  summary: {
    heading: 'Resumo',
    count: {
      fail: (count) => (count === 1 ? 'falhou' : 'falharam'),
      review: () => 'em aberto',
      error: (count) => (count === 1 ? 'não concluída' : 'não concluídas'),
      pass: (count) => (count === 1 ? 'passou' : 'passaram'),
      'not-applicable': (count) => (count === 1 ? 'não se aplica' : 'não se aplicam'),
    },
    matters: 'O que mais importa',
    nothingMatters: 'Nenhuma verificação falhou e nenhuma pergunta ficou em aberto.',
    asks: (client) => `O que pedimos a ${client}`,
    askFix: (fails) =>
      fails === 1
        ? 'Corrigir a falha descrita neste relatório e publicar o fluxo.'
        : `Corrigir as ${fails} falhas na ordem deste relatório e publicar o fluxo.`,
    askAnswer: (questions) =>
      questions === 1
        ? 'Responder à pergunta em aberto, na parte “Perguntas em aberto”.'
        : `Responder às ${questions} perguntas em aberto, na parte “Perguntas em aberto”.`,
    askConfirmContacts: (contacts) =>
      contacts === 1
        ? 'Confirmar que o contato listado em “Caminhos até uma pessoa” está correto e é atendido.'
        : `Confirmar que os ${contacts} contatos listados em “Caminhos até uma pessoa” estão corretos e são atendidos.`,
    askNewFlow: 'Enviar o fluxo publicado para uma nova auditoria.',
    askNothing: 'Avisar quando o fluxo mudar, para que seja auditado de novo.',
    uncertain: 'O que continua incerto',
    uncertainQuestions: (questions) =>
      questions === 1
        ? 'Uma verificação depende de uma resposta que só uma pessoa pode dar.'
        : `${questions} verificações dependem de respostas que só uma pessoa pode dar.`,
    uncertainErrors: (errors) =>
      errors === 1
        ? 'Uma verificação não pôde ser concluída e não conta como aprovada.'
        : `${errors} verificações não puderam ser concluídas e não contam como aprovadas.`,
    uncertainPaths: (paths) =>
      paths === 1
        ? 'Um caminho até uma pessoa é apenas possível: depende de um script, de uma intenção, de outro bot ou do sentido de um texto.'
        : `${paths} caminhos até uma pessoa são apenas possíveis: dependem de um script, de uma intenção, de outro bot ou do sentido de um texto.`,
    uncertainAlways:
      'O arquivo do fluxo não mostra filas, atendentes, resultados de scripts nem respostas de modelos de IA.',
    perBot: 'Por bot',
  },

  bot: {
    name: 'Bot',
    fails: 'Falhas',
    questions: 'Em aberto',
    quickest: 'Até uma pessoa',
    messages: (count) => some(count, 'mensagem', 'mensagens'),
    noWay: 'Nenhum caminho',
    reach: (reachable, total) =>
      reachable === total
        ? `${some(total, 'bloco', 'blocos')}, ${total === 1 ? 'alcançável' : 'todos alcançáveis'} pela conversa`
        : `${some(total, 'bloco', 'blocos')}, ${reachable} ${reachable === 1 ? 'alcançável' : 'alcançáveis'} pela conversa`,
  },

  ways: {
    heading: 'Caminhos até uma pessoa',
    lead: 'Mensagens: o menor número de mensagens do usuário até ali, contando a de abertura.',
    none: 'Nenhum caminho até uma pessoa foi encontrado neste fluxo.',
    channel: 'Canal',
    where: 'Bloco',
    value: 'Contato',
    messages: 'Mensagens',
    certainty: 'Certeza',
    quickest: 'O caminho mais curto, mensagem por mensagem',
  },

  findings: {
    heading: 'Falhas por gravidade',
    none: 'Nenhuma verificação falhou.',
    why: 'Por que importa',
    clause: 'Regra',
    since: (day) => `em vigor desde ${day}`,
    where: 'Onde',
    evidence: 'Evidência',
    fix: 'Como corrigir',
  },

  evidence: {
    proves: proofWords['pt-BR'],
    conversationLabel: (proves, messages) =>
      `${proves}, com ${some(messages, 'mensagem do usuário', 'mensagens do usuário')}`,
    user: (message) => `Usuário, mensagem ${message}`,
    silent: 'não envia mensagem',
    handover: 'A conversa passa para uma pessoa',
    path: 'Blocos percorridos',
    assumptions: 'Tomado como dado, porque o arquivo não mostra:',
    assumption: ({ kind, name, condition, holds }, block) => {
      const what = {
        variable: `a variável “${name}”`,
        hours: `o resultado do horário em “${name}”`,
        desk: `a situação do atendimento em “${name}”`,
        intent: 'a intenção reconhecida pela IA',
        entity: `a entidade “${name}” reconhecida pela IA`,
        target: `o destino “${name}”`,
        input: 'a mensagem do usuário',
      }[kind];
      return `Em “${block}”, ${what} ${holds ? 'cumpre' : 'não cumpre'} a condição “${condition}”.`;
    },
    closedSet: (blocks) =>
      blocks === 1
        ? 'Deste bloco não sai nenhum caminho até uma pessoa:'
        : `Destes ${blocks} blocos não sai nenhum caminho até uma pessoa:`,
    quote: 'Nas palavras do bot',
  },

  questions: {
    heading: 'Perguntas em aberto',
    lead: 'O arquivo não basta para responder. Marque uma resposta por pergunta e devolva estas páginas.',
    none: 'Nenhuma pergunta ficou em aberto.',
    answer: 'Resposta',
    yes: 'Sim',
    no: 'Não',
    unknown: 'Não sei',
    note: 'Observação',
    answeredBy: 'Respondido por',
    date: 'Data',
  },

  answers: {
    heading: 'Respostas de pessoas',
    lead: 'O que o arquivo não mostra e alguém confirmou. Cada resposta vale até a data indicada e pode ser revista.',
    question: 'Pergunta',
    until: (day) => `vale até ${day}`,
  },

  triage: {
    label: 'Tratamento',
    line: (state, author, day) => `${state}, por ${author} em ${day}.`,
    until: (day) => `Vale até ${day}.`,
    partly: 'Só para parte dos blocos.',
  },

  checks: {
    heading: 'Demais verificações',
    lead: 'O que passou, o que não se aplica a este fluxo e o que não pôde ser concluído.',
    outcome: 'Resultado',
    check: 'Verificação',
    id: 'Código',
  },

  method: {
    heading: 'Método e limites',
    lead: 'O fluxo é lido e percorrido fora da internet, por um simulador que segue as regras de execução do Blip Builder. Cada conversa deste relatório pode ser repetida com o mesmo resultado.',
    ruleset: 'Conjunto de regras',
    source: 'Fonte',
    tool: 'Ferramenta',
    asOf: 'Momento de referência',
    timeZone: 'Fuso horário',
    file: 'Arquivo',
    noFile: 'Fluxo sincronizado, sem arquivo',
    takenAt: 'Fluxo obtido em',
    sha256: 'SHA-256 do arquivo',
    blocks: 'Tamanho',
    redactions: 'Apagado antes de guardar',
    noRedactions: 'Nada: nenhum segredo foi encontrado no arquivo.',
    redaction: {
      'access-key': (count) => some(count, 'chave de acesso', 'chaves de acesso'),
      authorization: (count) =>
        some(count, 'cabeçalho de autorização', 'cabeçalhos de autorização'),
      token: (count) => some(count, 'token', 'tokens'),
      password: (count) => some(count, 'senha', 'senhas'),
      key: (count) => some(count, 'chave', 'chaves'),
    },
    switchedOff: 'Verificações não feitas',
    problems: 'Problemas no arquivo',
    limits: 'O que não foi examinado',
    limitsLead: 'O relatório se apoia no fluxo. O que ele não mostra:',
    limitList: [
      'filas, equipes, atendentes e regras de distribuição do Blip Desk;',
      'o resultado de scripts, comandos e chamadas a outros sistemas;',
      'o que um modelo de IA entende ou responde;',
      'se telefones, e-mails e formulários são de fato atendidos;',
      'mudanças feitas no fluxo depois da data do arquivo.',
    ],
    limitNumber: 'o perfil comercial e a classificação de qualidade do número;',
    noPromise:
      'Este relatório diz o que foi verificado e sob quais regras. Não promete conformidade e não é parecer jurídico.',
  },

  glossary: {
    heading: 'Glossário',
    entries: [
      {
        term: 'Bloco',
        meaning:
          'Um passo do fluxo no Blip Builder: o que o bot diz, se espera resposta e para onde vai.',
      },
      { term: 'Transbordo', meaning: 'Passagem da conversa do bot para uma pessoa.' },
      {
        term: 'Caminho até uma pessoa',
        meaning:
          'Sequência de mensagens que termina em um dos canais aceitos: atendente no chat, telefone, e-mail, formulário de contato, atendimento no site ou visita à loja.',
      },
      {
        term: 'Certo, possível',
        meaning:
          'Certo: o caminho se repete só com o arquivo. Possível: depende de algo que o arquivo não mostra.',
      },
      {
        term: 'Em aberto',
        meaning:
          'A verificação não se decide pelo arquivo; uma pergunta concreta espera a resposta de uma pessoa.',
      },
      {
        term: 'SHA-256',
        meaning: 'Impressão digital do arquivo: se um único byte mudar, ela muda.',
      },
    ],
  },

  fileName: { compliance: 'conformidade', client: 'cliente' },
};
