//! Draws pictures for other programs: a card for each page, the cover of the e-book, and the
//! theme's mark as icons.
//!
//! Takes text, colours and outlines and returns PNG; the same input gives the same bytes. The fonts
//! are the theme's `templates/card/*.ttf`, never the system's. Doesn't know about pages.

use resvg::tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use ttf_parser::{Face, OutlineBuilder};

use super::colours::Colours;
use super::drawing::{CARD, Ground, Words};

/// The left edge of text.
const LEFT: f32 = 88.0;
/// The maximum width of text.
const WIDTH: f32 = 1200.0 - 2.0 * LEFT;
/// The height of the ground at the bottom.
const GROUND: f32 = 96.0;
/// Font sizes of a heading, each with its maximum number of lines. The first that fits is used.
const HEADINGS: [(f32, usize); 4] = [(88.0, 2), (72.0, 3), (58.0, 4), (46.0, 5)];
/// Width and height of a cover in pixels.
const COVER: (u32, u32) = (1200, 1800);

/// Draws pictures with the colours, the fonts and the mark of a theme.
pub(super) struct Artist<'f> {
    colours: Colours,
    letters: Letters<'f>,
    mark: Option<Tree>,
}

impl<'f> Artist<'f> {
    /// Creates one with these font files and this SVG. Leaves out what isn't valid.
    pub(super) fn new(colours: Colours, fonts: &[&'f [u8]], mark: Option<&str>) -> Self {
        // Images in the mark are left out, so nothing is fetched.
        let options = Options {
            image_href_resolver: ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        };
        Self {
            colours,
            letters: Letters::of(fonts),
            mark: mark.and_then(|svg| Tree::from_str(svg, &options).ok()),
        }
    }

    /// Returns whether the theme has a mark.
    pub(super) fn has_mark(&self) -> bool {
        self.mark.is_some()
    }

    /// Returns whether there is a glyph for every character.
    pub(super) fn can_write(&self, text: &str) -> bool {
        text.chars().all(|letter| self.letters.glyph(letter).is_some())
    }

    /// Draws the mark as a square icon of `side` pixels.
    pub(super) fn icon(&self, side: u32, ground: Ground) -> Vec<u8> {
        let mut picture = Pixmap::new(side, side).expect("the icon's size is valid");
        let side_length = f32::from(u16::try_from(side).expect("an icon is small"));
        // Systems keep at least a circle of 80% of the width. The square for the mark fits into it.
        let share = match ground {
            Ground::Clear => 1.0,
            Ground::Paper => {
                picture.fill(colour(self.colours.paper));
                0.56
            }
        };
        let side = side_length * share;
        let margin = (side_length - side) / 2.0;
        self.draw_mark(&mut picture, (margin, margin), side);
        png(&picture, png::ColorType::Rgba)
    }

    /// Draws the cover of the e-book: the mark, the course's name and a sentence. Returns `None`
    /// if the fonts lack one of the letters.
    pub(super) fn cover(&self, title: &str, sentence: &str) -> Option<Vec<u8>> {
        if !self.can_write(title) || !self.can_write(sentence) {
            return None;
        }
        let mut picture = self.paper(COVER, 240.0);
        self.draw_mark(&mut picture, (LEFT, 220.0), 280.0);
        let letters = &self.letters;
        let (size, lines) = letters.heading(title);
        let size = size * 1.3;
        let mut y = 640.0;
        let room = lines.iter().map(|line| letters.width(line, size));
        let size = size * (WIDTH / room.fold(WIDTH, f32::max));
        for line in lines {
            y += size * 1.14;
            letters.draw(&mut picture, &line, y, size, self.colours.ink);
        }
        y += 40.0;
        for line in letters.lines(sentence, 46.0) {
            y += 66.0;
            letters.draw(&mut picture, &line, y, 46.0, self.colours.quiet);
        }
        Some(png(&picture, png::ColorType::Rgb))
    }

    /// Draws the card with these words.
    pub(super) fn card(&self, words: &Words) -> Vec<u8> {
        let mut picture = self.paper(CARD, GROUND);
        self.draw_mark(&mut picture, (LEFT, 72.0), 72.0);
        let (letters, colours) = (&self.letters, &self.colours);
        letters.draw(&mut picture, &words.place, 216.0, 34.0, colours.quiet);
        let (size, lines) = letters.heading(&words.title);
        let mut y = 216.0 + 24.0;
        for line in lines {
            y += size * 1.14;
            letters.draw(&mut picture, &line, y, size, colours.ink);
        }
        let y = 630.0 - GROUND + 62.0;
        letters.draw(&mut picture, &words.course, y, 40.0, colours.on_ground);
        png(&picture, png::ColorType::Rgb)
    }

    /// Returns an empty picture with ground of this height at the bottom.
    fn paper(&self, (width, height): (u32, u32), ground: f32) -> Pixmap {
        let mut picture = Pixmap::new(width, height).expect("the picture's size is valid");
        picture.fill(colour(self.colours.paper));
        let full_height = f32::from(u16::try_from(height).expect("a picture is small"));
        if let Some(ground) = Rect::from_xywh(0.0, full_height - ground, 1200.0, ground) {
            let paint = paint(self.colours.ground);
            picture.fill_rect(ground, &paint, Transform::identity(), None);
        }
        picture
    }

    /// Draws the mark into a square.
    fn draw_mark(&self, on: &mut Pixmap, (x, y): (f32, f32), side: f32) {
        if let Some(mark) = &self.mark {
            let size = mark.size();
            let scale = side / size.width().max(size.height());
            let place = Transform::from_translate(x, y).pre_scale(scale, scale);
            resvg::render(mark, place, &mut on.as_mut());
        }
    }
}

/// The fonts that letters are drawn from.
struct Letters<'f> {
    faces: Vec<Face<'f>>,
}

