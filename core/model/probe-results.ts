/** What a way of asking for a person can lead to. */
export const probeResults = ['person', 'offer', 'possible', 'refused', 'nothing'] as const;
