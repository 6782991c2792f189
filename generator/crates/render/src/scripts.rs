//! Publishes a theme's scripts: with the feature `publish`, without comments and indentation, which
//! make up 40% of their size.

use understory_source::SourceFile;

/// Returns the published content of a file. Keeps the names in scripts, and everything in
/// `vendor/`, as they are.
#[cfg(feature = "publish")]
pub(super) fn published(file: &SourceFile) -> std::borrow::Cow<'_, [u8]> {
    let text = file.text().filter(|_| is_own_script(&file.path));
    match text.and_then(minified) {
        Some(code) => code.into_bytes().into(),
        None => file.bytes().into(),
    }
}

/// Returns a file as it is.
#[cfg(not(feature = "publish"))]
pub(super) fn published(file: &SourceFile) -> std::borrow::Cow<'_, [u8]> {
    file.bytes().into()
}

#[cfg(feature = "publish")]
fn is_own_script(path: &str) -> bool {
    let in_theme = path.strip_prefix("themes/");
    in_theme.and_then(|path| path.split_once('/')).is_some_and(|(_, path)| {
        let is_own =
            ["js/", understory_course::plan::THEME_ROOT].iter().any(|root| path.starts_with(root));
        is_own && path.ends_with(".js")
    })
}

/// Returns a script without comments, except those that begin with `/*!`; `None` if it isn't one.
#[cfg(feature = "publish")]
fn minified(text: &str) -> Option<String> {
    use oxc_codegen::{Codegen, CodegenOptions, CommentOptions, LegalComment};

    let allocator = oxc_allocator::Allocator::default();
    let source_type = oxc_span::SourceType::unambiguous();
    let parsed = oxc_parser::Parser::new(&allocator, text, source_type).parse();
    if parsed.diagnostics.errors().next().is_some() {
        return None;
    }
    let options = CodegenOptions {
        minify: true,
        comments: CommentOptions {
            normal: false,
            jsdoc: false,
            annotation: false,
            legal: LegalComment::Inline,
        },
        ..CodegenOptions::default()
    };
    Some(Codegen::new().with_options(options).build(&parsed.program).code)
}

#[cfg(all(test, feature = "publish"))]
mod tests {
    use super::*;

    #[test]
    fn only_comments_and_indentation_are_removed() {
        for (script, expected) in [
            (
                "/** Says it. */\nexport const say = (name) => {\n  // Once.\n  return `  // ${name} /* ${`a  b`} */`;\n};\n",
                "export const say=name=>{return`  // ${name} /* ${`a  b`} */`};",
            ),
            (
                "const a = b / c / d; // e\nconst f = /[/*]\\/\\/ /g;\n",
                "const a=b/c/d;const f=/[/*]\\/\\/ /g;",
            ),
            ("(() => {\n  document.title = 'a';\n})();\n", "(()=>{document.title=`a`})();"),
        ] {
            assert_eq!(minified(script).as_deref(), Some(expected));
        }
        assert!(minified("/*! By A. */\nvar a = 1;\n").is_some_and(|code| code.contains("By A.")));
        assert_eq!(minified("const = 2;\n"), None);
    }

    #[test]
    fn only_scripts_of_a_theme_are_minified() {
        assert!(is_own_script("themes/meadow/js/main.js"));
        assert!(is_own_script("themes/default/root/service-worker.js"));
        assert!(!is_own_script("themes/default/vendor/editor.js"));
        assert!(!is_own_script("content/01-a/01-b/js/main.js"));
    }
}
