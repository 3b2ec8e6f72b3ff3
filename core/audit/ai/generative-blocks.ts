import type { Action, Block, Flow } from '#core/model/flow.ts';
import { actionsOf } from '#core/flow/handover/handover-action.ts';
import { text } from '#core/flow/read/fields.ts';
import { shownContent } from '#core/flow/text/content-text.ts';

/** A block whose words a language model writes. */
export interface GenerativeBlock {
  /** Index of the block. */
  readonly at: number;
  /** `agent`: Blip's own AI agent or AI answers. `service`: a call to a provider of language models. */
  readonly by: 'agent' | 'service';
  /** The action's type, or the provider's name as it stands in the address or request. */
  readonly name: string;
  /** The instructions given to the model, as far as the file holds them. */
  readonly prompt: string | null;
}

/** Actions of Blip that let a model answer (FLOW.md 4.3, 6.4). The content assistant only picks written answers. */
const answeringActions = new Set(['ForwardToAgent', 'ProcessAnswers', 'KnowledgeBaseConsult']);

/** Providers of language models, by host or by the name authors give an address that is a variable. */
const provider =
  /openai|chat-?gpt|anthropic|generativelanguage\.googleapis|aiplatform\.googleapis|gemini[_-]?(?:api|url|host)|bedrock-runtime|mistral\.ai|cohere\.(?:ai|com)|groq\.com|deepseek|openrouter\.ai|perplexity\.ai|together\.(?:ai|xyz)|huggingface|api\.x\.ai|\bmaritaca|services\.ai\.azure|(?<![a-z])(?:llm|gpt)(?:[_-]?(?:api|url|host)\b|(?![a-z]))/i;

/** A request that names a model of such a provider. */
const modelName =
  /["'`]?\bmodel["'`]?\s{0,8}:\s{0,8}["'`]((?:gpt-|chatgpt|o[1-9]\b|claude|gemini|gemma|mistral|mixtral|llama|deepseek|command-r|sabia)[\w.:-]{0,40})/i;

/** A request in the form that providers share, a list of messages with roles, or in that of many own services. */
const chatRequest =
  /"messages"\s{0,8}:\s{0,8}\[[^\]]{0,400}"role"\s{0,8}:|"prompt"\s{0,8}:\s{0,8}"[^"]{0,400}\{\{/;

/** The first instruction of such a request. */
const systemMessage =
  /"role"\s{0,8}:\s{0,8}"(?:system|developer)"\s{0,8},\s{0,8}"content"\s{0,8}:\s{0,8}"((?:[^"\\]|\\.){1,4000})"/;

/** Variables into which Blip puts what its own models say (FLOW.md 7.2). */
const modelVariable = /\{\{\s{0,4}ai(?:Answers|Agent)\b/i;

/** The longest prompt that is kept. */
const longestPrompt = 2_000;

/** Every block in which a model writes, in flow order. */
export function generativeBlocks(flow: Flow): readonly GenerativeBlock[] {
  return flow.blocks.flatMap((block, at) => {
    const found = generativeBlock(block);
    return found === null ? [] : [{ at, ...found }];
  });
}

function generativeBlock(block: Block): Omit<GenerativeBlock, 'at'> | null {
  const actions = actionsOf(block);
  for (const action of actions) {
    if (answeringActions.has(action.type))
      return { by: 'agent', name: action.type, prompt: promptOf(action) };
    const service = serviceOf(action);
    if (service !== null) return { by: 'service', name: service, prompt: promptOf(action) };
  }
  if (block.kind === 'ai-agent') return { by: 'agent', name: 'ai-agent', prompt: null };
  const shows = actions.some((action) =>
    shownContent(action)?.texts.some((one) => modelVariable.test(one)),
  );
  return shows ? { by: 'agent', name: 'aiAnswers', prompt: null } : null;
}

/** The provider that an action calls, or null. */
function serviceOf({ type, settings }: Action): string | null {
  if (type === 'ProcessHttp' || type === 'SendMessageFromHttp') {
    const uri = text(settings, 'uri') ?? '';
    // The same providers turn speech into text and texts into numbers: no words of their own.
    if (/\/(?:embeddings|moderations|audio)\b/i.test(uri)) return null;
    const host = provider.exec(uri)?.[0];
    if (host !== undefined) return host;
    const body = text(settings, 'body') ?? '';
    return modelName.exec(body)?.[1] ?? (chatRequest.test(body) ? 'prompt' : null);
  }
  if (type !== 'ExecuteScriptV2') return null;
  // Only this generation of scripts can call out (FLOW.md 4.2).
  const source = text(settings, 'source') ?? '';
  if (!source.includes('fetchAsync')) return null;
  return modelName.exec(source)?.[1] ?? providerHost.exec(source)?.[0] ?? null;
}

/** In a script only whole hosts count: a name alone may stand in a comment. */
const providerHost =
  /api\.openai\.com|openai\.azure\.com|api\.anthropic\.com|generativelanguage\.googleapis\.com|aiplatform\.googleapis\.com|bedrock-runtime|api\.mistral\.ai|api\.cohere\.|api\.groq\.com|api\.deepseek\.com|openrouter\.ai/i;

function promptOf({ settings }: Action): string | null {
  const written =
    text(settings, 'prompt') ??
    text(settings, 'instructions') ??
    text(settings, 'systemPrompt') ??
    systemMessage.exec(text(settings, 'body') ?? '')?.[1];
  return written === undefined || written === '' ? null : written.slice(0, longestPrompt);
}
