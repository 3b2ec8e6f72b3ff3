import { normalise } from '../detect/normalise.ts';

const complaint =
  /\b(?:reclam\w{1,9}|queixas?|ouvidoria|denunc\w{1,6}|insatisf\w{1,6}|quejas?|reclamos?|complain\w{0,4}|complaints?)\b/;

const cancellation =
  /\b(?:cancel\w{2,12}|rescis\w{2,4}|rescindir|desistir|desistencia|(?:encerrar|encerramento d[aeo]s?)(?: \w{1,4})? (?:conta|contrato|plano|assinatura|servico)|dar(?:me)? de baja|baja)\b/;

/** What of the first menu that the SAC decree demands a choice offers. */
export function sacChoice(label: string): { complaint: boolean; cancellation: boolean } {
  const text = normalise(label).text;
  return { complaint: complaint.test(text), cancellation: cancellation.test(text) };
}
