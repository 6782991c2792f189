/**
 * Offers the reader a file made in the page. Nothing is sent to a server.
 *
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
export function download(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has started reading by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
