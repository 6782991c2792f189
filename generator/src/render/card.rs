//! Pictures that machines show: a card for each page, the cover of the e-book, and the theme's
//! mark as icons.
//!
//! Words, colours and outlines enter, PNG leaves; the same input gives the same bytes. The
//! letters are the theme's, `templates/card/*.ttf`: no system's fonts are asked for. A card
//! says itself what it was drawn of, so that the one of an earlier build need not be drawn
//! again. Knows nothing of pages.

use std::io::Write as _;

use resvg::tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use sha2::{Digest, Sha256};
use ttf_parser::{Face, OutlineBuilder};

use super::colours::Colours;

/// Width and height of a card in pixels, as sites that show them ask for it.
pub(super) const SIZE: (u32, u32) = (1200, 630);

/// Where texts begin, from the left.
const LEFT: f32 = 88.0;
/// How wide they may be.
const WIDTH: f32 = 1200.0 - 2.0 * LEFT;
/// How high the ground is, at the foot.
const GROUND: f32 = 96.0;
/// Sizes of a heading, the first that fits, and how many lines it may then have.
const HEADINGS: [(f32, usize); 4] = [(88.0, 2), (72.0, 3), (58.0, 4), (46.0, 5)];
/// How many bytes of a picture are written at a time.
const CHUNK: usize = 1 << 16;

/// How cards are drawn. Another number draws all of them again: whatever changes what one looks
/// like needs the next.
const DRAWING: u32 = 1;
/// Under this name a card says what it was drawn of.
const INPUTS: &str = "Inputs";
/// So far into a file it says so at the latest.
const HEAD: usize = 200;

/// What tells one look of cards from another.
#[derive(Debug, Clone)]
pub(super) struct Stamp(Sha256);

impl Stamp {
    /// That of cards in these colours, with these fonts and marks.
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

    /// What a card with these words says that it was drawn of.
    pub(super) fn with(&self, words: &Words) -> String {
        let mut stamp = self.clone();
        for text in [&words.course, &words.place, &words.title] {
            stamp.add(text.as_bytes());
        }
        format!("{:x}", stamp.0.finalize())
    }

    /// Each with its length, so that no two runs of pieces are the same.
    fn add(&mut self, piece: &[u8]) {
        self.0.update((piece.len() as u64).to_be_bytes());
        self.0.update(piece);
    }
}

/// Whether a picture is whole, and says that it was drawn of these inputs.
pub(super) fn is_drawn_of(picture: &[u8], inputs: &str) -> bool {
    let head = &picture[..picture.len().min(HEAD)];
    let said = format!("{INPUTS}\0{inputs}");
    picture.ends_with(b"IEND\xae\x42\x60\x82")
        && head.windows(said.len()).any(|part| part == said.as_bytes())
}

/// What a card says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Words {
    /// The name of the course.
    pub(super) course: String,
    /// Where in the course the page stands.
    pub(super) place: String,
    /// The heading of the page.
    pub(super) title: String,
}

/// The outlines of letters.
pub(super) struct Letters<'f> {
    faces: Vec<Face<'f>>,
}

impl<'f> Letters<'f> {
    /// The letters of these font files, of which the first that has a letter gives it.
    pub(super) fn of(files: impl IntoIterator<Item = &'f [u8]>) -> Self {
        let faces = files.into_iter();
        Self {
            faces: faces.filter_map(|file| Face::parse(file, 0).ok()).collect(),
        }
    }

    /// Whether there is an outline for every letter.
    pub(super) fn have(&self, text: &str) -> bool {
        text.chars().all(|letter| self.glyph(letter).is_some())
    }

    fn glyph(&self, letter: char) -> Option<(&Face<'f>, ttf_parser::GlyphId)> {
        self.faces
            .iter()
            .find_map(|face| Some((face, face.glyph_index(letter)?)))
    }

    /// How wide a text of this size is.
    fn width(&self, text: &str, size: f32) -> f32 {
        let widths = text.chars().filter_map(|letter| {
            let (face, glyph) = self.glyph(letter)?;
            let advance = f32::from(face.glyph_hor_advance(glyph)?);
            Some(advance * size / f32::from(face.units_per_em()))
        });
        widths.sum()
    }

    /// A text in lines that are no wider than they may be.
    fn lines(&self, text: &str, size: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|line| self.width(line, size) <= WIDTH) {
                Some(line) => *lines.last_mut().expect("it was made longer") = line,
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The size and the lines of a heading: as large as it fits, and cut where it never does.
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

    /// Draws a line of text on its base line.
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

/// A letter's outline on its way to where it stands.
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
    /// Reads an SVG; `None` where it is none. Pictures in it are left out: nothing is fetched.
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

    /// Draws it into a square.
    fn draw(&self, on: &mut Pixmap, (x, y): (f32, f32), side: f32) {
        let size = self.0.size();
        let scale = side / size.width().max(size.height());
        let place = Transform::from_translate(x, y).pre_scale(scale, scale);
        resvg::render(&self.0, place, &mut on.as_mut());
    }
}

/// What an icon has around the mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// Nothing: the mark fills it.
    Clear,
    /// Paper, with so much room that a system may cut it to a circle.
    Paper,
}

