//! Local time for SQLite's date functions. It comes from the host, like that of Python's `time`.

use std::ffi::{c_int, c_void};

use crate::host;

/// C's `struct tm`, with the fields that every system has.
#[repr(C)]
struct BrokenDown {
    second: c_int,
    minute: c_int,
    hour: c_int,
    day: c_int,
    /// From 0.
    month: c_int,
    /// From 1900.
    year: c_int,
    /// From Sunday.
    weekday: c_int,
    /// From 0.
    day_of_year: c_int,
    summer_time: c_int,
}

/// Makes SQLite call [`CALLBACK`] instead of the system's `localtime`.
pub(super) const USE_CALLBACK: c_int = 2;

/// Converts a timestamp to local time. Returns 0 for success.
pub(super) const CALLBACK: unsafe extern "C" fn(*const c_void, *mut c_void) -> c_int = break_down;

unsafe extern "C" fn break_down(moment: *const c_void, broken_down: *mut c_void) -> c_int {
    // SAFETY: SQLite passes a `time_t`, which has 64 bits, and memory for a `struct tm`.
    unsafe {
        let seconds = *moment.cast::<i64>();
        let minutes_ahead = host::host().utc_offset(seconds as f64);
        *broken_down.cast() = broken_down_of(seconds + i64::from(minutes_ahead) * 60);
    }
    0
}

fn broken_down_of(seconds: i64) -> BrokenDown {
    let (days, second_of_day) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // Let years start in March, so that the leap day is the last day of the year.
    let from_march_0000 = days + 719_468;
    let era = from_march_0000.div_euclid(146_097);
    let day_of_era = from_march_0000.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_from_march = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_from_march + 2) / 153;
    let day = day_from_march - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12;
    let year = era * 400 + year_of_era + i64::from(month < 2);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let day_of_year = if month < 2 {
        day_from_march - 306
    } else {
        day_from_march + 59 + i64::from(leap)
    };
    // SQLite only uses years with four digits.
    let number = |value: i64| c_int::try_from(value).unwrap_or_default();
    BrokenDown {
        second: number(second_of_day % 60),
        minute: number(second_of_day / 60 % 60),
        hour: number(second_of_day / 3600),
        day: number(day),
        month: number(month),
        year: number(year - 1900),
        weekday: number((days + 4).rem_euclid(7)),
        day_of_year: number(day_of_year),
        summer_time: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::broken_down_of;

    #[test]
    fn a_moment_is_broken_down() {
        let fields = |seconds| {
            let time = broken_down_of(seconds);
            let date = (time.year + 1900, time.month + 1, time.day);
            let clock = (time.hour, time.minute, time.second);
            (date, clock, time.weekday, time.day_of_year)
        };
        assert_eq!(fields(0), ((1970, 1, 1), (0, 0, 0), 4, 0));
        assert_eq!(fields(-1), ((1969, 12, 31), (23, 59, 59), 3, 364));
        assert_eq!(fields(951_782_400), ((2000, 2, 29), (0, 0, 0), 2, 59));
        assert_eq!(fields(951_868_800), ((2000, 3, 1), (0, 0, 0), 3, 60));
        assert_eq!(
            fields(1_798_761_599),
            ((2026, 12, 31), (23, 59, 59), 4, 364)
        );
    }
}
