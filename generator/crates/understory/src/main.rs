//! The program: parses the arguments, runs a command, and sets the exit status.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use understory::cli::{Cli, Command};
use understory::commands::{run, say};
use understory::{load, report};
use understory_verify::guard;

/// A build makes millions of small allocations, and the system allocator makes it 10% slower.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Command::Guard { command } = &cli.command {
        return guarded(command);
    }
    match run(&cli) {
        Ok(status) => status,
        Err(error) => {
            say(&format!("error: {error:#}"));
            let unread = error.downcast_ref::<load::LoadError>();
            let line = unread.and_then(|error| report::format_unreadable(cli.format, error));
            if let Some(line) = line {
                // The reader may be gone; the error is already on standard error.
                let _ = io::stdout().write_all(line.as_bytes());
            }
            ExitCode::from(2)
        }
    }
}

fn guarded(command: &[OsString]) -> ExitCode {
    match guard::run(command) {
        Ok(status) => {
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            code.map_or(ExitCode::FAILURE, ExitCode::from)
        }
        // The parent process reports the error.
        Err(_) => ExitCode::from(guard::NOT_FOUND_STATUS),
    }
}
