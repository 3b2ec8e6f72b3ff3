import { proofWords } from '#core/model/proof-words.ts';
import { channelWords } from '#core/model/channel-words.ts';
import type { ReportTexts } from './report-texts.ts';
import { enSections } from './en-sections.ts';
import { some } from './some.ts';

/** The report in English. */
export const en: ReportTexts = {
  ...enSections,

  title: 'Compliance report',
  subtitle: 'Human escalation on WhatsApp',

  cover: {
    asOf: (day) => `As of ${day}`,
    preparedBy: 'Prepared by',
    bots: (count) => (count === 1 ? 'Bot' : 'Bots'),
    moreBots: (count) => `and ${count} more`,
  },

  furniture: { page: { before: 'Page ', between: ' of ' } },

  outcome: {
    fail: 'Failed',
    review: 'Open',
    error: 'Not completed',
    pass: 'Passed',
    'not-applicable': 'Not applicable',
  },
  channel: channelWords['en'],
  certainty: { certain: 'Certain', possible: 'Possible' },
  verdict: (verdict, counts, ruleset) => {
    const open =
      counts.review === 0
        ? 'no questions open'
        : some(counts.review, 'question open', 'questions open');
    const rest =
      counts.error === 0
        ? open
        : `${open}; ${some(counts.error, 'check not completed', 'checks not completed')}`;
    if (verdict !== 'violations') return `No violation found under ruleset ${ruleset}; ${rest}.`;
    const fails = some(counts.fail, 'check failed', 'checks failed');
    return `Violations found under ruleset ${ruleset}: ${fails}; ${rest}.`;
  },

  summary: {
    heading: 'Summary',
    count: {
      fail: () => 'failed',
      review: () => 'open',
      error: () => 'not completed',
      pass: () => 'passed',
      'not-applicable': () => 'not applicable',
    },
    matters: 'What matters most',
    nothingMatters: 'No check failed and no question is open.',
    asks: (client) => `What we ask from ${client}`,
    askFix: (fails) =>
      fails === 1
        ? 'Fix the failure described in this report and publish the flow.'
        : `Fix the ${fails} failures in the order of this report and publish the flow.`,
    askAnswer: (questions) =>
      questions === 1
        ? 'Answer the open question, in the part “Open questions”.'
        : `Answer the ${questions} open questions, in the part “Open questions”.`,
    askConfirmContacts: (contacts) =>
      contacts === 1
        ? 'Confirm that the contact listed under “Ways to a person” is correct and answered.'
        : `Confirm that the ${contacts} contacts listed under “Ways to a person” are correct and answered.`,
    askNewFlow: 'Send the published flow for a new audit.',
    askNothing: 'Tell us when the flow changes, so that it can be audited again.',
    uncertain: 'What stays uncertain',
    uncertainQuestions: (questions) =>
      questions === 1
        ? 'One check depends on an answer that only a person can give.'
        : `${questions} checks depend on answers that only a person can give.`,
    uncertainErrors: (errors) =>
      errors === 1
        ? 'One check could not be completed and does not count as passed.'
        : `${errors} checks could not be completed and do not count as passed.`,
    uncertainPaths: (paths) =>
      paths === 1
        ? 'One way to a person is only possible: it depends on a script, an intent, another bot or the meaning of a text.'
        : `${paths} ways to a person are only possible: they depend on a script, an intent, another bot or the meaning of a text.`,
    uncertainAlways:
      'The flow file does not show queues, agents, the results of scripts or what an AI model answers.',
    perBot: 'By bot',
  },

  bot: {
    name: 'Bot',
    fails: 'Failures',
    questions: 'Open',
    quickest: 'To a person',
    messages: (count) => some(count, 'message', 'messages'),
    noWay: 'No way',
    reach: (reachable, total) =>
      reachable === total
        ? `${some(total, 'block', 'blocks')}, ${total === 1 ? '' : 'all '}reachable by conversation`
        : `${some(total, 'block', 'blocks')}, ${reachable} reachable by conversation`,
  },

  ways: {
    heading: 'Ways to a person',
    lead: 'Messages: the fewest user messages until there, the opening one counted.',
    none: 'No way to a person was found in this flow.',
    channel: 'Channel',
    where: 'Block',
    value: 'Contact',
    messages: 'Messages',
    certainty: 'Certainty',
    quickest: 'The shortest way, message by message',
  },

  findings: {
    heading: 'Failures by severity',
    none: 'No check failed.',
    why: 'Why it matters',
    clause: 'Rule',
    since: (day) => `in force since ${day}`,
    where: 'Where',
    evidence: 'Evidence',
    fix: 'How to fix',
  },

  evidence: {
    proves: proofWords.en,
    conversationLabel: (proves, messages) =>
      `${proves}, with ${some(messages, 'user message', 'user messages')}`,
    user: (message) => `User, message ${message}`,
    silent: 'sends no message',
    handover: 'The conversation passes to a person',
    path: 'Blocks passed',
    assumptions: 'Taken as given, because the file does not show it:',
    assumption: ({ kind, name, condition, holds }, block) => {
      const what = {
        variable: `the variable “${name}”`,
        hours: `the result of the hours check in “${name}”`,
        desk: `the state of the desk in “${name}”`,
        intent: 'the intent recognised by the AI',
        entity: `the entity “${name}” recognised by the AI`,
        target: `the target “${name}”`,
        input: 'the user’s message',
      }[kind];
      return `In “${block}”, ${what} ${holds ? 'meets' : 'does not meet'} the condition “${condition}”.`;
    },
    closedSet: (blocks) =>
      blocks === 1
        ? 'No way to a person leaves this block:'
        : `No way to a person leaves these ${blocks} blocks:`,
    quote: 'In the bot’s words',
  },

  questions: {
    heading: 'Open questions',
    lead: 'The file is not enough to answer these. Tick one answer for each question and send these pages back.',
    none: 'No question is open.',
    answer: 'Answer',
    yes: 'Yes',
    no: 'No',
    unknown: 'Not known',
    note: 'Remark',
    answeredBy: 'Answered by',
    date: 'Date',
  },

  answers: {
    heading: 'Answers of people',
    lead: 'What the file does not show and somebody confirmed. Each answer counts until the date given and can be revised.',
    question: 'Question',
    until: (day) => `counts until ${day}`,
  },

  triage: {
    label: 'Triage',
    line: (state, author, day) => `${state}, by ${author} on ${day}.`,
    until: (day) => `Counts until ${day}.`,
    partly: 'Only for some of the blocks.',
  },

  checks: {
    heading: 'Other checks',
    lead: 'What passed, what does not apply to this flow and what could not be completed.',
    outcome: 'Outcome',
    check: 'Check',
    id: 'Code',
  },

  method: {
    heading: 'Method and limits',
    lead: 'The flow is read and walked offline, by a simulator that follows the rules by which Blip Builder runs it. Every conversation in this report can be repeated with the same result.',
    ruleset: 'Ruleset',
    source: 'Source',
    tool: 'Tool',
    asOf: 'Moment of reference',
    timeZone: 'Time zone',
    file: 'File',
    noFile: 'Synced flow, no file',
    takenAt: 'Flow taken on',
    sha256: 'SHA-256 of the file',
    blocks: 'Size',
    redactions: 'Blanked before storing',
    noRedactions: 'Nothing: no secret was found in the file.',
    redaction: {
      'access-key': (count) => some(count, 'access key', 'access keys'),
      authorization: (count) => some(count, 'authorization header', 'authorization headers'),
      token: (count) => some(count, 'token', 'tokens'),
      password: (count) => some(count, 'password', 'passwords'),
      key: (count) => some(count, 'key', 'keys'),
    },
    switchedOff: 'Checks not made',
    problems: 'Faults of the file',
    limits: 'What was not looked at',
    limitsLead: 'The report stands on the flow. What it does not show:',
    limitList: [
      'queues, teams, agents and distribution rules of Blip Desk;',
      'the results of scripts, commands and calls to other systems;',
      'what an AI model understands or answers;',
      'whether phones, e-mails and forms are in fact answered;',
      'changes made to the flow after the date of the file.',
    ],
    limitNumber: 'the number’s business profile and quality rating;',
    noPromise:
      'This report says what was checked and under which rules. It does not promise compliance and is not legal advice.',
  },

  glossary: {
    heading: 'Glossary',
    entries: [
      {
        term: 'Block',
        meaning:
          'One step of a flow in Blip Builder: what the bot says, whether it waits for an answer and where it goes next.',
      },
      {
        term: 'Hand-over',
        meaning: 'The passing of the conversation from the bot to a person; “transbordo” in Blip.',
      },
      {
        term: 'Way to a person',
        meaning:
          'A sequence of messages that ends in an accepted channel: agent in the chat, phone, e-mail, contact form, web support or store visit.',
      },
      {
        term: 'Certain, possible',
        meaning:
          'Certain: the way can be repeated from the file alone. Possible: it depends on something the file does not show.',
      },
      {
        term: 'Open',
        meaning:
          'The check cannot be decided from the file; one concrete question waits for a person’s answer.',
      },
      { term: 'SHA-256', meaning: 'The file’s fingerprint: if one byte changes, it changes.' },
    ],
  },

  fileName: { compliance: 'compliance', client: 'client' },
};
