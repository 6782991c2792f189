/** What a template gives is found by a selector: which element it is, the template knows. */
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Element {
  closest(selectors: string): any;
}

/** What bubbled to the page came from an element, or from the page itself, which has none of these. */
interface EventTarget {
  closest?(selectors: string): any;
  readonly checked?: boolean;
}

/** The page's own events carry what their module says. */
interface Event {
  readonly detail?: any;
}

/** Not in every browser. */
interface Navigator {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

/** The texts of scripts, by name; `words.js` sets them. */
declare var pageWords: Record<string, string | { [form: string]: string }> | undefined;
