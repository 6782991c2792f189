//! Replaces `card.rs` in a program without the feature `publish`, which links nothing that draws:
//! no theme has a mark or fonts, so there are no cards, icons or covers.

use std::marker::PhantomData;

use super::colours::Colours;
use super::drawing::{Ground, Words};

pub(super) struct Artist<'f>(PhantomData<&'f [u8]>);

impl<'f> Artist<'f> {
    pub(super) fn new(_: Colours, _: &[&'f [u8]], _: Option<&str>) -> Self {
        Self(PhantomData)
    }

    pub(super) fn has_mark(&self) -> bool {
        false
    }

    pub(super) fn can_write(&self, _: &str) -> bool {
        false
    }

    pub(super) fn icon(&self, _: u32, _: Ground) -> Vec<u8> {
        Vec::new()
    }

    pub(super) fn cover(&self, _: &str, _: &str) -> Option<Vec<u8>> {
        None
    }

    pub(super) fn card(&self, _: &Words) -> Vec<u8> {
        Vec::new()
    }
}
