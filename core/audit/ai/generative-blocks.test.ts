import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#core/model/json.ts';
import { readFlow } from '#core/flow/read/read-flow.ts';
import { buildFlow } from '#test/fixtures/build-flow.ts';
import { generativeBlocks, type GenerativeBlock } from './generative-blocks.ts';

function found(action: JsonObject, id = 'welcome'): Omit<GenerativeBlock, 'at'> | null {
  const flow = readFlow(buildFlow({ [id]: { entering: [action] } }));
  const [first] = generativeBlocks(flow);
  if (first === undefined) return null;
  expect(flow.blocks[first.at]?.id).toBe(id);
  return { by: first.by, name: first.name, prompt: first.prompt };
}

const http = (settings: JsonObject): JsonObject => ({ type: 'ProcessHttp', settings });
const chat = JSON.stringify({
  model: 'gpt-4o-mini',
  messages: [
    { role: 'system', content: 'Você é a assistente da padaria.' },
    { role: 'user', content: '{{input.content}}' },
  ],
});

describe('blocks in which a model writes', () => {
  test.each<[string, JsonObject, GenerativeBlock['by'], string]>([
    ['an AI agent', { type: 'ForwardToAgent', settings: {} }, 'agent', 'ForwardToAgent'],
    ['AI answers', { type: 'ProcessAnswers', settings: {} }, 'agent', 'ProcessAnswers'],
    [
      'a text that is an AI answer',
      { type: 'SendMessage', settings: { type: 'text/plain', content: '{{aiAnswers.text}}' } },
      'agent',
      'aiAnswers',
    ],
    ['a known host', http({ uri: 'https://api.openai.com/v1/responses' }), 'service', 'openai'],
    [
      'another known host',
      http({ uri: 'https://api.anthropic.com/v1/messages' }),
      'service',
      'anthropic',
    ],
    ['an address in a variable', http({ uri: '{{config.gptUrl}}/ask' }), 'service', 'gptUrl'],
    ['an own service', http({ uri: 'https://x.herokuapp.com/api/gpt' }), 'service', 'gpt'],
    ['a model in the body', http({ uri: '{{config.api}}', body: chat }), 'service', 'gpt-4o-mini'],
    [
      'a prompt in the body',
      http({ uri: '{{config.api}}', body: '{ "prompt": "{{input.content}}" }' }),
      'service',
      'prompt',
    ],
    [
      'a script that calls out',
      {
        type: 'ExecuteScriptV2',
        settings: { source: "await request.fetchAsync('https://api.openai.com/v1/x')" },
      },
      'service',
      'api.openai.com',
    ],
  ])('%s', (_, action, by, name) => {
    expect(found(action)).toMatchObject({ by, name });
  });

  test('an AI agent block is known by its id', () => {
    expect(found({ type: 'TrackEvent', settings: {} }, 'ai-agent:1')?.by).toBe('agent');
  });

  test('the instructions are kept where the file holds them', () => {
    expect(found(http({ uri: '{{config.api}}', body: chat }))?.prompt).toBe(
      'Você é a assistente da padaria.',
    );
  });
});

describe('blocks in which none does', () => {
  test.each<[string, JsonObject]>([
    ['the content assistant', { type: 'ProcessContentAssistant', settings: { text: 'x' } }],
    ['an ordinary request', http({ uri: 'https://api.padaria.com.br/pedidos', body: '{"id":1}' })],
    ['a jeweller', http({ uri: 'https://gemini-joias.com.br/pedidos' })],
    ['speech to text', http({ uri: 'https://api.openai.com/v1/audio/transcriptions' })],
    [
      'a script that only computes',
      { type: 'ExecuteScript', settings: { source: '// api.openai.com\nreturn 1;' } },
    ],
    [
      'an AI analysis of intents',
      {
        type: 'ProcessCommand',
        settings: { to: 'postmaster@ai.msging.net', method: 'set', uri: '/analysis' },
      },
    ],
  ])('%s', (_, action) => {
    expect(found(action)).toBeNull();
  });
});
