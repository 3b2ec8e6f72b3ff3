import type { WorkerMethod } from '#app/contract/worker-methods.ts';
import { answer } from './answer.ts';
import type { AppealChannel, MethodUseCase, UseCase } from './use-case.ts';
import { appealChoices } from './use-cases/appeal/appeal-choices.ts';
import { answerAppeal, submitAppeal } from './use-cases/appeal/case-log.ts';
import { checkPacketFile } from './use-cases/appeal/check-packet-file.ts';
import { keptAppeal } from './use-cases/appeal/kept-appeal.ts';
import type { ReportDeps } from './use-cases/report/report-deps.ts';

/** Methods of the worker that belong to appeals and packets. */
export type AppealMethod = Extract<WorkerMethod, `appeal:${string}` | `packet:${string}`>;

/** The use cases of appeals and packets, by the channel or method that asks for them. */
export type AppealUseCases = { readonly [C in AppealChannel]: UseCase<C> } & {
  readonly [M in AppealMethod]: MethodUseCase<M>;
};

/** Binds them to what they need from outside. */
export function createAppealUseCases(deps: ReportDeps): AppealUseCases {
  const appeal = keptAppeal(deps);
  return {
    'appeal:choices': answer(({ incidentId }) => appealChoices(deps, incidentId)),
    'appeal:build': answer((form) => appeal.build(form)),
    'appeal:file-name': answer((request) => appeal.fileName(request)),
    'appeal:write': answer((request) => appeal.write(request)),
    'appeal:submit': answer((request) => submitAppeal(deps, request)),
    'appeal:answer': answer((request) => answerAppeal(deps, request)),
    'packet:check': answer((request) => checkPacketFile(deps, request)),
  };
}
