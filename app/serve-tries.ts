import { answer } from './answer.ts';
import type { tryChannels } from './contract/try-channels.ts';
import type { UseCase } from './use-case.ts';
import type { Deps } from './use-cases/deps.ts';
import { keepTalk, listTalks, replayTalk, setTalkRemoved } from './use-cases/try/kept-talks.ts';
import { playTalk } from './use-cases/try/play-talk.ts';
import { probeBot, probeTalk } from './use-cases/try/probe-bot.ts';

/** The use cases of trying a bot, by the channel that asks for them. */
export type TryUseCases = { readonly [C in keyof typeof tryChannels]: UseCase<C> };

/** Binds them to what they need from outside. */
export function createTryUseCases(deps: Deps): TryUseCases {
  return {
    'try:play': answer((request) => playTalk(deps, request)),
    'try:keep': answer((request) => keepTalk(deps, request)),
    'try:list': answer(({ botId }) => listTalks(deps, botId)),
    'try:replay': answer(({ id }) => replayTalk(deps, id)),
    'try:set-removed': answer(({ id, removed }) => setTalkRemoved(deps, id, removed)),
    'probe:matrix': answer(({ botId }) => probeBot(deps, botId)),
    'probe:talk': answer((cell) => probeTalk(deps, cell)),
  };
}
