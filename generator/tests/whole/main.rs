//! Whole builds: what is reused of an earlier one changes nothing, and no damaged course breaks one.

mod clocks;
mod imports;
mod incremental;
mod random;