impl<'f> Letters<'f> {
    /// Parses these font files and skips invalid ones. A letter comes from the first font that has
    /// it.
    fn of(files: &[&'f [u8]]) -> Self {
        let faces = files.iter();
        Self { faces: faces.filter_map(|file| Face::parse(file, 0).ok()).collect() }
    }

    fn glyph(&self, letter: char) -> Option<(&Face<'f>, ttf_parser::GlyphId)> {
        // The first font that has the letter, as browsers choose it.
        self.faces.iter().find_map(|face| Some((face, face.glyph_index(letter)?)))
    }

    /// Returns the width of a text at this size.
    fn width(&self, text: &str, size: f32) -> f32 {
        let widths = text.chars().filter_map(|letter| {
            let (face, glyph) = self.glyph(letter)?;
            let advance = f32::from(face.glyph_hor_advance(glyph)?);
            Some(advance * size / f32::from(face.units_per_em()))
        });
        widths.sum()
    }

    /// Breaks a text into lines of at most [`WIDTH`]. Only a single long word can be wider.
    fn lines(&self, text: &str, size: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|line| self.width(line, size) <= WIDTH) {
                Some(line) => *lines.last_mut().expect("there is a last line") = line,
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Returns the size and the lines of a heading: the largest size that fits, or else the
    /// smallest with the text cut off.
    fn heading(&self, text: &str) -> (f32, Vec<String>) {
        let mut last = (0.0, Vec::new());
        for (size, most) in HEADINGS {
            let mut lines = self.lines(text, size);
            let fits = lines.len() <= most;
            lines.truncate(most);
            last = (size, lines);
            // A single long word can be wider than a line.
            if fits && last.1.iter().all(|line| self.width(line, size) <= WIDTH) {
                return last;
            }
        }
        if let Some(line) = last.1.last_mut() {
            line.push('…');
        }
        last
    }

    /// Draws a line of text with its baseline at `y`.
    fn draw(&self, on: &mut Pixmap, text: &str, y: f32, size: f32, colour: [u8; 3]) {
        let mut line = PathBuilder::new();
        let mut x = LEFT;
        for letter in text.chars() {
            let Some((face, glyph)) = self.glyph(letter) else {
                continue;
            };
            let scale = size / f32::from(face.units_per_em());
            let mut outline = Outline(PathBuilder::new());
            let _ = face.outline_glyph(glyph, &mut outline);
            // In fonts, y grows upwards.
            let place = Transform::from_row(scale, 0.0, 0.0, -scale, x, y);
            if let Some(path) = outline.0.finish().and_then(|path| path.transform(place)) {
                line.push_path(&path);
            }
            x += f32::from(face.glyph_hor_advance(glyph).unwrap_or_default()) * scale;
        }
        if let Some(path) = line.finish() {
            let (paint, identity) = (paint(colour), Transform::identity());
            on.fill_path(&path, &paint, FillRule::Winding, identity, None);
        }
    }
}

/// The outline of a letter, in the units of its font.
struct Outline(PathBuilder);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}

fn colour([red, green, blue]: [u8; 3]) -> Color {
    Color::from_rgba8(red, green, blue, 255)
}

fn paint(of: [u8; 3]) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(colour(of));
    paint.anti_alias = true;
    paint
}

