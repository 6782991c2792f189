//! Describes a diagram in sentences, for readers who cannot see it. Each sentence is a pattern
//! from the theme's words, and the values that fill it.

use super::model::{Figure, Label};

/// A sentence: the name of its pattern, and the values for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The key of a word of the theme, for example `diagram.says`.
    pub pattern: &'static str,
    /// The values, by the names in the pattern.
    pub parts: Vec<(&'static str, String)>,
}

/// Returns sentences that say the same as the drawing, in the same order.
#[must_use]
pub fn sentences(figure: &Figure) -> Vec<Sentence> {
    match figure {
        Figure::Sequence(figure) => figure
            .messages
            .iter()
            .map(|message| {
                let from = figure.participants[message.from].plain();
                let words = ("words", message.words.plain());
                if message.from == message.to {
                    return sentence("diagram.alone", vec![("from", from), words]);
                }
                let to = figure.participants[message.to].plain();
                let pattern = if message.is_answer { "diagram.answers" } else { "diagram.says" };
                sentence(pattern, vec![("from", from), ("to", to), words])
            })
            .collect(),
        Figure::Boxes(figure) => figure
            .arrows
            .iter()
            .map(|arrow| {
                let name = |place: usize| figure.boxes[place].plain();
                let mut parts = vec![("from", name(arrow.from)), ("to", name(arrow.to))];
                match &arrow.words {
                    Some(words) => {
                        parts.push(("words", Label::plain(words)));
                        sentence("diagram.says", parts)
                    }
                    None => sentence("diagram.leads", parts),
                }
            })
            .collect(),
        Figure::Rows(figure) => {
            let rows = figure.tables.iter().flat_map(|table| {
                table.rows.iter().map(|row| {
                    let values = table.columns.iter().zip(row);
                    let values = values.map(|(column, value)| format!("{column} {value}"));
                    let values: Vec<String> = values.collect();
                    let parts = vec![("table", table.name.clone()), ("values", values.join(", "))];
                    sentence("diagram.row", parts)
                })
            });
            let name = |(table, column): (usize, usize)| {
                let table = &figure.tables[table];
                format!("{}.{}", table.name, table.columns[column])
            };
            let references = figure.references.iter().map(|each| {
                let parts = vec![("from", name(each.from)), ("to", name(each.to))];
                sentence("diagram.refers", parts)
            });
            rows.chain(references).collect()
        }
    }
}

fn sentence(pattern: &'static str, parts: Vec<(&'static str, String)>) -> Sentence {
    Sentence { pattern, parts }
}
