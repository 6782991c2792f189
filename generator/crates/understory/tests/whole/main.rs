//! Whole builds: what is reused of an earlier one changes nothing, and no damaged course breaks one.

mod clocks;
mod incremental;
mod random;