fn png(picture: &Pixmap, kind: png::ColorType) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(picture.pixels().len() * kind.samples());
    for pixel in picture.pixels() {
        // Opaque pixels keep their colours.
        let pixel = pixel.demultiply();
        let colours = [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()];
        bytes.extend_from_slice(&colours[..kind.samples()]);
    }
    let in_memory = "writing to memory succeeds";
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, picture.width(), picture.height());
    encoder.set_color(kind);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().expect(in_memory);
    writer.write_image_data(&bytes).expect(in_memory);
    writer.finish().expect(in_memory);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASIC: &[u8] = include_bytes!("../../../../themes/default/templates/card/letters.ttf");
    const EXTENDED: &[u8] =
        include_bytes!("../../../../themes/default/templates/card/letters-extended.ttf");

    #[test]
    fn headings_use_the_largest_size_that_fits() {
        let letters = Letters::of(&[BASIC, EXTENDED]);
        let (size, lines) = letters.heading("Lists");
        assert_eq!((size, lines.len()), (HEADINGS[0].0, 1));
        for title in [
            "Repeat with for",
            "Learn by rebuilding, not by watching, and then do it again",
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one",
        ] {
            let (size, lines) = letters.heading(title);
            for line in &lines {
                assert!(letters.width(line, size) <= WIDTH + size, "{line}");
            }
            assert!(lines.len() <= 5);
        }
    }

    fn artist(mark: Option<&str>) -> Artist<'static> {
        Artist::new(Colours::of(""), &[BASIC, EXTENDED], mark)
    }

    fn words() -> Words {
        Words {
            course: "A course".to_owned(),
            place: "Part, lesson 1 of 2".to_owned(),
            title: "A title that needs more than the one line".to_owned(),
        }
    }

    #[test]
    fn letters_come_from_the_first_font_that_has_them() {
        let artist = artist(None);
        assert!(artist.can_write("Zażółć, für “alles”: 5 × 2"));
        assert!(!artist.can_write("日本"));
        assert!(Letters::of(&[b"no font"]).faces.is_empty());
    }

    #[test]
    fn a_cover_needs_a_glyph_for_every_letter() {
        let artist = artist(None);
        let cover = |title: &str| artist.cover(title, "A sentence.");
        assert!(cover("A course") == cover("A course") && cover("A course").is_some());
        assert_eq!(cover("日本"), None);
    }

    /// Returns the pixels of a picture, row by row.
    fn pixels_of(png: &[u8]) -> Vec<u8> {
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("the picture is small")];
        reader.next_frame(&mut pixels).expect("the PNG is complete");
        pixels
    }

    /// Other processors may round differently.
    #[cfg(target_arch = "x86_64")]
    #[test]
    fn a_card_looks_as_before() {
        use sha2::{Digest, Sha256};
        let png =
            artist(Some(include_str!("../../../../themes/default/icons/mark.svg"))).card(&words());
        let hash = format!("{:x}", Sha256::digest(pixels_of(&png)));
        assert_eq!(&hash[..16], "95e6df6c3df01daa");
    }

    #[test]
    fn pictures_are_reproducible() {
        let mark = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><image href=\"/etc/hostname\" width=\"1\" height=\"1\"/><path d=\"M0 0h2v2z\"/></svg>";
        let artist = artist(Some(mark));
        let png = artist.card(&words());
        assert!(png == artist.card(&words()));
        let size = [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat();
        assert_eq!(png[16..24], size);
        assert!(artist.icon(192, Ground::Clear) != artist.icon(192, Ground::Paper));
        assert!(!self::artist(Some("<svg")).has_mark());
    }
}
