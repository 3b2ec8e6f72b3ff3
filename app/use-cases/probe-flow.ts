import type { FileSource } from '#app/ports/host.ts';
import { auditFacts } from '#core/audit/facts.ts';
import { phrasesOf } from '#core/audit/probe/battery.ts';
import { probeLanguages, type ProbeLanguage } from '#core/audit/probe/phrase.ts';
import { probeMatrix, type ProbeMatrix } from '#core/audit/probe/probe-matrix.ts';
import { runProbe } from '#core/audit/probe/run-probe.ts';
import { loadFlow } from './load-flow.ts';

/** A probe of one flow file. */
export interface ProbeRequest {
  readonly path: string;
  /** Languages of the phrases; empty means all. */
  readonly languages: readonly ProbeLanguage[];
  readonly humanServices: readonly string[];
  readonly serviceFiles: ReadonlyMap<string, string>;
}

/** What a probe found. */
export interface ProbeDocument extends ProbeMatrix {
  readonly schema: 'transbordo.probe/1';
}

/** Types every phrase of the battery at every waiting block of a flow file. Faults as {@link loadFlow}. */
export async function probeFlow(files: FileSource, request: ProbeRequest): Promise<ProbeDocument> {
  const flow = await loadFlow(files, request.path, request.serviceFiles);
  const { graphFacts, exploration, contacts } = auditFacts(flow, request);
  const languages = request.languages.length === 0 ? probeLanguages : request.languages;
  const probe = runProbe(graphFacts, exploration, contacts, phrasesOf(languages));
  return { schema: 'transbordo.probe/1', ...probeMatrix(probe) };
}
