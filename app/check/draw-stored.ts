import type { CompareRequest, DrawRequest } from '#app/ports/checker.ts';
import { compareDrawings } from '#core/audit/draw/compare-drawings.ts';
import { drawFlow } from '#core/audit/draw/draw-flow.ts';
import type { FlowComparison } from '#core/model/flow-comparison.ts';
import type { FlowDrawing } from '#core/model/flow-drawing.ts';
import { storedFacts } from './stored-facts.ts';

/** A stored flow to be shown. Pure and synchronous. */
export function drawStored(request: DrawRequest): FlowDrawing {
  return drawFlow(storedFacts(request), request.locale);
}

/** What changed from an earlier version to the one that is asked about. Pure and synchronous. */
export function compareStored(request: CompareRequest): FlowComparison {
  const before = storedFacts({ ...request, document: request.earlier });
  return compareDrawings(before, storedFacts(request), request.locale);
}
