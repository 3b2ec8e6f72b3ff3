/**
 * Nodes reachable from a root, each before what it leads to wherever there is no circle: the order in which facts that
 * flow forward settle soonest. `successors` may name a node twice.
 */
export function reversePostOrder(
  count: number,
  root: number,
  successors: (at: number) => readonly number[],
): readonly number[] {
  const seen = new Uint8Array(count);
  const finished: number[] = [];
  const stack = [{ to: successors(root), next: 0, at: root }];
  seen[root] = 1;
  for (let frame = stack[stack.length - 1]; frame !== undefined; frame = stack[stack.length - 1]) {
    const to = frame.to[frame.next];
    if (to === undefined) {
      finished.push(frame.at);
      stack.pop();
      continue;
    }
    frame.next += 1;
    if (seen[to] === 1) continue;
    seen[to] = 1;
    stack.push({ to: successors(to), next: 0, at: to });
  }
  return finished.reverse();
}
