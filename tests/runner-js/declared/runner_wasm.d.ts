/** What wasm-bindgen makes of `src/wasm.rs`, as far as the worker uses it. */
export default function start(how: { module_or_path: WebAssembly.Module }): Promise<{ run_raw(): number }>;
export function boot(modules: string): void;
export function set_request(json: string): void;
