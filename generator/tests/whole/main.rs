//! Whole builds: what an earlier one kept changes nothing, and no damaged course breaks one.

mod kept;
mod random;
