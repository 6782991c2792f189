//! Joins the modules of the check engine into `check.py`, as `python/check/README.md` describes.
//!
//! The build script, the native program, the bundle and the generator all include this file, so
//! that they produce the same bytes.

use std::{fs, io, path::Path};

/// Returns the source of `check.py`, joined from the modules in a folder.
pub(crate) fn joined(folder: &Path) -> io::Result<String> {
    let mut text = fs::read_to_string(folder.join("head.py"))?;
    for name in fs::read_to_string(folder.join("modules.txt"))?.split_whitespace() {
        text += &format!("\n\n# --- {name} ---\n");
        if name.ends_with(".json") {
            let data = fs::read_to_string(folder.join(name))?;
            let variable = name.to_uppercase().replace('.', "_");
            text += &format!("{variable} = r'''\n{data}'''\n");
            continue;
        }
        let module = fs::read_to_string(folder.join(format!("{name}.py")))?;
        let mut lines = module
            .splitn(3, "\"\"\"")
            .nth(2)
            .unwrap_or_default()
            .split_inclusive('\n');
        while let Some(line) = lines.next() {
            if !line.starts_with("from .") {
                text += line;
            } else if line.ends_with("(\n") {
                // The names are in parentheses, on the following lines.
                lines.find(|line| *line == ")\n");
            }
        }
    }
    Ok(text)
}
