/** Waits a moment. */
export function pause() {
  return new Promise((done) => setTimeout(done);
}
