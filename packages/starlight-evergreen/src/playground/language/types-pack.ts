/** All that the compiler reads for code that uses a release. It is made where the site is built, and is plain data. */
export interface TypesPack {
  /** Text of each file of declarations by its path. */
  files: Readonly<Record<string, string>>;
  /** Where imports lead: for each file, the path of what a specifier in it stands for. The reader's module is called ''. */
  modules: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The file of types that all code sees, by the name of the package, such as `node`. */
  ambient: Readonly<Record<string, string>>;
  /** Packages that blocks may import, but whose types are not in this pack. */
  untyped: readonly string[];
  /** Endings of exported names that the release has for itself, and that are left out. */
  leftOut: readonly string[];
  /** How the site's blocks are checked, as in a tsconfig. */
  options: Readonly<Record<string, unknown>>;
}

/** The folder in which the project lies, as the compiler is told. Texts of errors are without it. */
export const packRoot = '/site';
/** The folder of the language's own declarations. */
export const packLibrary = '/lib';
