//! Draws pictures for other programs: a card for each page, the cover of the e-book, and the
//! theme's mark as icons.
//!
//! Takes text, colours and outlines and returns PNG; the same input gives the same bytes. The fonts
//! are the theme's `templates/card/*.ttf`, never the system's. A card records the inputs that it
//! was drawn from, so that a later build can use it again. Doesn't know about pages.

use std::io::Write as _;

use resvg::tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use sha2::{Digest, Sha256};
use ttf_parser::{Face, OutlineBuilder};

use super::colours::Colours;

/// Width and height of a card in pixels, the size that sites which show cards ask for.
pub(super) const SIZE: (u32, u32) = (1200, 630);

/// The left edge of text.
const LEFT: f32 = 88.0;
/// The maximum width of text.
const WIDTH: f32 = 1200.0 - 2.0 * LEFT;
/// The height of the ground at the bottom.
const GROUND: f32 = 96.0;
/// Font sizes of a heading, each with its maximum number of lines. The first that fits is used.
const HEADINGS: [(f32, usize); 4] = [(88.0, 2), (72.0, 3), (58.0, 4), (46.0, 5)];
/// The size of the buffer through which a picture is written, in bytes.
const CHUNK: usize = 1 << 16;

/// The version of the drawing code. Increase it after any change to how a card looks, so that all
/// cards are drawn again.
const DRAWING: u32 = 1;
/// The key under which a card records its inputs.
const INPUTS: &str = "Inputs";
/// The inputs are in this many bytes at the start of a file.
const HEAD: usize = 200;

/// A hash of what decides how cards look, apart from their words.
#[derive(Debug, Clone)]
pub(super) struct Stamp(Sha256);

impl Stamp {
    /// Returns the stamp of cards with these colours, fonts and marks.
    pub(super) fn of<'f>(colours: &Colours, files: impl IntoIterator<Item = &'f [u8]>) -> Self {
        let mut stamp = Self(Sha256::new());
        stamp.add(&DRAWING.to_be_bytes());
        let Colours {
            paper,
            ink,
            quiet,
            ground,
            on_ground,
        } = colours;
        for colour in [paper, ink, quiet, ground, on_ground] {
            stamp.add(colour);
        }
        for file in files {
            stamp.add(file);
        }
        stamp
    }

    /// Returns the inputs that a card with these words records.
    pub(super) fn with(&self, words: &Words) -> String {
        let mut stamp = self.clone();
        for text in [&words.course, &words.place, &words.title] {
            stamp.add(text.as_bytes());
        }
        format!("{:x}", stamp.0.finalize())
    }

    /// Adds a piece after its length, so that no two lists of pieces give the same hash.
    fn add(&mut self, piece: &[u8]) {
        self.0.update((piece.len() as u64).to_be_bytes());
        self.0.update(piece);
    }
}

/// Returns whether a picture is complete and was drawn from these inputs.
pub(super) fn is_drawn_of(picture: &[u8], inputs: &str) -> bool {
    let head = &picture[..picture.len().min(HEAD)];
    let said = format!("{INPUTS}\0{inputs}");
    picture.ends_with(b"IEND\xae\x42\x60\x82")
        && head.windows(said.len()).any(|part| part == said.as_bytes())
}

/// The words on a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Words {
    /// The name of the course.
    pub(super) course: String,
    /// Where in the course the page is.
    pub(super) place: String,
    /// The heading of the page.
    pub(super) title: String,
}

/// The fonts that letters are drawn from.
pub(super) struct Letters<'f> {
    faces: Vec<Face<'f>>,
}

impl<'f> Letters<'f> {
    /// Parses these font files and skips invalid ones. A letter comes from the first font that has
    /// it.
    pub(super) fn of(files: impl IntoIterator<Item = &'f [u8]>) -> Self {
        let faces = files.into_iter();
        Self {
            faces: faces.filter_map(|file| Face::parse(file, 0).ok()).collect(),
        }
    }

    /// Returns whether there is a glyph for every character.
    pub(super) fn have(&self, text: &str) -> bool {
        text.chars().all(|letter| self.glyph(letter).is_some())
    }

