/** The map on a narrow screen. The browser opens and closes it; this closes it after a choice. */

/** A link within the page doesn't load a new one, so the map would stay open. */
export function closeMapAfterLink(page) {
  page.addEventListener("click", ({ target }) => {
    const link = target.closest?.("#side-map:popover-open a");
    if (link?.hash && link.pathname === page.location.pathname) link.closest("#side-map").hidePopover();
  });
}
