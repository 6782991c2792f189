//! Compiles the modules of a pack ahead, for packages: a page that imports one then has nothing to
//! compile.

use rustpython_compiler_core::marshal;

use super::{
    FOLDER, compiled,
    lines::remove_columns,
    pack::{self, Entry},
};

/// Returns a pack with the code of each module in a pack of installed modules, and with all its other
/// files. A module that can't be compiled isn't in it. Returns `None` if the pack is damaged.
pub fn compiled_pack(sources: &[u8]) -> Option<Vec<u8>> {
    let entries = pack::read(sources)?;
    let contents = entries.iter().filter_map(|entry| {
        // A file's path always has a slash, a module's name never.
        let content = if entry.name.contains('/') {
            entry.content.to_vec()
        } else {
            code_of(entry)?
        };
        Some((entry, content))
    });
    let contents: Vec<_> = contents.collect();
    let entries = contents
        .iter()
        .map(|(entry, content)| Entry { content, ..**entry });
    Some(pack::write(&entries.collect::<Vec<_>>()))
}

fn code_of(entry: &Entry<'_>) -> Option<Vec<u8>> {
    let path = entry.name.replace('.', "/");
    let ending = if entry.package { "/__init__.py" } else { ".py" };
    let file = format!("{FOLDER}/site-packages/{path}{ending}");
    let mut code = compiled(str::from_utf8(entry.content).ok()?, &file)?;
    remove_columns(&mut code);
    let mut bytes = Vec::new();
    marshal::serialize_code(&mut bytes, &code);
    Some(pack::lz4_literals(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_compiled_with_its_files() {
        let module = |name, content| Entry {
            name,
            package: false,
            content,
        };
        let sources = [
            module("shop", b"x = 1".as_slice()),
            module("shop.wrong", b"x = "),
            module("shop/page.html", b"<p>"),
        ];
        let compiled = compiled_pack(&pack::write(&sources)).expect("it is whole");
        let entries = pack::read(&compiled).expect("it is whole");
        let names: Vec<_> = entries.iter().map(|entry| entry.name).collect();
        assert_eq!(names, ["shop", "shop/page.html"]);
        assert_eq!(entries[1].content, b"<p>");
        assert_eq!(compiled_pack(&compiled[1..]), None);
    }
}
