/**
 * Decides whether to boot a spare interpreter. With one, the run after a Stop starts right away
 * instead of waiting for the boot, but it costs dozens of megabytes. A browser that reports neither
 * its memory nor a wish to save data counts as a large device.
 */

/** In GiB, as browsers round it. */
const LOW_MEMORY = 2;

/** @param {{deviceMemory?: number, connection?: {saveData?: boolean}}} device as `navigator` describes it */
export function shouldBootSpare({ deviceMemory, connection }) {
  return !(deviceMemory !== undefined && deviceMemory <= LOW_MEMORY) && !connection?.saveData;
}