    fn glyph(&self, letter: char) -> Option<(&Face<'f>, ttf_parser::GlyphId)> {
        self.faces
            .iter()
            .find_map(|face| Some((face, face.glyph_index(letter)?)))
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
            if fits && last.1.iter().all(|line| self.width(line, size) <= WIDTH) {
                return last;
            }
        }
        if let Some(line) = last.1.last_mut() {
            line.push('…');
        }
        last
    }

    /// Draws a line of text on its baseline.
    fn draw(&self, on: &mut Pixmap, text: &str, at: (f32, f32), size: f32, colour: [u8; 3]) {
        let mut outline = Outline {
            path: PathBuilder::new(),
            at,
            scale: 1.0,
        };
        for letter in text.chars() {
            let Some((face, glyph)) = self.glyph(letter) else {
                continue;
            };
            outline.scale = size / f32::from(face.units_per_em());
            let _ = face.outline_glyph(glyph, &mut outline);
            let advance = face.glyph_hor_advance(glyph).unwrap_or_default();
            outline.at.0 += f32::from(advance) * outline.scale;
        }
        if let Some(path) = outline.path.finish() {
            let paint = paint(colour);
            on.fill_path(
                &path,
                &paint,
                FillRule::Winding,
                Transform::identity(),
                None,
            );
        }
    }
}

/// The outline of a text, built letter by letter at its position.
struct Outline {
    path: PathBuilder,
    at: (f32, f32),
    scale: f32,
}

impl Outline {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.at.0 + x * self.scale, self.at.1 - y * self.scale)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.place(x1, y1), self.place(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (x1, y1) = self.place(x1, y1);
        let ((x2, y2), (x, y)) = (self.place(x2, y2), self.place(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

fn paint([red, green, blue]: [u8; 3]) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, 255);
    paint.anti_alias = true;
    paint
}

/// The theme's mark, ready to be drawn.
pub(super) struct Mark(Tree);

impl Mark {
    /// Parses an SVG; `None` if it isn't valid. Leaves out images in it, so nothing is fetched.
    pub(super) fn of(svg: &str) -> Option<Self> {
        let options = Options {
            image_href_resolver: ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        };
        Tree::from_str(svg, &options).ok().map(Self)
    }

    /// Draws the mark into a square.
    fn draw(&self, on: &mut Pixmap, (x, y): (f32, f32), side: f32) {
        let size = self.0.size();
        let scale = side / size.width().max(size.height());
        let place = Transform::from_translate(x, y).pre_scale(scale, scale);
        resvg::render(&self.0, place, &mut on.as_mut());
    }
}

/// The background of an icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// None: the mark fills the icon.
    Clear,
    /// The paper colour, with so much space that a system can crop the icon to a circle.
    Paper,
}

/// Draws the mark as a square icon of `side` pixels.
pub(super) fn icon(mark: &Mark, colours: &Colours, side: u32, ground: Ground) -> Vec<u8> {
    let mut picture = Pixmap::new(side, side).expect("the icon's size is valid");
    let whole = f32::from(u16::try_from(side).expect("an icon is small"));
    // Systems keep at least a circle of 80% of the width. The square for the mark fits into it.
    let share = match ground {
        Ground::Clear => 1.0,
        Ground::Paper => {
            let [red, green, blue] = colours.paper;
            picture.fill(Color::from_rgba8(red, green, blue, 255));
            0.56
        }
    };
    let side = whole * share;
    let margin = (whole - side) / 2.0;
    mark.draw(&mut picture, (margin, margin), side);
    png(&picture, png::ColorType::Rgba, None)
}

/// Width and height of a cover in pixels.
const COVER: (u32, u32) = (1200, 1800);

