/** The text of THIRD-PARTY-LICENSES.txt. Throws where a part has no licence text to hand on. */
export function thirdPartyText(): string;
