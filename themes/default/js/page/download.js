/** Offers the reader a file made in the page. Nothing is sent to a server. */

/**
 * @param {string} name the last part of a path is the file's name
 * @param {BlobPart} content
 * @param {string} [type]
 */
export function download(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name.split("/").at(-1) ?? name;
  link.click();
  // The browser has started reading by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