/// Draws the cover of the e-book: the mark, the course's name and a sentence. Returns `None` if the
/// fonts lack one of the letters.
pub(super) fn cover(
    title: &str,
    sentence: &str,
    letters: &Letters<'_>,
    mark: Option<&Mark>,
    colours: &Colours,
) -> Option<Vec<u8>> {
    if !letters.have(title) || !letters.have(sentence) {
        return None;
    }
    let mut picture = Pixmap::new(COVER.0, COVER.1).expect("the cover's size is valid");
    let [red, green, blue] = colours.paper;
    picture.fill(Color::from_rgba8(red, green, blue, 255));
    if let Some(ground) = Rect::from_xywh(0.0, 1560.0, 1200.0, 240.0) {
        let paint = paint(colours.ground);
        picture.fill_rect(ground, &paint, Transform::identity(), None);
    }
    if let Some(mark) = mark {
        mark.draw(&mut picture, (LEFT, 220.0), 280.0);
    }
    let (size, lines) = letters.heading(title);
    let size = size * 1.3;
    let mut y = 640.0;
    let room = lines.iter().map(|line| letters.width(line, size));
    let size = size * (WIDTH / room.fold(WIDTH, f32::max));
    for line in lines {
        y += size * 1.14;
        letters.draw(&mut picture, &line, (LEFT, y), size, colours.ink);
    }
    y += 40.0;
    for line in letters.lines(sentence, 46.0) {
        y += 66.0;
        letters.draw(&mut picture, &line, (LEFT, y), 46.0, colours.quiet);
    }
    Some(png(&picture, png::ColorType::Rgb, None))
}

/// Draws the card with these words and records `inputs` in it.
pub(super) fn card(
    words: &Words,
    inputs: &str,
    letters: &Letters<'_>,
    mark: Option<&Mark>,
    colours: &Colours,
) -> Vec<u8> {
    let (width, height) = SIZE;
    let mut picture = Pixmap::new(width, height).expect("the card's size is valid");
    let [red, green, blue] = colours.paper;
    picture.fill(Color::from_rgba8(red, green, blue, 255));
    let foot = 630.0 - GROUND;
    if let Some(ground) = Rect::from_xywh(0.0, foot, 1200.0, GROUND) {
        let paint = paint(colours.ground);
        picture.fill_rect(ground, &paint, Transform::identity(), None);
    }
    if let Some(mark) = mark {
        mark.draw(&mut picture, (LEFT, 72.0), 72.0);
    }
    letters.draw(
        &mut picture,
        &words.place,
        (LEFT, 216.0),
        34.0,
        colours.quiet,
    );
    let (size, lines) = letters.heading(&words.title);
    let mut y = 216.0 + 24.0;
    for line in lines {
        y += size * 1.14;
        letters.draw(&mut picture, &line, (LEFT, y), size, colours.ink);
    }
    letters.draw(
        &mut picture,
        &words.course,
        (LEFT, foot + 62.0),
        40.0,
        colours.on_ground,
    );
    png(&picture, png::ColorType::Rgb, Some(inputs))
}

