//! Knows which lesson teaches which concept, and what each lesson may build on. The rules
//! about concepts share it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use understory_course::{Course, Lesson};

/// The lessons of a course in reading order, and which one teaches which concept.
#[derive(Default)]
pub(super) struct ConceptMap<'a> {
    lessons: Vec<&'a Lesson>,
    teachers: BTreeMap<&'a str, usize>,
    by_id: HashMap<&'a str, usize>,
}

impl<'a> ConceptMap<'a> {
    pub(super) fn of(course: &'a Course) -> Self {
        let mut map = Self::default();
        for (place, lesson) in course.lessons().enumerate() {
            for key in &lesson.front.teaches {
                // If two lessons teach a concept, the first counts. `concept_keys` reports the
                // second.
                map.teachers.entry(&key.value).or_insert(place);
            }
            if let Some(id) = &lesson.front.id {
                map.by_id.entry(&id.value).or_insert(place);
            }
            map.lessons.push(lesson);
        }
        map
    }

    /// Returns every lesson with its position in the reading order.
    pub(super) fn lessons(&self) -> impl Iterator<Item = (usize, &'a Lesson)> {
        self.lessons.iter().copied().enumerate()
    }

    /// Returns the lesson at a position in the reading order.
    pub(super) fn lesson(&self, place: usize) -> &'a Lesson {
        self.lessons[place]
    }

    /// Returns the position of the lesson that teaches a key.
    pub(super) fn teacher(&self, key: &str) -> Option<usize> {
        self.teachers.get(key).copied()
    }

    /// Returns the position of the lesson with this id.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Returns every key that a lesson teaches.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.teachers.keys().copied()
    }

    /// Returns which of `keys` each lesson at `places` may build on: the keys that it or a
    /// lesson it requires, directly or indirectly, teaches. A lesson that requires nothing
    /// builds on all lessons before it. Requirements point backwards, so one walk in reading
    /// order is enough.
    pub(super) fn known(
        &self,
        keys: &BTreeSet<&str>,
        places: impl IntoIterator<Item = usize>,
    ) -> HashMap<usize, TaughtConcepts> {
        let numbers: BTreeMap<&str, usize> =
            keys.iter().enumerate().map(|(n, key)| (*key, n)).collect();
        let words = keys.len().div_ceil(64);
        let teachers: Vec<(usize, usize)> = numbers
            .iter()
            .filter_map(|(key, number)| Some((self.teacher(key)?, *number)))
            .collect();
        let mut all: HashMap<usize, TaughtConcepts> = HashMap::new();
        for place in self.built_on(places) {
            let lesson = self.lessons[place];
            let mut bits = vec![0_u64; words];
            // Without `requires`, a lesson builds on everything before it.
            if lesson.front.requires.is_empty() {
                for (_, number) in teachers.iter().filter(|(teacher, _)| *teacher < place) {
                    bits[number / 64] |= 1 << (number % 64);
                }
            }
            // Required lessons come earlier, and places are visited in order, so theirs are
            // complete.
            for other in self.required(place) {
                for (bits, other) in bits.iter_mut().zip(&all[&other].bits) {
                    *bits |= other;
                }
            }
            for key in &lesson.front.teaches {
                if let Some(number) = numbers.get(key.value.as_str()) {
                    bits[number / 64] |= 1 << (number % 64);
                }
            }
            all.insert(place, TaughtConcepts { bits });
        }
        all
    }

    /// Returns these lessons and everything they require, in reading order.
    fn built_on(&self, places: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
        let mut waiting: Vec<usize> = places.into_iter().collect();
        let mut all = BTreeSet::new();
        while let Some(place) = waiting.pop() {
            if all.insert(place) {
                waiting.extend(self.required(place));
            }
        }
        all
    }

    /// Returns the earlier lessons that the one at `place` requires.
    fn required(&self, place: usize) -> impl Iterator<Item = usize> {
        let requires = self.lessons[place].front.requires.iter();
        requires.filter_map(|id| self.place(&id.value)).filter(move |other| *other < place)
    }
}

/// Which concepts a lesson may build on, one bit for each key that was asked for.
pub(super) struct TaughtConcepts {
    bits: Vec<u64>,
}

impl TaughtConcepts {
    pub(super) fn has(&self, number: usize) -> bool {
        self.bits[number / 64] & (1 << (number % 64)) != 0
    }
}

/// Returns a lesson's name for messages: its id, or else its folder.
pub(super) fn name_of(lesson: &Lesson) -> &str {
    let id = lesson.front.id.as_ref();
    id.map_or(lesson.dir.as_str(), |id| id.value.as_str())
}
