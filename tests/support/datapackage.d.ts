declare module 'datapackage' {
  /** A Data Package, checked against the profile it names (https://github.com/frictionlessdata/datapackage-js). */
  export class Package {
    static load(descriptor: unknown): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly unknown[];
  }
}
