//! What a script imports and exports, as its reader noted it.

use std::collections::BTreeMap;
use std::ops::Range;

use oxc_span::Span;
use oxc_syntax::module_record::{
    ExportExportName, ExportImportName, ImportImportName, ModuleRecord,
};

use super::index;
use crate::check::imports::{Import, Module};

fn range(span: Span) -> Range<usize> {
    index(span.start)..index(span.end)
}

/// What stands between the quotes at a place; `None` where the text is made otherwise.
fn literal(text: &str, span: Span) -> Option<(&str, Range<usize>)> {
    let Range { start, end } = range(span);
    let written = text.get(start..end)?;
    let quote = written.chars().next().filter(|c| "\"'".contains(*c))?;
    let inside = written.get(1..)?.strip_suffix(quote)?;
    (!inside.contains(['\\', quote])).then_some((inside, start + 1..end - 1))
}

/// What `text` takes from other scripts and gives them.
pub(super) fn of(text: &str, record: &ModuleRecord<'_>) -> Module {
    // By the place of the first time that it is named in a statement.
    let mut imports: BTreeMap<usize, Import> = BTreeMap::new();
    let mut ask = |from: Span, name: Option<(&str, Span)>| {
        let Some((written, place)) = literal(text, from) else {
            return;
        };
        let import = imports.entry(place.start).or_insert_with(|| Import {
            from: written.to_owned(),
            place,
            names: Vec::new(),
        });
        let name = name.map(|(name, span)| (name.to_owned(), range(span)));
        import.names.extend(name);
    };
    for requested in record.requested_modules.values().flatten() {
        ask(requested.span, None);
    }
    for import in &record.dynamic_imports {
        ask(import.module_request, None);
    }
    for entry in &record.import_entries {
        let name = match &entry.import_name {
            ImportImportName::Name(name) => Some((name.name.as_str(), name.span)),
            ImportImportName::Default(span) => Some(("default", *span)),
            ImportImportName::NamespaceObject => None,
        };
        ask(entry.module_request.span, name);
    }
    let passed = record.indirect_export_entries.iter();
    for entry in passed {
        if let (Some(from), ExportImportName::Name(name)) =
            (&entry.module_request, &entry.import_name)
        {
            ask(from.span, Some((name.name.as_str(), name.span)));
        }
    }
    let local = record.local_export_entries.iter();
    let exports = local
        .chain(&record.indirect_export_entries)
        .chain(&record.star_export_entries)
        .filter_map(|entry| match &entry.export_name {
            ExportExportName::Name(name) => Some(name.name.as_str().to_owned()),
            ExportExportName::Default(_) => Some("default".to_owned()),
            ExportExportName::Null => None,
        });
    let exports = exports.collect();
    let stars = record.star_export_entries.iter();
    let passed_on = stars.filter_map(|entry| {
        let from = entry.module_request.as_ref()?;
        // `export * as name` gives one name.
        matches!(entry.export_name, ExportExportName::Null).then(|| from.name.as_str().to_owned())
    });
    Module {
        exports,
        passed_on: passed_on.collect(),
        imports: imports.into_values().collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use oxc_allocator::Allocator;
    use oxc_parser::Parser;
    use oxc_span::SourceType;

    use super::*;

    fn module(text: &str) -> Module {
        let allocator = Allocator::default();
        let read = Parser::new(&allocator, text, SourceType::unambiguous()).parse();
        of(text, &read.module_record)
    }

    #[test]
    fn imports_and_exports_of_every_form_are_noted() {
        let text = "import a, { b, c as d } from \"./one.js\";\nimport * as e from './two.js';\nimport \"./three.js\";\nexport { f as g } from \"./four.js\";\nexport * from \"./five.js\";\nexport * as h from \"./six.js\";\nexport default 1;\nexport const i = 1, { j } = {};\nexport function k() {}\nimport(\"./seven.js\");\nimport(`./${a}.js`);\nconst l = 1;\nexport { l as m };\n";
        let module = module(text);
        let names = |import: &Import| -> Vec<String> {
            let names = import.names.iter();
            names.map(|(name, _)| name.clone()).collect()
        };
        let seen: Vec<(&str, Vec<String>)> = module
            .imports
            .iter()
            .map(|import| (import.from.as_str(), names(import)))
            .collect();
        let owned = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| (*name).to_owned()).collect()
        };
        assert_eq!(
            seen,
            [
                ("./one.js", owned(&["default", "b", "c"])),
                ("./two.js", owned(&[])),
                ("./three.js", owned(&[])),
                ("./four.js", owned(&["f"])),
                ("./five.js", owned(&[])),
                ("./six.js", owned(&[])),
                ("./seven.js", owned(&[])),
            ]
        );
        for import in &module.imports {
            assert_eq!(text[import.place.clone()], import.from);
        }
        let exports: BTreeSet<&str> = module.exports.iter().map(String::as_str).collect();
        let expected = ["default", "g", "h", "i", "j", "k", "m"];
        assert_eq!(exports, expected.into_iter().collect());
        assert_eq!(module.passed_on, ["./five.js"]);
    }
}
