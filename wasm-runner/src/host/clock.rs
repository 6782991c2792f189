//! Sleep, and times in Python's units.

use std::time::Duration;

use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine, function::Either};

use super::host;

/// The longest sleep in seconds that a [`Duration`] and every host can represent.
const LONGEST_SLEEP: f64 = 9_000_000_000.0;

pub(super) fn nanoseconds(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).expect("this century counts in 64 bits")
}

/// Implements `time.sleep`, with CPython's messages for invalid arguments.
pub(super) fn sleep(seconds: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
    let class = seconds.class().name().to_string();
    let seconds = match seconds.try_into_value::<Either<f64, i64>>(vm) {
        Ok(Either::A(seconds)) => seconds,
        Ok(Either::B(seconds)) => seconds as f64,
        Err(_) => {
            return Err(vm.new_type_error(format!(
                "'{class}' object cannot be interpreted as an integer or float"
            )));
        }
    };
    if seconds.is_nan() {
        return Err(vm.new_value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.new_value_error("sleep length must be non-negative"));
    }
    if seconds > LONGEST_SLEEP {
        return Err(vm.new_overflow_error("timestamp too large to convert to C PyTime_t"));
    }
    if seconds > 0.0 {
        sleep_until(host().monotonic() + Duration::from_secs_f64(seconds));
    }
    Ok(())
}

/// Never returns early, as Python promises. A host may wake up slightly too soon, because its clock
/// is coarser than its timer.
fn sleep_until(end: Duration) {
    while let Some(left) = end
        .checked_sub(host().monotonic())
        .filter(|left| !left.is_zero())
    {
        host().sleep(left);
    }
}
