//! Who teaches what, and what each lesson may build on. Shared by the rules on concepts;
//! none itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::course::{Course, Lesson};
use crate::source::Sources;

/// The lessons of a course in reading order, and who teaches what.
pub(super) struct ConceptMap<'a> {
    lessons: Vec<&'a Lesson>,
    teachers: BTreeMap<&'a str, usize>,
    by_id: BTreeMap<&'a str, usize>,
}

impl<'a> ConceptMap<'a> {
    pub(super) fn of(course: &'a Course) -> Self {
        let lessons: Vec<&Lesson> = course.lessons().collect();
        let mut teachers = BTreeMap::new();
        let mut by_id = BTreeMap::new();
        for (place, lesson) in lessons.iter().enumerate() {
            for key in &lesson.front.teaches {
                teachers.entry(key.value.as_str()).or_insert(place);
            }
            if let Some(id) = &lesson.front.id {
                by_id.entry(id.value.as_str()).or_insert(place);
            }
        }
        Self {
            lessons,
            teachers,
            by_id,
        }
    }

    /// Every lesson, with its place in the order.
    pub(super) fn lessons(&self) -> impl Iterator<Item = (usize, &'a Lesson)> {
        self.lessons.iter().copied().enumerate()
    }

    /// The lesson at a place in the order.
    pub(super) fn lesson(&self, place: usize) -> &'a Lesson {
        self.lessons[place]
    }

    /// The place of the lesson that teaches a key.
    pub(super) fn teacher(&self, key: &str) -> Option<usize> {
        self.teachers.get(key).copied()
    }

    /// The place of the lesson with this id.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The place of the lesson whose `lesson.md` has this path.
    pub(super) fn at_path(&self, path: &str, sources: &Sources) -> Option<usize> {
        let file = sources.find(path)?;
        self.lessons.iter().position(|lesson| lesson.file == file)
    }

    /// Every key that is taught.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.teachers.keys().copied()
    }

    /// For each lesson, which of `keys` it may build on: those it teaches, and those of the
    /// lessons that it requires, and they require. One that requires nothing stands on all
    /// before it. Requirements point backwards, so one walk in reading order is enough.
    pub(super) fn known(&self, keys: &BTreeSet<&str>) -> Vec<Known> {
        let numbers: BTreeMap<&str, usize> =
            keys.iter().enumerate().map(|(n, key)| (*key, n)).collect();
        let words = keys.len().div_ceil(64);
        let mut before = vec![0_u64; words];
        let mut all: Vec<Known> = Vec::with_capacity(self.lessons.len());
        for (place, lesson) in self.lessons() {
            let mut bits = vec![0_u64; words];
            if lesson.front.requires.is_empty() {
                bits.clone_from(&before);
            }
            for required in &lesson.front.requires {
                if let Some(other) = self.place(&required.value).filter(|other| *other < place) {
                    for (bits, other) in bits.iter_mut().zip(&all[other].bits) {
                        *bits |= other;
                    }
                }
            }
            for key in &lesson.front.teaches {
                if let Some(number) = numbers.get(key.value.as_str()) {
                    bits[number / 64] |= 1 << (number % 64);
                    before[number / 64] |= 1 << (number % 64);
                }
            }
            all.push(Known { bits });
        }
        all
    }
}

/// Which concepts a lesson may build on, by their number among those that were asked for.
pub(super) struct Known {
    bits: Vec<u64>,
}

impl Known {
    pub(super) fn has(&self, number: usize) -> bool {
        self.bits[number / 64] & (1 << (number % 64)) != 0
    }
}

/// What a lesson is called in a message: its id, else its folder.
pub(super) fn name_of(lesson: &Lesson) -> &str {
    let id = lesson.front.id.as_ref();
    id.map_or(lesson.dir.as_str(), |id| id.value.as_str())
}
