//! C's functions for floats, under their names in C, with the digits of CPython on Linux.
//!
//! Rust's `f64::powf`, SQLite and others call them. For WebAssembly, Rust would link older ones,
//! which often end in another digit. RustPython's `math` takes them from the same crate, `libm`.
//! Only functions that differ, or that Rust's target lacks, are here. The native program has those
//! of its system.

macro_rules! in_c {
    ($($name:ident($($argument:ident),+);)+) => {
        $(
            #[unsafe(no_mangle)]
            extern "C" fn $name($($argument: f64),+) -> f64 {
                libm::$name($($argument),+)
            }
        )+
    };
}

in_c! {
    acos(x);
    asin(x);
    atan(x);
    atan2(y, x);
    atanh(x);
    cos(x);
    cosh(x);
    exp(x);
    exp2(x);
    log(x);
    log2(x);
    pow(x, y);
    sin(x);
    tan(x);
}
