/** A use case as a channel's answer: what it throws becomes a rejection. */
export function answer<In, Out>(
  work: (request: In) => Out | Promise<Out>,
): (request: In) => Promise<Out> {
  return (request) => Promise.resolve(request).then(work);
}
