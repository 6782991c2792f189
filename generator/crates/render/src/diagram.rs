//! Renders a diagram as SVG and as sentences.
//!
//! The drawing has the colour of the text around it, so it's readable without a style sheet. Themes
//! can style its classes.

use serde::Serialize;

use crate::words::Words;
use understory_course::text::{markdown_line, plain};
use understory_diagram::{
    Box, BoxKind, Diagram, Drawing, Face, Path, Stroke, Text, drawing, sentences,
};
use understory_python::highlight::escape;

/// The pixels of a drawing per `em`.
const PIXELS_PER_EM: f64 = 16.0;
/// The radii of a part's large and small corners.
const CORNER_RADII: (i32, i32) = (11, 3);

/// The context of `blocks/diagram.html`.
#[derive(Serialize)]
pub(super) struct DiagramBlock {
    title_html: String,
    svg: String,
    sentences: Vec<String>,
    /// The title and the numbered sentences as one string.
    alternative: String,
}

/// Returns the context of one diagram.
pub(super) fn context(diagram: &Diagram, words: &Words) -> DiagramBlock {
    let sentences: Vec<String> = sentences(&diagram.figure)
        .into_iter()
        .map(|sentence| {
            let parts = sentence.parts.iter();
            let parts: Vec<(&str, &str)> = parts.map(|(name, part)| (*name, &**part)).collect();
            words.fill(sentence.pattern, &parts)
        })
        .collect();
    let numbered = (1..).zip(&sentences);
    let numbered = numbered.map(|(number, sentence)| format!("{number}. {sentence}"));
    let description: Vec<String> = [plain(&diagram.title)].into_iter().chain(numbered).collect();
    DiagramBlock {
        title_html: markdown_line(&diagram.title),
        svg: svg(&drawing(&diagram.figure)),
        alternative: description.join("; "),
        sentences,
    }
}

fn svg(drawing: &Drawing) -> String {
    let Drawing { width, height, .. } = drawing;
    let (wide, high) = (f64::from(*width) / PIXELS_PER_EM, f64::from(*height) / PIXELS_PER_EM);
    let boxes: String = drawing.boxes.iter().map(shape).collect();
    let paths: String = drawing.paths.iter().map(line).collect();
    let texts: String = drawing.texts.iter().map(text).collect();
    format!(
        "<svg class=\"diagram-svg\" viewBox=\"0 0 {width} {height}\" width=\"{wide}em\" height=\"{high}em\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\
         {paths}{boxes}<g class=\"diagram-texts\" fill=\"currentColor\" stroke=\"none\">{texts}</g></svg>"
    )
}

fn shape(each: &Box) -> String {
    let Box { look, x, y, w, h } = *each;
    let class = match look {
        BoxKind::Part => {
            let (round, small) = CORNER_RADII;
            let (along, down) = (w - round - small, h - round - small);
            let d = format!(
                "M{} {y}h{along}a{round} {round} 0 0 1 {round} {round}v{down}a{small} {small} 0 0 1-{small} {small}h-{along}a{round} {round} 0 0 1-{round}-{round}v-{down}a{small} {small} 0 0 1 {small}-{small}z",
                x + small
            );
            return format!("<path class=\"diagram-part\" stroke-width=\"1.4\" d=\"{d}\"/>");
        }
        BoxKind::Column => "column",
        BoxKind::Cell => "cell",
    };
    format!(
        "<rect class=\"diagram-{class}\" stroke-width=\"1.4\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>"
    )
}

fn line(path: &Path) -> String {
    let (class, more) = match path.stroke {
        Stroke::Arrow | Stroke::Head => ("arrow", ""),
        Stroke::Dashed => ("arrow", " stroke-dasharray=\"5 5\""),
        Stroke::Life => ("life", " stroke-width=\"1\""),
    };
    let d = &path.d;
    format!("<path class=\"diagram-{class}\"{more} d=\"{d}\"/>")
}

fn text(text: &Text) -> String {
    let Text { face, x, y, width, .. } = text;
    let class = match face {
        Face::Name => "name",
        Face::Words => "words",
        Face::Code => "code",
        Face::Key => "key",
        Face::Number => "number",
    };
    let size = face.size();
    let words = escape(&text.text);
    // Other fonts than the theme's must also fit the width that was measured.
    format!(
        "<text class=\"diagram-{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\">{words}</text>"
    )
}
