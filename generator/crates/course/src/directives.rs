//! The block directives that authors can use.
//!
//! The table makes [`DirectiveKind`], so the compiler lists the places that a new directive needs,
//! and the table in `docs/authors/directives.md`, which a test compares with it.

/// The form of a directive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `:::name` … `:::`
    Container,
    /// `::name`
    Leaf,
}

macro_rules! directives {
    ($($variant:ident = $name:literal, $form:ident, [$($attribute:literal),*], $meaning:literal;)*) => {
        /// A block directive that authors can use.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DirectiveKind { $(#[doc = $meaning] $variant,)* }

        impl DirectiveKind {
            /// Every directive.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Returns the name that authors write, which is also the name of its template.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Returns whether it contains Markdown.
            #[must_use]
            pub fn form(self) -> Form {
                match self { $(Self::$variant => Form::$form,)* }
            }

            /// Returns the attributes it takes.
            #[must_use]
            pub fn attributes(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($attribute),*],)* }
            }

            /// Returns what it is for, in one line of Markdown with links from `docs/authors/`.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

directives! {
    Note = "note", Container, [], "a remark";
    Tip = "tip", Container, [], "a good habit";
    Warning = "warning", Container, [], "something that could lose the reader's work or time";
    Mistake = "mistake", Container, [], "a typical mistake: the program, the real message, the fix";
    Version = "version", Container, [], "what differs between versions of Python";
    Compare = "compare", Container, [], "two ways side by side";
    Sortable = "sortable", Container, [], "a table whose rows readers can sort by any column";
    WarmUp = "warm-up", Container, [], "questions on earlier lessons, to start with";
    Predict = "predict", Container, ["name"], "a question: what does this program print?";
    Quiz = "quiz", Container, ["name", "typed"], "a question with options, each explained";
    Answer = "answer", Container, ["after"], "folded until the reader opens it; the words after the name are what they click. With `after=\"7\"`, it's a [model answer](starters.md#a-model-answer) of a local lesson";
    Reflect = "reflect", Container, ["name"], "a question to answer in your own words";
    Rebuild = "rebuild", Container, ["name"], "a program to write again from memory";
    Recipe = "recipe", Container, [], "lines to use now and understand later: [concepts.md](concepts.md#use-something-early)";
    Project = "project", Container, [], "points to a larger piece of work";
    Break = "break", Container, [], "a good place to stop; *Continue* on the home page leads back to it once the exercises before it are done";
    ChangeCard = "change-card", Container, ["after"], "a customer's new request, locked until the exercise `after` has passed: [projects.md](projects.md)";
    Step = "step", Container, ["n"], "a numbered step of a local lesson; the words after it say what to do";
    Expect = "expect", Container, [], "what the reader should see after a step";
    IfItFails = "if-it-fails", Container, [], "what to do if the reader sees something else; folded";
    Tabs = "tabs", Container, ["sync"], "alternatives of which a reader needs one, such as the same commands for each operating system: [below](#tabs)";
    Tab = "tab", Container, [], "one of these alternatives; its title says for whom it is";
    Starter = "starter", Leaf, [], "offers the lesson's starter as a zip file: [starters.md](starters.md)";
    LocalCheck = "check", Leaf, ["step"], "how to check that step on the reader's machine, with the names of its checks and its hints";
    CoursePlan = "course-plan", Leaf, ["hours"], "how long the parts take, at `hours` per week; only on a [page of text](lessons.md#pages-of-text)";
    Planner = "planner", Leaf, [], "turns the reader's hours per week into a plan with dates, described [below](#a-plan-for-the-readers-months)";
    Exercise = "exercise", Leaf, ["name"], "shows the exercise in the folder `name`";
    Modify = "modify", Leaf, ["name"], "shows the exercise in the folder `name`, which starts with the Python sample above: [exercises.md](exercises.md#modify-a-sample)";
    App = "app", Leaf, ["name", "app", "fails"], "lets readers send requests to the web application in the folder `name`: [apps.md](apps.md)";
    Trace = "trace", Leaf, [], "lets readers step through the program before it: [trace.md](trace.md)";
}

impl DirectiveKind {
    /// The directives that readers answer.
    pub const QUESTIONS: [Self; 4] = [Self::Predict, Self::Quiz, Self::Reflect, Self::Rebuild];

    /// Returns the directive with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Returns whether it shows an exercise.
    #[must_use]
    pub fn shows_exercise(self) -> bool {
        matches!(self, Self::Exercise | Self::Modify)
    }

    /// Returns whether readers answer it.
    #[must_use]
    pub fn is_question(self) -> bool {
        Self::QUESTIONS.contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_directive_is_listed_once() {
        for kind in DirectiveKind::ALL {
            assert_eq!(DirectiveKind::find(kind.name()), Some(*kind));
        }
    }
}
