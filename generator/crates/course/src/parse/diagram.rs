//! Parses a `diagram` fence into a [`Diagram`]: one line per message, chain of boxes, row or
//! reference.
//!
//! Takes the fence as written. Reports every line that draws nothing and anything that would
//! make the drawing unreadable; if there is a problem, there is no diagram.

use std::ops::Range;

use crate::model::Block;
use crate::parse::attributes::{Attribute, refuse_unknown};
use crate::parse::places::Reporter;
use crate::parse::suggest::nearest;
use understory_diagram::{
    Arrow, Boxes, Diagram, Figure, Label, Message, Reference, Rows, Sequence, Table, limits,
};
use understory_source::diagnostic::Code;

/// The language of the fence.
pub const DIAGRAM: &str = "diagram";

const ATTRIBUTES: [&str; 3] = ["title", "kind", "down"];
const KINDS: [&str; 3] = ["sequence", "boxes", "rows"];

/// What you can write for a value that refers to no row.
const NO_REFERENCE: [&str; 2] = ["", "NULL"];

/// The places of a fence's pieces.
pub(super) struct FencePlaces<'a> {
    /// The text that contains the fence.
    pub(super) text: &'a str,
    /// The whole fence.
    pub(super) range: Range<usize>,
    /// Its opening line.
    pub(super) head: Range<usize>,
    /// Its content.
    pub(super) body: Range<usize>,
}

/// Parses a diagram. Reports its problems and returns `None` if there are any.
pub(super) fn read(
    fenced: &FencePlaces<'_>,
    attributes: &[Attribute],
    reporter: &mut Reporter<'_>,
) -> Option<Block> {
    let before = reporter.count();
    let mut reader = Reader { text: fenced.text, head: fenced.head.clone(), reporter };
    let title = reader.title(attributes);
    let lines = lines(fenced.text, &fenced.body);
    let figure =
        reader.kind(attributes).map(|(kind, is_down)| reader.figure(kind, is_down, &lines));
    let span = reporter.span(&fenced.range);
    let has_mistakes = reporter.count() > before;
    let (title, figure) = (title?, figure?);
    (!has_mistakes).then(|| Block::Diagram(Box::new(Diagram { title, figure, span })))
}

/// Returns the place of every line, without surrounding whitespace.
fn lines(text: &str, body: &Range<usize>) -> Vec<Range<usize>> {
    let mut start = body.start;
    let mut lines = Vec::new();
    for line in text[body.clone()].split_inclusive('\n') {
        lines.push(trimmed(text, start..start + line.len()));
        start += line.len();
    }
    lines
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let text_of_range = &text[range.clone()];
    let start = range.start + text_of_range.len() - text_of_range.trim_start().len();
    start..start + text_of_range.trim().len()
}

struct Reader<'a, 'd> {
    text: &'a str,
    head: Range<usize>,
    reporter: &'a mut Reporter<'d>,
}

/// `A -> B --> C: words`, in pieces.
struct Line {
    range: Range<usize>,
    /// The pieces between the arrows: one more than there are arrows.
    names: Vec<Range<usize>>,
    /// The arrows, and whether each is dashed.
    arrows: Vec<(Range<usize>, bool)>,
    /// The text after the colon.
    words: Option<Range<usize>>,
}

impl Reader<'_, '_> {
    fn report(
        &mut self,
        range: &Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.reporter.report(Code::InvalidDiagram, range, message, hint);
    }

    fn title(&mut self, attributes: &[Attribute]) -> Option<String> {
        let title = attributes.iter().find(|each| each.key == "title");
        let value = title.and_then(|each| each.value.as_deref()).map(str::trim);
        if let Some(title) = value.filter(|title| !title.is_empty()) {
            return Some(title.to_owned());
        }
        let place = title.map_or(self.head.clone(), |each| each.range.clone());
        self.report(
            &place,
            "this diagram has no title",
            "say in a few words what it shows: `{title=\"…\"}`",
        );
        None
    }

