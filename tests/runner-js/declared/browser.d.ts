/** What browsers have and TypeScript does not know yet: the switching of stacks (JSPI). */
declare namespace WebAssembly {
  class Suspending {
    constructor(wait: (...values: any[]) => Promise<unknown>);
  }
  function promising(run: (...values: any[]) => unknown): (...values: any[]) => Promise<number>;
}

/** Not in every browser. */
interface Navigator {
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean };
}