fn png(picture: &Pixmap, kind: png::ColorType, inputs: Option<&str>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, picture.width(), picture.height());
    encoder.set_color(kind);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    if let Some(inputs) = inputs {
        let said = encoder.add_text_chunk(INPUTS.to_owned(), inputs.to_owned());
        said.expect("digits and letters are valid in a PNG");
    }
    let mut header = encoder.write_header().expect("writing to memory succeeds");
    // Row by row, because a second copy of the picture in memory costs as much as drawing it.
    let writer = header.stream_writer_with_size(CHUNK);
    let mut writer = writer.expect("writing to memory succeeds");
    let width = picture.width() as usize;
    let mut line = Vec::with_capacity(width * kind.samples());
    for pixels in picture.pixels().chunks_exact(width) {
        line.clear();
        for pixel in pixels {
            // Opaque pixels keep their colours.
            let pixel = pixel.demultiply();
            let colours = [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()];
            line.extend_from_slice(&colours[..kind.samples()]);
        }
        let written = writer.write_all(&line);
        written.expect("writing to memory succeeds");
    }
    let ended = writer.finish();
    ended.expect("every row was written");
    header.finish().expect("writing to memory succeeds");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASIC: &[u8] = include_bytes!("../../../themes/default/templates/card/letters.ttf");
    const EXTENDED: &[u8] =
        include_bytes!("../../../themes/default/templates/card/letters-extended.ttf");

    #[test]
    fn headings_use_the_largest_size_that_fits() {
        let letters = Letters::of([BASIC, EXTENDED]);
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

    #[test]
    fn letters_come_from_the_first_font_that_has_them() {
        let letters = Letters::of([BASIC, EXTENDED]);
        assert!(letters.have("Zażółć, für “alles”: 5 × 2"));
        assert!(!letters.have("日本"));
        assert!(Letters::of([&b"no font"[..]]).faces.is_empty());
    }

    #[test]
    fn a_cover_needs_a_glyph_for_every_letter() {
        let letters = Letters::of([BASIC, EXTENDED]);
        let cover = |title: &str| cover(title, "A sentence.", &letters, None, &Colours::of(""));
        assert!(cover("A course") == cover("A course") && cover("A course").is_some());
        assert_eq!(cover("日本"), None);
    }

    #[test]
    fn inputs_depend_on_words_colours_and_fonts() {
        let words = |place: &str, title: &str| Words {
            course: "A course".to_owned(),
            place: place.to_owned(),
            title: title.to_owned(),
        };
        let (light, green) = (Colours::of(""), Colours::of("--paper: #00ff00;"));
        let stamp = Stamp::of(&light, [BASIC]);
        let own = stamp.with(&words("a", "b"));
        assert_eq!(own, Stamp::of(&light, [BASIC]).with(&words("a", "b")));
        for other in [
            stamp.with(&words("ab", "")),
            Stamp::of(&green, [BASIC]).with(&words("a", "b")),
            Stamp::of(&light, [EXTENDED]).with(&words("a", "b")),
        ] {
            assert_ne!(own, other);
        }
    }

    /// Returns the pixels of a picture, row by row.
    fn colours_of(png: &[u8]) -> Vec<u8> {
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().expect("a PNG");
        let mut colours = vec![0; reader.output_buffer_size().expect("the picture is small")];
        reader
            .next_frame(&mut colours)
            .expect("the PNG is complete");
        colours
    }

    /// `DRAWING` must change whenever a card looks different; then both values below are new. Other
    /// processors may round differently.
    #[cfg(target_arch = "x86_64")]
    #[test]
    fn the_drawing_version_matches_the_card() {
        let letters = Letters::of([BASIC, EXTENDED]);
        let words = Words {
            course: "A course".to_owned(),
            place: "Part, lesson 1 of 2".to_owned(),
            title: "A title that needs more than the one line".to_owned(),
        };
        let mark = include_str!("../../../themes/default/icons/mark.svg");
        let mark = Mark::of(mark).expect("an SVG");
        let drawn = card(&words, "", &letters, Some(&mark), &Colours::of(""));
        let hash = format!("{:x}", Sha256::digest(colours_of(&drawn)));
        assert_eq!((DRAWING, &hash[..16]), (1, "95e6df6c3df01daa"));
    }

    #[test]
    fn pictures_are_reproducible() {
        let letters = Letters::of([BASIC, EXTENDED]);
        let mark = Mark::of(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><image href=\"/etc/hostname\" width=\"1\" height=\"1\"/><path d=\"M0 0h2v2z\"/></svg>",
        );
        let colours = Colours::of("");
        let words = Words {
            course: "A course".to_owned(),
            place: "Part, lesson 1 of 2".to_owned(),
            title: "Title".to_owned(),
        };
        let stamp = Stamp::of(&colours, [BASIC, EXTENDED]);
        let inputs = stamp.with(&words);
        let draw = || card(&words, &inputs, &letters, mark.as_ref(), &colours);
        let size = |png: &[u8]| (png[16..20].to_vec(), png[20..24].to_vec());
        let drawn = draw();
        assert!(drawn == draw());
        assert!(is_drawn_of(&drawn, &inputs));
        assert!(!is_drawn_of(&drawn[..drawn.len() / 2], &inputs));
        assert!(!is_drawn_of(b"", &inputs));
        assert_eq!(
            size(&drawn),
            (
                1200_u32.to_be_bytes().to_vec(),
                630_u32.to_be_bytes().to_vec()
            )
        );
        let mark = mark.expect("an SVG");
        let clear = icon(&mark, &colours, 192, Ground::Clear);
        assert!(clear != icon(&mark, &colours, 192, Ground::Paper));
        assert!(Mark::of("<svg").is_none());
    }
}