    fn kind(&mut self, attributes: &[Attribute]) -> Option<(&'static str, bool)> {
        refuse_unknown(
            attributes,
            &ATTRIBUTES,
            "a `diagram` block",
            Code::InvalidDiagram,
            self.reporter,
        );
        let all = "add `kind=\"sequence\"`, `kind=\"boxes\"` or `kind=\"rows\"`";
        let Some(kind) = attributes.iter().find(|each| each.key == "kind") else {
            let head = self.head.clone();
            self.report(&head, "this diagram has no kind", all);
            return None;
        };
        let value = kind.value.as_deref().unwrap_or_default();
        let Some(kind) = KINDS.into_iter().find(|kind| *kind == value) else {
            let hint = nearest(value, KINDS);
            let hint = hint.map_or(all.to_owned(), |kind| format!("did you mean `{kind}`?"));
            let message = format!("unknown diagram kind `{value}`");
            self.report(&kind.range, message, hint);
            return None;
        };
        let down = attributes.iter().find(|each| each.key == "down");
        if let Some(down) = down.filter(|down| down.value.is_some() || kind != "boxes") {
            self.report(
                &down.range,
                "`down` takes no value and only works with `kind=\"boxes\"`",
                "write `{title=\"…\" kind=\"boxes\" down}`, or remove it",
            );
        }
        Some((kind, down.is_some()))
    }

    fn figure(&mut self, kind: &str, is_down: bool, lines: &[Range<usize>]) -> Figure {
        if lines.iter().all(Range::is_empty) {
            let head = self.head.clone();
            let example = match kind {
                "sequence" => "add a message, for example `Browser -> Server: asks`",
                "boxes" => "add an arrow, for example `Browser -> Server`",
                _ => "add a table, for example `books: id | title`, with its rows below it",
            };
            self.report(&head, "this diagram is empty", example);
        }
        match kind {
            "sequence" => Figure::Sequence(self.sequence(lines)),
            "boxes" => Figure::Boxes(self.boxes(is_down, lines)),
            _ => Figure::Rows(self.rows(lines)),
        }
    }

