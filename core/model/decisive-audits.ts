/**
 * Audits that decide whether a number was penalised wrongly: ESC-01 to OBS-02 in the catalogue's order (RULES, APL-02;
 * POLICY, The duty, 2 and 6). They ask whether a person could be reached at all (ESC), by a channel that counts (CH),
 * in and out of hours (HRS), without logging in or handing over personal data (OBS-01, OBS-02): what the tester tries.
 * The others weigh on quality and law, and a tester who finds a person does not meet them.
 */
const decisive = /^(?:ESC-0\d|CH-\d\d|HRS-0\d|OBS-0[12])$/;

/** Whether an audit bears on the claim that a number was penalised wrongly. */
export function isDecisive(auditId: string): boolean {
  return decisive.test(auditId);
}
