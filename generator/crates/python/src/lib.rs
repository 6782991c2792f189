//! What the generator knows of Python and SQL without running them: how code is coloured, which
//! concepts it uses, and what the errors mean that it ends with.

pub mod concepts;
pub mod errors;
pub mod highlight;
pub mod sql;
