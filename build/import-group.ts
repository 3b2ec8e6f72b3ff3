import { basename } from 'node:path';

/** What the bundler tells of its modules while it puts them into files. */
interface ModuleGraph {
  getModuleInfo(id: string): KnownModule | null;
}

interface KnownModule {
  readonly code: string | null;
  readonly importedIds: readonly string[];
}

/** More imports than any module of ours has: a library's index, of which only the parts asked for are needed. */
const indexFrom = 60;

/**
 * Puts a module, what it imports, and what that imports, into one file: each file that is asked for costs time of the
 * start. What is imported later, when it is wanted, stays in files of its own.
 * @param entry path of the module
 * @param file what the file is called
 */
export function importGroup(entry: string, file: string) {
  let needed: ReadonlySet<string> | undefined;
  return {
    debugName: file,
    name: (id: string, graph: ModuleGraph): string | null => {
      needed ??= reachedFrom(entry, graph);
      return needed.has(id) ? file : null;
    },
  };
}

function reachedFrom(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set goes on over what is added to it meanwhile.
  for (const id of reached) {
    const importer = graph.getModuleInfo(id);
    // The bundler uses its lists again for the next module it is asked for.
    for (const next of [...(importer?.importedIds ?? [])]) {
      const parts = [...(graph.getModuleInfo(next)?.importedIds ?? [])];
      if (parts.length < indexFrom) reached.add(next);
      else for (const part of askedFor(importer?.code ?? '', parts)) reached.add(part);
    }
  }
  return reached;
}

/** The parts of an index that a module names in its imports; their files are called as they are. */
function askedFor(code: string, parts: readonly string[]): string[] {
  const named = [...code.matchAll(/import\s*\{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim().split(' ')[0]),
  );
  return parts.filter((part) => named.includes(basename(part).replace(/\.m?js$/, '')));
}
