import { answer } from './answer.ts';
import type { QualityChannel, MethodUseCase, UseCase } from './use-case.ts';
import { listCases } from './use-cases/quality/list-cases.ts';
import { listRatings } from './use-cases/quality/list-ratings.ts';
import { numberTemplates } from './use-cases/quality/number-templates.ts';
import { ratingTracks } from './use-cases/quality/rating-tracks.ts';
import { ratingsAsTabs, writeRatings } from './use-cases/quality/rating-table.ts';
import type { ReportDeps } from './use-cases/report/report-deps.ts';

/** The use cases of ratings and appeals over all clients, by the channel or method that asks for them. */
export type QualityUseCases = { readonly [C in QualityChannel]: UseCase<C> } & {
  readonly 'quality:write-table': MethodUseCase<'quality:write-table'>;
};

/** Binds them to what they need from outside. */
export function createQualityUseCases(deps: ReportDeps): QualityUseCases {
  return {
    'quality:list': answer((span) => listRatings(deps, span)),
    'quality:tracks': answer(({ numbers }) => ratingTracks(deps, numbers)),
    'quality:templates': answer(({ numberId }) => numberTemplates(deps, numberId)),
    'quality:copy': answer((table) => ratingsAsTabs(deps, table)),
    'quality:write-table': answer((table) => writeRatings(deps, table)),
    'appeal:list': answer((span) => listCases(deps, span)),
  };
}
