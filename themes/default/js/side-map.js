/**
 * The map on a narrow screen: it makes room for the place that was chosen in it.
 *
 * The page enters. Opening and closing it by its button is the browser's.
 */

/** A link to another place of the same page leaves the page, and so the map, standing. */
export function closeMapWhereItLeads(page) {
  page.addEventListener("click", ({ target }) => {
    const link = target.closest?.("#side-map:popover-open a");
    if (link && link.hash && link.pathname === page.location.pathname) link.closest("#side-map").hidePopover();
  });
}
