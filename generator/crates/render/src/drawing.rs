//! What an artist draws: the words on a card, and the ground of an icon.

/// Width and height of a card in pixels, the size that sites which show cards ask for.
pub(super) const CARD: (u32, u32) = (1200, 630);

/// The words on a card.
#[derive(Debug)]
pub(super) struct Words {
    /// The name of the course.
    pub(super) course: String,
    /// Where in the course the page is.
    pub(super) place: String,
    /// The heading of the page.
    pub(super) title: String,
}

/// The background of an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// None: the mark fills the icon.
    Clear,
    /// The paper colour, with so much space that a system can crop the icon to a circle.
    Paper,
}
