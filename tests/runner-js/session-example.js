/**
 * What a type-checked page can request of a session, and what it can't: each line after
 * `@ts-expect-error` has to be an error.
 *
 * @import { PythonRunner } from "../../wasm-runner/js/runner.js"
 */

/** @param {PythonRunner} runner */
export async function serve(runner) {
  const session = await runner.session({ "main.py": "…" });
  const started = await session.request({ do: "start", app: "main:app", files: { "main.py": "…" }, removed: ["old.py"] });
  const [method, path] = started.routes?.[0] ?? ["GET", "/"];
  const answer = await session.request({ do: "http", method, path, headers: [["accept", "*/*"]], body: "" }, { millis: 60_000 });
  const { status, reason, headers, body } = answer.response ?? { status: 0, reason: "", headers: [], body: "" };
  const statements = answer.sql?.statements ?? [];

  // @ts-expect-error an unknown request
  await session.request({ do: "stop" });
  // @ts-expect-error a request without a method
  await session.request({ do: "http", path: "/" });
  // @ts-expect-error a field that no request has
  await session.request({ do: "http", method, path, cookies: [] });
  // @ts-expect-error the application may have failed to start
  started.routes.length;
  // @ts-expect-error only `http` has a response
  started.response;
  return [status.toFixed(), reason, headers.flat(), body, statements, answer.files, answer.millis?.toFixed(1)];
}
