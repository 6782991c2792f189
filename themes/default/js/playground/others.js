/** The reader's other files: what was in the playground before, which can be exchanged with what is in it now. */
import { onClick } from "../page/controls.js";
import { phrase } from "../page/phrases.js";

/**
 * @param {object} options
 * @param {(name: string) => any} options.part
 * @param {AbortSignal} options.signal
 * @param {(text: string) => void} options.announce
 * @param {ReturnType<typeof import("./store.js").createPlaygroundStore>} options.store
 * @param {import("./playground.js").Playground} options.playground
 * @param {ReturnType<typeof import("./undo.js").createUndo>} options.undo
 * @returns {{draw: (isShown: boolean) => void}} `draw` shows that there are other files, unless `isShown` is false
 */
export function createOthers({ part, signal, announce, store, playground, undo }) {
  function draw(isShown) {
    const others = isShown ? store.others : [];
    const isNew = part("others").hidden && others.length > 0;
    part("others").hidden = others.length === 0;
    const names = [...new Set(others.flatMap(({ files }) => Object.keys(files)))].join(", ");
    part("others-words").textContent = phrase("files.others", { names });
    if (isNew) announce(part("others").querySelector("p").textContent);
  }

  onClick(part("others-show"), signal, () => {
    const [next, ...rest] = store.others;
    const before = playground.workspace;
    if (!next) return draw(true);
    playground.exchange(next);
    store.setOthers(rest);
    store.setAside(before);
    if (!part("others").hidden) return playground.showMessage(phrase("files.exchanged"));
    playground.showMessage(phrase("files.own"));
    playground.focus();
  });
  onClick(part("others-drop"), signal, () => {
    const { others } = store;
    store.setOthers([]);
    playground.showMessage(phrase("files.dropped"));
    undo.offer(() => {
      others.forEach(store.setAside);
      playground.showMessage(phrase("files.back"));
      part("others-show").focus();
    });
    part("undo").focus();
  });

  return { draw };
}
