//! Reads the colours that pictures and the web manifest use from a theme's style sheet.

/// The theme's colours for drawing pictures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colours {
    pub(super) paper: [u8; 3],
    pub(super) ink: [u8; 3],
    pub(super) quiet: [u8; 3],
    pub(super) ground: [u8; 3],
    pub(super) on_ground: [u8; 3],
}

impl Colours {
    /// Reads the colours for light screens from a theme's `tokens.css`. Missing ones get a default.
    pub(super) fn of(tokens: &str) -> Self {
        let token_or = |name, default| colour(tokens, name).unwrap_or(default);
        Self {
            paper: token_or("--paper", [0xf7, 0xf8, 0xf1]),
            ink: token_or("--ink", [0x1a, 0x28, 0x20]),
            quiet: token_or("--ink-2", [0x4a, 0x59, 0x4f]),
            ground: token_or("--output", [0x18, 0x25, 0x1d]),
            on_ground: token_or("--output-ink", [0xe3, 0xea, 0xda]),
        }
    }
}

/// Returns the first six-digit colour in a token's value.
fn colour(tokens: &str, name: &str) -> Option<[u8; 3]> {
    let (_, rest) = tokens.split_once(&format!("{name}:"))?;
    let value = rest.split(';').next()?;
    let (_, digits) = value.split_once('#')?;
    let digits = digits.get(..6)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_for_light_screens() {
        let colours = Colours::of("--paper: light-dark(#010203, #ffffff); --ink: #040506;");
        assert_eq!((colours.paper, colours.ink), ([1, 2, 3], [4, 5, 6]));
        assert_eq!(colours.ground, Colours::of("").ground);
    }
}
