/**
 * Remembers clicks on a program before its editor exists, so that the editor can take the
 * focus once it does.
 */
const PLACE = '[data-part="editor"]';

const pressed = new WeakSet();

document.addEventListener("click", ({ target }) => {
  const place = target instanceof Element ? target.closest(PLACE) : null;
  if (place && !place.querySelector(".editor-host")) pressed.add(place);
});

/**
 * Returns whether this place was clicked before it had an editor, and forgets the click.
 *
 * @param {Element} place
 */
export const takePress = (place) => pressed.delete(place);