    /// Splits a line at its arrows and its colon.
    fn line(&self, line_range: &Range<usize>) -> Line {
        let mut line =
            Line { range: line_range.clone(), names: Vec::new(), arrows: Vec::new(), words: None };
        let mut start = line_range.start;
        let mut is_code = false;
        let mut at = line_range.start;
        for piece in self.text[line_range.clone()].split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            let place = at..at + word.len();
            at += piece.len();
            if !is_code && (word == "->" || word == "-->") {
                line.names.push(trimmed(self.text, start..place.start));
                start = place.end;
                line.arrows.push((place, word == "-->"));
                continue;
            }
            is_code ^= word.matches('`').count() % 2 == 1;
            if !is_code && word.ends_with(':') {
                line.names.push(trimmed(self.text, start..place.end - 1));
                line.words = Some(trimmed(self.text, place.end..line_range.end));
                return line;
            }
        }
        line.names.push(trimmed(self.text, start..line_range.end));
        line
    }

    /// Returns the lines with arrows. Reports lines without one, and arrows without a name on
    /// one side.
    fn arrows(&mut self, lines: &[Range<usize>], example: &str) -> Vec<Line> {
        let mut arrows = Vec::new();
        for line_range in lines.iter().filter(|line| !line.is_empty()) {
            let line = self.line(line_range);
            if line.arrows.is_empty() {
                let line_text = &self.text[line_range.clone()];
                let other = ["→", "=>", "⇒", "->", "—>"];
                let hint = match other.iter().find(|other| line_text.contains(**other)) {
                    Some(_) => {
                        "write `->` with spaces around it, or `-->` for a dashed arrow".to_owned()
                    }
                    None => format!("write {example}"),
                };
                self.report(line_range, "this line has no arrow", hint);
                continue;
            }
            if let Some(place) = line.names.iter().position(Range::is_empty) {
                let arrow = line.arrows[place.min(line.arrows.len() - 1)].0.clone();
                let side = if place == 0 { "before" } else { "after" };
                self.report(
                    &arrow,
                    format!("there is no name {side} this arrow"),
                    format!("write {example}"),
                );
                continue;
            }
            arrows.push(line);
        }
        arrows
    }

    /// Returns the index of a name, adding a new name unless there are already `most`.
    fn check_names(
        &mut self,
        range: &Range<usize>,
        names: &mut Vec<String>,
        most: usize,
        noun: &str,
    ) -> Option<usize> {
        let name = &self.text[range.clone()];
        if let Some(place) = names.iter().position(|each| each == name) {
            return Some(place);
        }
        let lower = name.to_lowercase();
        if let Some(like) = names.iter().find(|each| each.to_lowercase() == lower) {
            let message = format!("`{name}` and `{like}` differ only in case");
            self.report(range, message, format!("did you mean `{like}`?"));
            return None;
        }
        if !self.is_short(range, limits::NAME) {
            return None;
        }
        if names.len() == most {
            self.report(
                range,
                format!("a diagram can have at most {most} {noun}"),
                "leave out what the text does not mention, or draw two diagrams",
            );
            return None;
        }
        names.push(name.to_owned());
        Some(names.len() - 1)
    }

    fn is_short(&mut self, range: &Range<usize>, most: usize) -> bool {
        let is_short = self.text[range.clone()].chars().count() <= most;
        if !is_short {
            self.report(
                range,
                format!("this text is longer than {most} characters"),
                "shorten it here, and say the rest outside the diagram",
            );
        }
        is_short
    }

    fn label(&mut self, range: &Range<usize>) -> Option<Label> {
        self.is_short(range, limits::WORDS).then(|| Label::of(&self.text[range.clone()]))
    }

    fn sequence(&mut self, lines: &[Range<usize>]) -> Sequence {
        let example = "one message per line, for example `Browser -> Server: asks`";
        let mut names = Vec::new();
        let mut messages = Vec::new();
        for line in self.arrows(lines, example) {
            if let Some((second, _)) = line.arrows.get(1) {
                let hint = format!("write {example}");
                self.report(&second.clone(), "a message can have only one arrow", hint);
                continue;
            }
            let Some(words) = line.words.clone().filter(|words| !words.is_empty()) else {
                let hint = "add text after a colon, for example `Browser -> Server: asks`";
                self.report(&line.range, "this message has no text", hint);
                continue;
            };
            if messages.len() == limits::MESSAGES {
                self.too_many(&line.range, limits::MESSAGES, "messages");
                break;
            }
            let ends: Vec<Option<usize>> = line
                .names
                .iter()
                .map(|name| {
                    self.check_names(name, &mut names, limits::PARTICIPANTS, "participants")
                })
                .collect();
            let words = self.label(&words);
            if let ([Some(from), Some(to)], Some(words)) = (&ends[..], words) {
                messages.push(Message { from: *from, to: *to, is_answer: line.arrows[0].1, words });
            }
        }
        Sequence { participants: names.iter().map(|name| Label::of(name)).collect(), messages }
    }

    fn too_many(&mut self, range: &Range<usize>, most: usize, noun: &str) {
        self.report(
            range,
            format!("a diagram can have at most {most} {noun}"),
            "leave out what the text does not mention, or draw two diagrams",
        );
    }

    fn boxes(&mut self, is_down: bool, lines: &[Range<usize>]) -> Boxes {
        let example = "`Browser -> Server`, or `Browser -> Server: asks`";
        let mut names = Vec::new();
        let mut arrows = Vec::new();
        for line in self.arrows(lines, example) {
            let words = match &line.words {
                Some(words) if words.is_empty() => {
                    let hint = "write a label for the arrow, or remove the colon";
                    self.report(&line.range, "there is no label after the colon", hint);
                    continue;
                }
                Some(words) if line.arrows.len() > 1 => {
                    let hint = "put that arrow on its own line: `Browser -> Server: asks`";
                    self.report(words, "a line with a label can have only one arrow", hint);
                    continue;
                }
                Some(words) => self.label(words),
                None => None,
            };
            let ends: Vec<Option<usize>> = line
                .names
                .iter()
                .map(|name| self.check_names(name, &mut names, limits::BOXES, "boxes"))
                .collect();
            for (pair, (place, is_dashed)) in ends.windows(2).zip(&line.arrows) {
                let (Some(from), Some(to)) = (pair[0], pair[1]) else {
                    continue;
                };
                if from == to {
                    let hint = "remove it, or draw a `sequence` diagram";
                    self.report(place, "this arrow points back to its own box", hint);
                    continue;
                }
                if arrows.len() == limits::ARROWS {
                    self.too_many(place, limits::ARROWS, "arrows");
                    break;
                }
                arrows.push(Arrow { from, to, is_dashed: *is_dashed, words: words.clone() });
            }
        }
        Boxes { is_down, boxes: names.iter().map(|name| Label::of(name)).collect(), arrows }
    }

    fn rows(&mut self, lines: &[Range<usize>]) -> Rows {
        let mut tables: Vec<Table> = Vec::new();
        let mut places: Vec<Vec<Range<usize>>> = Vec::new();
        let mut references = Vec::new();
        let mut is_open = false;
        for range in lines {
            if range.is_empty() {
                is_open = false;
                continue;
            }
            let line = self.line(range);
            if !line.arrows.is_empty() {
                references.push(line);
            } else if is_open {
                if let Some(row) = tables.last().and_then(|table| self.row(range, table)) {
                    tables[places.len() - 1].rows.push(row);
                    places[tables.len() - 1].push(range.clone());
                }
            } else if let Some(table) = self.table(&line, &tables) {
                tables.push(table);
                places.push(Vec::new());
                is_open = true;
            } else {
                // Its rows would be reported as wrong too.
                break;
            }
        }
        let references =
            references.iter().filter_map(|line| self.reference(line, &tables, &places)).collect();
        Rows { tables, references }
    }

    fn table(&mut self, line: &Line, tables: &[Table]) -> Option<Table> {
        let example = "start a table with its name and columns, for example `books: id | title`";
        let columns = line.words.clone().unwrap_or(line.range.end..line.range.end);
        let name = line.names[0].clone();
        let columns = self.cells(&columns);
        if name.is_empty() || columns.iter().any(Range::is_empty) {
            self.report(&line.range, "this line does not start a table", example);
            return None;
        }
        let text = |range: &Range<usize>| self.text[range.clone()].to_owned();
        let columns_text: Vec<String> = columns.iter().map(text).collect();
        let table_name = text(&name);
        if tables.iter().any(|table| table.name == table_name) {
            self.report(
                &name,
                format!("there are two tables named `{table_name}`"),
                "put a table's rows directly below it, without a blank line",
            );
            return None;
        }
        if let Some(twice) =
            (1..columns.len()).find(|&at| columns_text[..at].contains(&columns_text[at]))
        {
            let message = format!("two columns are named `{}`", columns_text[twice]);
            self.report(&columns[twice], message, "give each column its own name");
            return None;
        }
        if tables.len() == limits::TABLES {
            self.too_many(&line.range, limits::TABLES, "tables");
            return None;
        }
        if columns.len() > limits::COLUMNS {
            self.too_many(&columns[limits::COLUMNS], limits::COLUMNS, "columns");
            return None;
        }
        for range in columns.iter().chain([&name]) {
            if !self.is_short(range, limits::NAME) {
                return None;
            }
        }
        Some(Table { name: table_name, columns: columns_text, rows: Vec::new() })
    }

    /// Returns the places of the cells between the `|` characters.
    fn cells(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let mut at = range.start;
        let mut cells = Vec::new();
        for cell in self.text[range.clone()].split('|') {
            cells.push(trimmed(self.text, at..at + cell.len()));
            at += cell.len() + 1;
        }
        cells
    }

    fn row(&mut self, range: &Range<usize>, table: &Table) -> Option<Vec<String>> {
        let cells = self.cells(range);
        let (has, needs) = (cells.len(), table.columns.len());
        if has != needs {
            let (values, columns) = (count(has, "value"), count(needs, "column"));
            self.report(
                range,
                format!("this row has {values}, but its table has {columns}"),
                "separate values with `|`; a blank line ends a table",
            );
            return None;
        }
        if table.rows.len() == limits::ROWS {
            self.too_many(range, limits::ROWS, "rows");
            return None;
        }
        for cell in &cells {
            if !self.is_short(cell, limits::NAME) {
                return None;
            }
        }
        Some(cells.iter().map(|cell| self.text[cell.clone()].to_owned()).collect())
    }

    fn reference(
        &mut self,
        line: &Line,
        tables: &[Table],
        places: &[Vec<Range<usize>>],
    ) -> Option<Reference> {
        let ([from, to], None) = (&line.names[..], &line.words) else {
            let hint = "write one reference per line, for example `books.author_id -> authors.id`";
            let message = "this line is not a reference from one column to another";
            self.report(&line.range, message, hint);
            return None;
        };
        let from_column = self.column(from, tables)?;
        let to_column = self.column(to, tables)?;
        if from_column.0.abs_diff(to_column.0) != 1 {
            self.report(
                &line.range,
                "a reference must connect two neighbouring tables",
                "change the order of the tables, or draw two diagrams",
            );
            return None;
        }
        let goals = &tables[to_column.0].rows;
        let mut is_whole = true;
        for (row, place) in tables[from_column.0].rows.iter().zip(&places[from_column.0]) {
            let value = row[from_column.1].as_str();
            let matching_goals = goals.iter().filter(|goal| goal[to_column.1] == value).count();
            if NO_REFERENCE.contains(&value) || matching_goals == 1 {
                continue;
            }
            is_whole = false;
            let goal = &self.text[to.clone()];
            let message = if matching_goals == 0 {
                format!("no row has `{value}` as its `{goal}`")
            } else {
                format!("`{value}` is the `{goal}` of more than one row")
            };
            self.report(
                place,
                message,
                "each value must match exactly one row; use `NULL` to match none",
            );
        }
        is_whole.then_some(Reference { from: from_column, to: to_column })
    }

    /// Returns the table and the column of `books.author_id`.
    fn column(&mut self, range: &Range<usize>, tables: &[Table]) -> Option<(usize, usize)> {
        let column_name = &self.text[range.clone()];
        let mut all = Vec::new();
        for (number, table) in tables.iter().enumerate() {
            for (column, name) in table.columns.iter().enumerate() {
                all.push((format!("{}.{name}", table.name), (number, column)));
            }
        }
        if let Some((_, index)) = all.iter().find(|(name, _)| name == column_name) {
            return Some(*index);
        }
        let like = nearest(column_name, all.iter().map(|(name, _)| name.as_str()));
        let hint = like.map_or_else(
            || "write the table and the column, for example `books.author_id`".to_owned(),
            |like| format!("did you mean `{like}`?"),
        );
        self.report(range, format!("there is no column `{column_name}`"), hint);
        None
    }
}

