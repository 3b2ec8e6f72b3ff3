import {
  before,
  change,
  firstExit,
  inLanguage,
  redirect,
  withoutExits,
  type Operator,
} from './operators.ts';

/** Faults on the way to a person. */
export const handoverOperators: readonly Operator[] = [
  {
    name: 'every exit to the person removed',
    plant: (blocks, { roles }) => {
      for (const [id, block] of Object.entries(blocks))
        blocks[id] = withoutExits(block, roles.person);
      return true;
    },
  },
  {
    name: 'exit to the person removed from the menu, label left',
    plant: (blocks, { roles }) =>
      change(blocks, roles.menu, (menu) => withoutExits(menu, roles.person)),
  },
  {
    name: 'exit that takes every message before the person’s in the menu',
    plant: (blocks, { roles }) =>
      change(blocks, roles.menu, (menu) =>
        firstExit(menu, { when: [['input', 'matches', '.*']], to: roles.question }),
      ),
  },
  {
    name: 'contains "n" before the person’s exit in the menu',
    plant: (blocks, { roles }) =>
      change(blocks, roles.menu, (menu) =>
        firstExit(menu, { when: [['input', 'contains', 'n']], to: roles.question }),
      ),
  },
  {
    name: 'contains "a" before the exit to the person in the question',
    plant: (blocks, { roles }) =>
      change(blocks, roles.question, (block) =>
        firstExit(block, { when: [['input', 'contains', 'a', 'e']], to: roles.last }),
      ),
  },
  {
    name: 'label renamed so that its own condition refuses it',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.menu, (menu) => ({
        ...menu,
        ...(menu.options === undefined
          ? {
              says: (menu.says ?? []).map((text) => text.replace(/\n2\. .*$/, '\n2. Sector siete')),
            }
          : {
              options: [
                ...menu.options.slice(0, -1),
                inLanguage(flow, 'Setor sete', 'Sector siete', 'Desk seven'),
              ],
            }),
        outputs: (menu.outputs ?? []).map((output) =>
          output.to === flow.roles.person
            ? { ...output, when: [['input', 'equals', 'zz']] }
            : output,
        ),
      })),
  },
  {
    name: 'the words told to type are understood nowhere',
    plant: (blocks, flow) => {
      const [told, other] = {
        pt: ['ATENDENTE', 'CORUJA'],
        es: ['ASESOR', 'LECHUZA'],
        en: ['AGENT', 'OWLET'],
      }[flow.language] as [string, string];
      for (const [id, block] of Object.entries(blocks)) {
        blocks[id] = {
          ...block,
          says: (block.says ?? []).map((text) => text.replaceAll(told, other)),
        };
      }
      return true;
    },
  },
  {
    name: 'person’s option called “others”, and no hint at the words to type',
    plant: (blocks, flow) => {
      const vague = inLanguage(flow, 'Outros', 'Otros', 'Other');
      const rename = (text: string): string =>
        text.replace(/Falar com atendente|Hablar con un asesor|Talk to a person/g, vague);
      for (const [id, block] of Object.entries(blocks)) {
        blocks[id] = {
          ...block,
          ...(block.options === undefined ? {} : { options: block.options.map(rename) }),
          says: (block.says ?? []).map((text) =>
            /ATENDENTE|ASESOR|AGENT/.test(text) ? 'Oi! Hola! Hi!' : rename(text),
          ),
          outputs: (block.outputs ?? []).map((output) => ({
            ...output,
            when: output.when.map(
              ([source, how, ...values]) => [source, how, ...values.map(rename)] as const,
            ),
          })),
        };
      }
      return true;
    },
  },
  {
    name: 'nobody tells of the person: a hidden keyword',
    plant: (blocks, { roles }) => {
      for (const [id, block] of Object.entries(blocks)) {
        blocks[id] = {
          ...block,
          says: (block.says ?? []).map((text) =>
            /pessoa|persona|person|atend|asesor|agent|equip|team/i.test(text)
              ? 'Oi! Hi! Hola!'
              : text,
          ),
          ...(block.options === undefined
            ? {}
            : { options: block.options.filter((label) => !/atend|person|asesor/i.test(label)) }),
        };
      }
      return change(blocks, roles.menu, (menu) => menu);
    },
  },
  {
    name: 'exceptions block silent: straight back to the start',
    plant: (blocks, { roles }) => {
      for (const id of [roles.menu, roles.last])
        blocks[id] = { ...blocks[id]!, otherwise: 'fallback' };
      blocks.fallback = { ...blocks.fallback!, outputs: [], otherwise: 'onboarding' };
      return true;
    },
  },
  {
    name: 'question repeats itself for ever and knows no other way',
    plant: (blocks, { roles }) =>
      change(blocks, roles.question, (block) => ({
        ...block,
        outputs: [],
        otherwise: roles.question,
      })),
  },
  {
    name: 'question accepts digits only, for ever',
    plant: (blocks, flow) =>
      change(blocks, flow.roles.question, (block) => ({
        ...block,
        input: {
          bypass: false,
          variable: 'quantity',
          validation: {
            rule: 'regex',
            regex: '^\\d+$',
            error: inLanguage(
              flow,
              'Só números, por favor.',
              'Solo números, por favor.',
              'Digits only, please.',
            ),
          },
        },
      })),
  },
  {
    name: 'question is a dead end: no exit at all',
    plant: (blocks, { roles }) => {
      blocks.cellar = { says: ['…'], outputs: [], otherwise: 'cellar' };
      return change(blocks, roles.question, (block) => ({ ...block, otherwise: 'cellar' }));
    },
  },
  {
    name: 'target of the person’s exit does not exist',
    plant: (blocks, { roles }) => {
      redirect(blocks, roles.person, 'gone');
      return true;
    },
  },
  {
    name: 'three questions between request and person',
    plant: (blocks, flow) => {
      const ask = (pt: string, es: string, en: string): string => inLanguage(flow, pt, es, en);
      before(blocks, flow.roles.person, {
        says: [ask('Qual a sua cor preferida?', '¿Tu color favorito?', 'Your favourite colour?')],
      });
      blocks.added = { ...blocks.added!, otherwise: 'second' };
      blocks.second = {
        says: [ask('E a sua música?', '¿Y tu canción?', 'And your song?')],
        otherwise: 'third',
      };
      blocks.third = {
        says: [ask('E o seu bicho?', '¿Y tu animal?', 'And your animal?')],
        otherwise: flow.roles.person,
      };
      return true;
    },
  },
  {
    name: 'bots hand the message round without waiting',
    plant: (blocks, { roles }) => {
      blocks.ring = { waits: false, otherwise: 'rung' };
      blocks.rung = { waits: false, otherwise: 'ring' };
      return change(blocks, roles.question, (block) => ({ ...block, otherwise: 'ring' }));
    },
  },
];
