/**
 * Remembers that a program was pressed before it had an editor, whose place was read as one.
 *
 * Presses on the page enter, from its beginning on; whether a place was pressed leaves, once. It knows
 * no editors.
 */
const PLACE = '[data-part="editor"]';

const pressed = new WeakSet();

document.addEventListener("click", ({ target }) => {
  const place = target instanceof Element ? target.closest(PLACE) : null;
  if (place && !place.querySelector(".editor-host")) pressed.add(place);
});

/**
 * Whether a place was pressed that has an editor now: it is told once.
 *
 * @param {Element} place
 */
export const takePress = (place) => pressed.delete(place);