/// The mark as a square picture of so many pixels.
pub(super) fn icon(mark: &Mark, colours: &Colours, side: u32, ground: Ground) -> Vec<u8> {
    let mut picture = Pixmap::new(side, side).expect("an icon has a size");
    let whole = f32::from(u16::try_from(side).expect("an icon is small"));
    // A circle of four fifths of the width is what systems leave at least; this square is in it.
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

/// The cover of the e-book: the mark, the name of the course and a sentence on it; `None` where
/// a letter of these has no outline.
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
    let mut picture = Pixmap::new(COVER.0, COVER.1).expect("a cover has a size");
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

/// The card with these words, which says that it was drawn of `inputs`.
pub(super) fn card(
    words: &Words,
    inputs: &str,
    letters: &Letters<'_>,
    mark: Option<&Mark>,
    colours: &Colours,
) -> Vec<u8> {
    let (width, height) = SIZE;
    let mut picture = Pixmap::new(width, height).expect("a card has a size");
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
        said.expect("digits and letters are no text that a picture refuses");
    }
    let mut header = encoder.write_header().expect("memory takes bytes");
    // Line by line: a second picture in memory costs as much as drawing the first.
    let writer = header.stream_writer_with_size(CHUNK);
    let mut writer = writer.expect("memory takes bytes");
    let width = picture.width() as usize;
    let mut line = Vec::with_capacity(width * kind.samples());
    for pixels in picture.pixels().chunks_exact(width) {
        line.clear();
        for pixel in pixels {
            // Where nothing shines through, the colours are what they are.
            let pixel = pixel.demultiply();
            let colours = [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()];
            line.extend_from_slice(&colours[..kind.samples()]);
        }
        let written = writer.write_all(&line);
        written.expect("memory takes bytes");
    }
    let ended = writer.finish();
    ended.expect("there are as many bytes as pixels ask for");
    header.finish().expect("memory takes bytes");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASIC: &[u8] = include_bytes!("../../../themes/default/templates/card/letters.ttf");
    const EXTENDED: &[u8] =
        include_bytes!("../../../themes/default/templates/card/letters-extended.ttf");

    #[test]
    fn headings_are_as_large_as_they_fit_and_never_wider_than_the_card() {
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
    fn a_cover_needs_letters_for_all_of_its_words() {
        let letters = Letters::of([BASIC, EXTENDED]);
        let cover = |title: &str| cover(title, "A sentence.", &letters, None, &Colours::of(""));
        assert!(cover("A course") == cover("A course") && cover("A course").is_some());
        assert_eq!(cover("日本"), None);
    }

    #[test]
    fn other_words_colours_and_letters_are_other_inputs() {
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

    /// The bytes of its colours, line by line.
    fn colours_of(png: &[u8]) -> Vec<u8> {
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().expect("it is a PNG");
        let mut colours = vec![0; reader.output_buffer_size().expect("it is small")];
        reader.next_frame(&mut colours).expect("it is whole");
        colours
    }

    /// The number has to be another one where a card looks otherwise than the last one of this
    /// number: then both values below are new. Other processors may round otherwise.
    #[cfg(target_arch = "x86_64")]
    #[test]
    fn a_card_that_looks_otherwise_has_another_number() {
        let letters = Letters::of([BASIC, EXTENDED]);
        let words = Words {
            course: "A course".to_owned(),
            place: "Part, lesson 1 of 2".to_owned(),
            title: "A title that needs more than the one line".to_owned(),
        };
        let mark = include_str!("../../../themes/default/icons/mark.svg");
        let mark = Mark::of(mark).expect("it is an SVG");
        let drawn = card(&words, "", &letters, Some(&mark), &Colours::of(""));
        let hash = format!("{:x}", Sha256::digest(colours_of(&drawn)));
        assert_eq!((DRAWING, &hash[..16]), (1, "95e6df6c3df01daa"));
    }

    #[test]
    fn pictures_are_of_their_size_and_the_same_each_time() {
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
        let mark = mark.expect("it is an SVG");
        let clear = icon(&mark, &colours, 192, Ground::Clear);
        assert!(clear != icon(&mark, &colours, 192, Ground::Paper));
        assert!(Mark::of("<svg").is_none());
    }
}
