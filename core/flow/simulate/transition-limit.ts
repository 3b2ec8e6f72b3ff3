/** Transitions the engine makes on one message before it gives up (FLOW.md 5.5). */
export const transitionLimit = 10;
