/**
 * Remembers presses on a program before its editor exists, so that the editor can take the
 * focus once it does.
 */
const PLACE = '[data-part="editor"]';

const pressed = new WeakSet();

// The editor may appear between the button going down and coming up again, and then there is no
// click. On a touchscreen, the button goes down only with a tap, not when the reader scrolls.
document.addEventListener("mousedown", ({ target }) => {
  const place = target instanceof Element ? target.closest(PLACE) : null;
  if (place && !place.querySelector(".editor-host")) pressed.add(place);
});

/**
 * Returns whether this place was pressed before it had an editor, and forgets the press.
 *
 * @param {Element} place
 */
export const takePress = (place) => pressed.delete(place);
