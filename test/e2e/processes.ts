import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process as Linux tells of it. */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly commandLine: string;
}

/** Every process that a process started, or one of those, and it itself. */
export function familyOf(pid: number): ProcessFacts[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => factsOf(Number(name)));
  const family = all.filter((one) => one.pid === pid);
  for (const parent of family) family.push(...all.filter((one) => one.parent === parent.pid));
  return family;
}

function factsOf(pid: number): ProcessFacts[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [{ pid, parent, commandLine }];
  } catch {
    // It ended meanwhile.
    return [];
  }
}

/** What Linux holds a process to: 2 is a filter of its system calls. */
export function seccompOf(pid: number): string {
  return /^Seccomp:\s+(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
}

/** Whether a process has not ended. */
export function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}/status`);
}

/** What has gone out of a process' network so far, as the system counts it for every program in there. */
export function sentFrom(pid: number): { readonly opened: number; readonly datagrams: number } {
  const lines = readFileSync(`/proc/${pid}/net/snmp`, 'utf8').split('\n');
  const counter = (protocol: string, name: string): number => {
    const [names, values] = lines.filter((line) => line.startsWith(`${protocol}: `));
    const at = names!.split(' ').indexOf(name);
    return Number(values!.split(' ')[at]);
  };
  return { opened: counter('Tcp', 'ActiveOpens'), datagrams: counter('Udp', 'OutDatagrams') };
}

/** Ports on which anything in a process' network listens. */
export function listenersOf(pid: number): string[] {
  return ['tcp', 'tcp6'].flatMap((name) =>
    readFileSync(`/proc/${pid}/net/${name}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === '0A')
      .map(([, local]) => local ?? ''),
  );
}
