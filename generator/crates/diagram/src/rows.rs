//! Draws tables side by side, with an arrow from each row to the row it refers to.
//!
//! The gap between two neighbouring tables is only for arrows. The values at both ends of an
//! arrow are bold.

use super::measure::{Face, Line, height, lines, widest};
use super::model::{Label, Rows, Run, Table};
use super::shapes::{Alignment, Box, BoxKind, Drawing, MARGIN, Stroke};

/// The maximum width of a value.
const MAX_VALUE_WIDTH: i32 = 130;
/// The space around a value.
const PADDING: (i32, i32) = (10, 6);
/// The gap between two tables.
const TABLE_GAP: i32 = 64;

/// A table's cells: the lines of each, and where rows and columns start and end.
struct Grid {
    name: Vec<Line>,
    cells: Vec<Vec<Vec<Line>>>,
    columns: Vec<(i32, i32)>,
    rows: Vec<(i32, i32)>,
}

pub(super) fn drawing(figure: &Rows) -> Drawing {
    let mut drawing = Drawing::default();
    let mut grids = Vec::new();
    let mut left = MARGIN;
    for (number, table) in figure.tables.iter().enumerate() {
        let keys: Vec<usize> = figure
            .references
            .iter()
            .flat_map(|each| [each.from, each.to])
            .filter_map(|(table, column)| (table == number).then_some(column))
            .collect();
        let grid = grid(table, &keys, left);
        left = grid.right_edge() + TABLE_GAP;
        grid.draw(&mut drawing);
        grids.push(grid);
    }
    for reference in &figure.references {
        let ((table, column), (other, key)) = (reference.from, reference.to);
        let rows = &figure.tables[table].rows;
        for (row, value) in rows.iter().map(|row| &row[column]).enumerate() {
            let goals = &figure.tables[other].rows;
            if let Some(goal) = goals.iter().position(|goal| goal[key] == *value) {
                arrow(&mut drawing, &grids[table], row + 1, &grids[other], goal + 1);
            }
        }
    }
    drawing.fit();
    drawing
}

fn grid(table: &Table, keys: &[usize], left: i32) -> Grid {
    let text = |text: &str, face, most| {
        let (text, is_code) = (text.to_owned(), false);
        let runs = vec![Run { text, is_code }];
        lines(&Label { runs }, face, most)
    };
    let heads = table.columns.iter().map(|name| text(name, Face::Words, MAX_VALUE_WIDTH));
    let mut cells: Vec<Vec<Vec<Line>>> = vec![heads.collect()];
    for row in &table.rows {
        let face = |column: usize| {
            if keys.contains(&column) { Face::Key } else { Face::Code }
        };
        let values = row.iter().enumerate();
        let row = values.map(|(column, value)| text(value, face(column), MAX_VALUE_WIDTH));
        cells.push(row.collect());
    }
    let mut x = left;
    let columns = (0..table.columns.len())
        .map(|column| {
            let widest = cells.iter().map(|row| widest(&row[column])).max();
            let start = x;
            x += widest.unwrap_or(0) + 2 * PADDING.0;
            (start, x)
        })
        .collect::<Vec<_>>();
    let name = text(&table.name, Face::Name, (x - left).max(MAX_VALUE_WIDTH));
    let mut y = MARGIN + height(&name) + 4;
    let rows = cells
        .iter()
        .map(|row| {
            let highest = row.iter().map(|lines| height(lines)).max();
            let start = y;
            y += highest.unwrap_or(0).max(Face::Code.line()) + 2 * PADDING.1;
            (start, y)
        })
        .collect();
    Grid { name, cells, columns, rows }
}

impl Grid {
    fn left_edge(&self) -> i32 {
        self.columns.first().map_or(0, |column| column.0)
    }

    fn right_edge(&self) -> i32 {
        let right = self.columns.last().map_or(0, |column| column.1);
        right.max(self.left_edge() + widest(&self.name))
    }

    fn draw(&self, drawing: &mut Drawing) {
        drawing.write(&self.name, Alignment::Left, self.left_edge(), MARGIN);
        for (number, (row, &(y, bottom))) in self.cells.iter().zip(&self.rows).enumerate() {
            for (lines, &(x, right)) in row.iter().zip(&self.columns) {
                drawing.boxes.push(Box {
                    look: if number == 0 { BoxKind::Column } else { BoxKind::Cell },
                    x,
                    y,
                    w: right - x,
                    h: bottom - y,
                });
                drawing.write(lines, Alignment::Left, x + PADDING.0, y + PADDING.1);
            }
        }
    }
}

/// Draws an arrow from a row of one table to a row of the table next to it.
fn arrow(drawing: &mut Drawing, from: &Grid, row: usize, to: &Grid, goal: usize) {
    let middle = |grid: &Grid, row: usize| i32::midpoint(grid.rows[row].0, grid.rows[row].1);
    let direction = if from.left_edge() < to.left_edge() { 1 } else { -1 };
    let side = |grid: &Grid, direction: i32| {
        if direction > 0 { grid.columns[grid.columns.len() - 1].1 } else { grid.left_edge() }
    };
    let (x, y) = (side(from, direction), middle(from, row));
    let (end_x, end_y) = (side(to, -direction) - 2 * direction, middle(to, goal));
    let bend = direction * (end_x - x).abs() / 2;
    let d = if y == end_y {
        format!("M{x} {y}H{end_x}")
    } else {
        format!("M{x} {y}C{} {y} {} {end_y} {end_x} {end_y}", x + bend, end_x - bend)
    };
    drawing.line(Stroke::Arrow, d, (x, y), (end_x, end_y));
    drawing.head((end_x, end_y), (direction, 0));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reference;
    use crate::shapes::assert_sound;

    fn table(name: &str, columns: &[&str], rows: &[&[&str]]) -> Table {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Table {
            name: name.to_owned(),
            columns: owned(columns),
            rows: rows.iter().map(|row| owned(row)).collect(),
        }
    }

    #[test]
    fn an_arrow_leads_to_the_row_that_is_named() {
        let figure = Rows {
            tables: vec![
                table("books", &["id", "author_id"], &[&["1", "8"], &["2", "NULL"]]),
                table("authors", &["id", "name"], &[&["7", "Ada"], &["8", "Grace"]]),
            ],
            references: vec![Reference { from: (0, 1), to: (1, 0) }],
        };
        let drawing = drawing(&figure);
        assert_sound(&drawing);
        let heads: Vec<_> =
            drawing.paths.iter().filter(|path| path.stroke == Stroke::Head).collect();
        assert_eq!(heads.len(), 1, "`NULL` leads nowhere");
        let grace = drawing
            .texts
            .iter()
            .find(|text| text.text == "Grace")
            .expect("Grace is in the drawing");
        assert!((heads[0].to.1 - grace.y).abs() < 10);
    }

    #[test]
    fn random_tables_have_no_overlaps() {
        let words =
            ["", "1", "two words", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "漢字漢字漢字"];
        let mut chance = fastrand::Rng::with_seed(7);
        for _ in 0..500 {
            let mut word = || words[chance.usize(..words.len())];
            let tables = (0..3)
                .map(|_| {
                    let rows: Vec<Vec<&str>> =
                        (0..4).map(|_| (0..3).map(|_| word()).collect()).collect();
                    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
                    table(word(), &[word(), word(), word()], &rows)
                })
                .collect();
            let references = vec![
                Reference { from: (0, 2), to: (1, 0) },
                Reference { from: (2, 1), to: (1, 1) },
            ];
            assert_sound(&drawing(&Rows { tables, references }));
        }
    }
}
