/** What a new audit's files hold until somebody writes it: right in form, and failing its own tests. */

/** Marks what is left to write; the audits' tests refuse it. */
export const unwritten = 'TODO';

export const exportName = (id) => id.toLowerCase().replaceAll('-', '');

/** A text as a TypeScript string in single quotes. */
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const localized = (en) => `{ 'pt-BR': '${unwritten}', en: ${quoted(en)}, es: '${unwritten}' }`;

const steps = `['${unwritten}']`;

export const auditSource = ({
  id,
  group,
  title,
}) => `import { defineAudit } from '#core/audit/audit.ts';

/** ${id}: ${title} (${unwritten}: which sentence of which source). */
export const ${exportName(id)} = defineAudit({
  meta: {
    id: '${id}',
    group: '${group}',
    titles: {
      pass: ${localized(title)},
      fail: ${localized(unwritten)},
    },
    why: ${localized(unwritten)},
    questions: {},
    fix: { 'pt-BR': ${steps}, en: ${steps}, es: ${steps} },
  },
  requires: ['graphFacts'],
  audit({ graphFacts }) {
    throw new Error(\`${unwritten}: decide on \${graphFacts.graph.blocks.length} blocks\`);
  },
});
`;

export const testSource = ({ id }) => {
  const stem = id.toLowerCase();
  return `import page from './${stem}.md?raw';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { testAudit } from '#test/audits/audit-tester.ts';
import { ${exportName(id)} } from './${stem}.ts';

testAudit(${exportName(id)}, page, [
  {
    name: '${unwritten}: what is special about a flow that passes',
    flow: buildFlow({ welcome: { says: ['Olá!'], otherwise: 'welcome' } }),
    says: 'pass',
  },
  {
    name: '${unwritten}: what is special about one that fails',
    flow: buildFlow({ welcome: { says: ['Bom dia!'], otherwise: 'welcome' } }),
    says: 'fail',
  },
]);
`;
};

export const pageSource = ({ id, title }) => {
  const example = (says, text) => `\`\`\`json ${says}
{
  "onboarding": {
    "id": "onboarding",
    "root": true,
    "$title": "${text}",
    "$contentActions": [{ "input": { "bypass": false } }],
    "$defaultOutput": { "stateId": "onboarding" }
  }
}
\`\`\`
`;
  return `# ${id}: ${title}

## Why it matters

${unwritten}

## How it is decided

${unwritten}

## How to fix it in Blip Builder

1. ${unwritten}

## Examples

${example('pass', 'a flow that passes')}
${example('fail', 'one that fails')}`;
};

/** One entry of `entries/<group>.ts`: an audit that is new counts under today’s ruleset alone. */
export const groupEntry = ({ id, severity }) => `  {
    audit: '${id}',
    rulings: {
      '2026-09': {
        severity: '${severity}',
        clause: { text: ${localized(unwritten)}, source: policy2026, since: since2026 },
      },
    },
  },
`;