fn count(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

#[cfg(test)]
mod tests {
    use crate::marked::sources;
    use crate::model::Block;
    use crate::parse::parse;
    use understory_diagram::{Figure, Label};
    use understory_source::diagnostic::Diagnostic;

    const HEAD: &str = "=== content/01-a/01-b/lesson.md\n+++\ntitle = \"B\"\n+++\n\n";

    fn figure_of(head: &str, lines: &str) -> Figure {
        let text = format!("{HEAD}```diagram {{title=\"T\" {head}}}\n{lines}\n```\n");
        let (course, diagnostics) = parse(&sources(&text));
        assert_eq!(diagnostics, []);
        let lesson = course.lessons().next().expect("one lesson");
        match &lesson.body.blocks[..] {
            [Block::Diagram(diagram)] => diagram.figure.clone(),
            other => panic!("one diagram, not {other:?}"),
        }
    }

    /// Returns the only diagnostic about a diagram, and checks the text it points to.
    #[track_caller]
    fn diagnose(head: &str, lines: &str, place: &str) -> Diagnostic {
        let text = format!("{HEAD}```diagram {{{head}}}\n{lines}\n```\n");
        let diagnostics = parse(&sources(&text)).1;
        let [only] = &diagnostics[..] else {
            panic!("one mistake, not {diagnostics:?}");
        };
        let line_range = &text[HEAD.find('\n').map_or(0, |end| end + 1)..];
        assert_eq!(&line_range[only.span.start..only.span.end], place, "{only:?}");
        only.clone()
    }

    #[test]
    fn participants_are_in_the_order_in_which_they_are_named() {
        let Figure::Sequence(figure) = figure_of(
            "kind=\"sequence\"",
            "Browser -> Server: `GET /a: b`\n\n  Server --> Browser : 200 OK: yes  ",
        ) else {
            panic!("a sequence");
        };
        let names: Vec<String> = figure.participants.iter().map(Label::plain).collect();
        assert_eq!(names, ["Browser", "Server"]);
        let [asked, answered] = &figure.messages[..] else {
            panic!("two messages");
        };
        assert_eq!(asked.words.plain(), "GET /a: b");
        assert_eq!(answered.words.plain(), "200 OK: yes");
        assert!(!asked.is_answer && answered.is_answer);
        assert_eq!((answered.from, answered.to), (1, 0));
    }

    #[test]
    fn a_chain_of_boxes_is_an_arrow_from_each_to_the_next() {
        let Figure::Boxes(figure) = figure_of("kind=\"boxes\" down", "A -> B --> C\nA -> C: asks")
        else {
            panic!("boxes");
        };
        let arrows: Vec<(usize, usize, bool)> =
            figure.arrows.iter().map(|arrow| (arrow.from, arrow.to, arrow.is_dashed)).collect();
        assert_eq!(arrows, [(0, 1, false), (1, 2, true), (0, 2, false)]);
        assert!(figure.is_down);
    }

    #[test]
    fn blank_lines_separate_tables() {
        let Figure::Rows(figure) = figure_of(
            "kind=\"rows\"",
            "books: id | author_id\n1 | 7\n2 | NULL\n\nauthors: id\n7\n\nbooks.author_id -> authors.id",
        ) else {
            panic!("rows");
        };
        assert_eq!(figure.tables[0].rows[1], ["2", "NULL"]);
        assert_eq!(figure.references[0].from, (0, 1));
        assert_eq!(figure.references[0].to, (1, 0));
    }

    #[test]
    fn a_diagram_needs_a_title_and_a_kind() {
        let kind = "kind=\"boxes\"";
        diagnose(kind, "A -> B", "```diagram {kind=\"boxes\"}");
        diagnose("title=\" \" kind=\"boxes\"", "A -> B", "title=\" \"");
        diagnose("title=\"T\"", "A -> B", "```diagram {title=\"T\"}");
        let other = diagnose("title=\"T\" kind=\"box\"", "A -> B", "kind=\"box\"");
        assert_eq!(other.hint, "did you mean `boxes`?");
        diagnose("title=\"T\" kind=\"rows\" down", "a: b\nc", "down");
        diagnose("title=\"T\" kind=\"boxes\" up", "A -> B", "up");
        diagnose("title=\"T\" kind=\"boxes\"", "", "```diagram {title=\"T\" kind=\"boxes\"}");
    }

    #[test]
    fn a_line_that_draws_nothing_is_reported() {
        let sequence = "title=\"T\" kind=\"sequence\"";
        let boxes = "title=\"T\" kind=\"boxes\"";
        diagnose(sequence, "A -> B: x\nB answers", "B answers");
        let arrow = diagnose(sequence, "A → B: x", "A → B: x");
        assert!(arrow.hint.contains("`->`"), "{}", arrow.hint);
        diagnose(sequence, "-> B: x", "->");
        diagnose(sequence, "A -> : x", "->");
        diagnose(sequence, "A -> B", "A -> B");
        diagnose(sequence, "A -> B:", "A -> B:");
        diagnose(sequence, "A -> B --> C: x", "-->");
        diagnose(boxes, "A ->", "->");
        diagnose(boxes, "A -> B:", "A -> B:");
        diagnose(boxes, "A -> B -> C: x", "x");
        diagnose(boxes, "A -> A", "->");
        diagnose(boxes, "App -> Database\nAPP -> Cache", "APP");
    }

    #[test]
    fn too_large_diagrams_are_reported() {
        let sequence = "title=\"T\" kind=\"sequence\"";
        let names: Vec<String> = (0..7).map(|n| format!("P{n}")).collect();
        let lines: Vec<String> =
            names.windows(2).map(|pair| format!("{} -> {}: x", pair[0], pair[1])).collect();
        diagnose(sequence, &lines.join("\n"), "P6");
        diagnose(sequence, &"A -> B: x\n".repeat(21), "A -> B: x");
        let long = "w".repeat(121);
        diagnose(sequence, &format!("A -> B: {long}"), &long);
        let long = "w".repeat(41);
        diagnose(sequence, &format!("A -> {long}: x"), &long);
        let names: Vec<String> = (0..15).map(|n| format!("P{n}")).collect();
        diagnose("title=\"T\" kind=\"boxes\"", &names.join(" -> "), "P14");
    }

    #[test]
    fn tables_and_references_fit_each_other() {
        let rows = "title=\"T\" kind=\"rows\"";
        diagnose(rows, "books", "books");
        diagnose(rows, "books: id |", "books: id |");
        diagnose(rows, "books: id | id", "id");
        diagnose(rows, "a: id\n1 | 2", "1 | 2");
        diagnose(rows, "a: id\n1\n\na: id\n1", "a");
        let two = "a: id | b_id\n1 | 7\n\nb: id\n7\n\n";
        let like = diagnose(rows, &format!("{two}a.bid -> b.id"), "a.bid");
        assert_eq!(like.hint, "did you mean `a.b_id`?");
        diagnose(rows, &format!("{two}a.id -> b.id"), "1 | 7");
        diagnose(rows, &format!("{two}a.b_id -> a.id"), "a.b_id -> a.id");
        diagnose(rows, &format!("{two}a.b_id -> b.id: x"), "a.b_id -> b.id: x");
        diagnose(rows, "a: b_id\n7\n\nb: id\n7\n7\n\na.b_id -> b.id", "7");
    }
}
