//! Programs as lines of HTML, each painted once for all that a lesson's text is written into:
//! its page, and what is read on paper. Knows neither.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

use super::text::lines;

/// The programs of one lesson, by their texts.
#[derive(Default)]
pub(crate) struct Painted(RefCell<HashMap<Box<str>, Rc<[String]>, FxBuildHasher>>);

impl Painted {
    /// Each line of a code block as HTML.
    pub(super) fn lines(&self, language: &str, code: &str) -> Rc<[String]> {
        if language != "python" {
            return lines(language, code).into();
        }
        if let Some(known) = self.0.borrow().get(code) {
            return Rc::clone(known);
        }
        let painted: Rc<[String]> = lines(language, code).into();
        let mut known = self.0.borrow_mut();
        known.insert(code.into(), Rc::clone(&painted));
        painted
    }
}
