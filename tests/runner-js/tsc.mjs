/** Runs TypeScript on a project of its own, in a temporary folder that `use` can fill. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TSC = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));

/**
 * Passes the folder to `use`, with a function that runs TypeScript there with a configuration and
 * returns its status and output. An error ends the program with its message.
 */
export function withTypeScript(use) {
  const folder = mkdtempSync(join(tmpdir(), "understory-types-"));
  const project = join(folder, "tsconfig.json");
  try {
    use(folder, (configuration, ...options) => {
      writeFileSync(project, JSON.stringify(configuration));
      const { status, stdout, stderr } = spawnSync(process.execPath, [TSC, "--project", project, "--pretty", "false", ...options], {
        encoding: "utf8",
      });
      return { status, output: stdout + stderr };
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
