/**
 * Whether a device can afford a second interpreter that stands by.
 *
 * A spare makes the run after a Stop start at once, for some dozen megabytes of memory;
 * without one it waits for an interpreter to boot. Browsers that tell neither memory nor
 * the wish to save are taken for large.
 */

/** In GiB, as browsers round it. */
const LITTLE_MEMORY = 2;

/**
 * @param {{deviceMemory?: number, connection?: {saveData?: boolean}}} device
 *   what the browser tells of it
 */
export function canAffordSpare({ deviceMemory, connection }) {
  return !(deviceMemory !== undefined && deviceMemory <= LITTLE_MEMORY) && !connection?.saveData;
}
