/** A part of the product, as CycloneDX 1.6 names it. */
export interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly object[];
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

/** A list of parts, as CycloneDX 1.6 writes it. */
export interface Sbom {
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp: string;
    readonly component: { readonly version: string };
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
}

/** `electron`: version of the runtime in the package. `date`: seconds since 1970. */
export function sbom(facts: { readonly electron: string; readonly date: number }): Sbom;
