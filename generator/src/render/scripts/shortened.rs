//! A theme's scripts as readers get them: without what only their authors read.
//!
//! Comments and indentation are two fifths of what a page's scripts weigh, packed. A script is
//! read and written again; what it says and the names in it stay as they are.

mod module;

use std::ops::Range;
use std::thread;

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions, LegalComment};
use oxc_parser::Parser;
use oxc_span::SourceType;

use super::Published;
use crate::check::imports::Module;
use crate::diagnostic::{Code, Diagnostic, as_message};
use crate::plan::THEME_ROOT;
use crate::source::{FileId, Sources, Span};
use std::borrow::Cow;

/// What a site has of a theme's or a lesson's file.
///
/// # Errors
/// A script of the theme that no browser can read.
pub(in crate::render) fn published(
    sources: &Sources,
    id: FileId,
) -> Result<Published<'_>, Diagnostic> {
    let file = sources.file(id);
    let Some(text) = file.text().filter(|_| is_own_script(&file.path)) else {
        return Ok(Published {
            bytes: Cow::Borrowed(file.bytes()),
            module: None,
        });
    };
    match bare(text) {
        Ok(Script { code, module }) => Ok(Published {
            bytes: Cow::Owned(code.into_bytes()),
            module: Some(module),
        }),
        Err(Fault { place, message }) => Err(Diagnostic::new(
            Code::ScriptError,
            Span::new(id, place.start, place.end),
            message,
            "mend the script; a browser would run nothing of it",
        )),
    }
}

/// Whether a theme's author wrote the script: what stands in `vendor/` stays as it came.
fn is_own_script(path: &str) -> bool {
    let in_theme = path
        .strip_prefix("themes/")
        .and_then(|path| path.split_once('/'));
    in_theme.is_some_and(|(_, path)| {
        path.ends_with(".js") && (path.starts_with("js/") || path.starts_with(THEME_ROOT))
    })
}

/// A script that was read.
#[derive(Debug)]
struct Script {
    /// As it is written again.
    code: String,
    module: Module,
}

/// Why a script cannot be read.
#[derive(Debug)]
struct Fault {
    /// Where, in bytes.
    place: Range<usize>,
    message: String,
}

/// The longest script that is read, in bytes. No page's own script is as long; a library is, and
/// stands in `vendor/`.
const LONGEST: usize = 250_000;
/// What reading one more level takes of the stack at most, in bytes. A level takes a byte of the
/// script or more.
const LEVEL: usize = 4_096;
const SHALLOW: usize = 8 << 20;

/// The same script without comments (but licences), indentation and line breaks. However deeply
/// it nests, there is room for it: what is not used of a stack costs nothing.
fn bare(text: &str) -> Result<Script, Fault> {
    let fault = |message: &str| Fault {
        place: 0..0,
        message: message.to_owned(),
    };
    if text.len() > LONGEST {
        return Err(fault(
            "this script is as long as a library: put it into vendor/",
        ));
    }
    let roomy = thread::Builder::new().stack_size(SHALLOW + LEVEL * text.len());
    thread::scope(|scope| {
        let reading = roomy.spawn_scoped(scope, || read(text));
        let read = reading.map(thread::ScopedJoinHandle::join);
        match read {
            Ok(Ok(read)) => read,
            Ok(Err(_)) => Err(fault("this script cannot be read")),
            Err(_) => Err(fault("there is no memory left to read this script")),
        }
    })
}

fn read(text: &str) -> Result<Script, Fault> {
    let allocator = Allocator::default();
    // Classic scripts and modules stand side by side.
    let read = Parser::new(&allocator, text, SourceType::unambiguous()).parse();
    if let Some(error) = read.diagnostics.errors().next() {
        let place = error.labels.first().map_or(0..0, |label| {
            let (start, length) = (index(label.offset()), index(label.len()));
            start..start.saturating_add(length)
        });
        let start = place.start.min(text.len());
        return Err(Fault {
            place: start..place.end.clamp(start, text.len()),
            message: as_message(&error.message),
        });
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
    let written = Codegen::new().with_options(options).build(&read.program);
    Ok(Script {
        code: written.code,
        module: module::of(text, &read.module_record),
    })
}

fn index(bytes: u32) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_texts_stay() {
        let script = "/**\n * Says it.\n */\nexport const say = (name) => {\n  // Once.\n  return `  // ${name} /* ${`a  b`} */`;\n};\n";
        assert_eq!(
            bare(script).unwrap().code,
            "export const say=name=>{return`  // ${name} /* ${`a  b`} */`};"
        );
    }

    #[test]
    fn divisions_are_no_patterns_and_patterns_no_comments() {
        let script = "const a = b / c / d; // e\nconst f = /[/*]\\/\\/ /g;\n";
        assert_eq!(
            bare(script).unwrap().code,
            "const a=b/c/d;const f=/[/*]\\/\\/ /g;"
        );
    }

    #[test]
    fn classic_scripts_are_read_as_such() {
        let script = "(() => {\n  document.title = 'a';\n})();\n";
        assert_eq!(bare(script).unwrap().code, "(()=>{document.title=`a`})();");
    }

    #[test]
    fn however_deeply_a_script_nests_it_ends_nothing() {
        let deep = 40_000;
        for [open, middle, close] in [
            ["[", "1", "]"],
            ["(", "1", ")"],
            ["!", "1", ""],
            ["`${", "1", "}`"],
            ["{", "", "}"],
            ["1+", "1", ""],
            ["a=>", "1", ""],
            ["a?", "1", ":1"],
        ] {
            let deep = deep / (open.len() + close.len());
            let script = format!("{}{middle}{};", open.repeat(deep), close.repeat(deep));
            let read = bare(&script).map_err(|fault| fault.message);
            assert!(read.is_ok(), "{open}: {read:?}");
        }
        assert!(bare(&" ".repeat(LONGEST + 1)).is_err());
    }

    #[test]
    fn licences_stay() {
        let script = "/*! By A. */\nvar a = 1;\n";
        assert!(bare(script).unwrap().code.contains("By A."));
    }

    #[test]
    fn what_no_browser_can_read_is_told_at_its_place() {
        let script = "const a = 1;\nconst = 2;\n";
        let fault = bare(script).unwrap_err();
        assert_eq!(&script[fault.place.clone()], "=", "{fault:?}");
        assert!(fault.message.starts_with(char::is_lowercase), "{fault:?}");
    }

    #[test]
    fn what_others_wrote_is_left_as_it_came() {
        assert!(is_own_script("themes/meadow/js/main.js"));
        assert!(is_own_script("themes/default/root/service-worker.js"));
        assert!(!is_own_script("themes/default/vendor/editor.js"));
        assert!(!is_own_script("content/01-a/01-b/js/main.js"));
        assert!(!is_own_script("themes/default/js/notes.txt"));
    }
}
