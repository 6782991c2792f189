//! Replaces `card.rs` in a program without the feature `publish`, which links nothing that draws:
//! no theme has a mark or letters, so there are no cards, icons or covers.

use super::colours::Colours;

/// Width and height of a card in pixels.
pub(super) const SIZE: (u32, u32) = (1200, 630);

pub(super) struct Stamp;

impl Stamp {
    pub(super) fn of<'f>(_: &Colours, _: impl IntoIterator<Item = &'f [u8]>) -> Self {
        Self
    }

    pub(super) fn with(&self, _: &Words) -> String {
        String::new()
    }
}

pub(super) fn is_drawn_of(_: &[u8], _: &str) -> bool {
    false
}

/// The words on a card.
pub(super) struct Words {
    pub(super) course: String,
    pub(super) place: String,
    pub(super) title: String,
}

pub(super) struct Letters<'f>(std::marker::PhantomData<&'f ()>);

impl<'f> Letters<'f> {
    pub(super) fn of(_: impl IntoIterator<Item = &'f [u8]>) -> Self {
        Self(std::marker::PhantomData)
    }

    pub(super) fn have(&self, _: &str) -> bool {
        false
    }
}

/// A mark, of which there is none here.
pub(super) enum Mark {}

impl Mark {
    pub(super) fn of(_: &str) -> Option<Self> {
        None
    }
}

#[derive(Clone, Copy)]
pub(super) enum Ground {
    Clear,
    Paper,
}

pub(super) fn icon(mark: &Mark, _: &Colours, _: u32, _: Ground) -> Vec<u8> {
    match *mark {}
}

pub(super) fn cover(
    _: &str,
    _: &str,
    _: &Letters<'_>,
    _: Option<&Mark>,
    _: &Colours,
) -> Option<Vec<u8>> {
    None
}

pub(super) fn card(_: &Words, _: &str, _: &Letters<'_>, _: Option<&Mark>, _: &Colours) -> Vec<u8> {
    Vec::new()
}
