//! Runs a program within a time limit.
//!
//! Returns what it printed, or a one-line error.

use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Why a program failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The program doesn't exist or can't be started.
    #[error("could not start: {0}")]
    Start(#[source] io::Error),
    /// It took too long and was killed.
    #[error("no answer after {} seconds", .0.as_secs())]
    TooLong(Duration),
    /// It reported an error itself.
    #[error("{0}")]
    Reported(String),
}

/// Runs a program with this input. Returns its standard output if it succeeds.
pub(crate) fn output_of(
    mut command: Command,
    input: &str,
    limit: Duration,
) -> Result<String, Failure> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(Failure::Start)?;
    let output = read_aside(child.stdout.take());
    let errors = read_aside(child.stderr.take());
    if let Some(mut pipe) = child.stdin.take() {
        // A program may exit without reading its input.
        let _ = pipe.write_all(input.as_bytes());
    }
    // Both pipes close when the program exits.
    let (Ok(output), Ok(errors)) = (output.recv_timeout(limit), errors.recv_timeout(limit)) else {
        end(&mut child);
        return Err(Failure::TooLong(limit));
    };
    let status = child.wait().map_err(Failure::Start)?;
    if status.success() {
        return Ok(output);
    }
    let line = errors.lines().rev().find(|line| !line.trim().is_empty());
    Err(Failure::Reported(line.map_or_else(
        || status.to_string(),
        |line| line.trim().to_owned(),
    )))
}

fn read_aside(pipe: Option<impl Read + Send + 'static>) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // Use everything up to a read error.
            let _ = pipe.read_to_end(&mut bytes);
        }
        let _ = sender.send(String::from_utf8_lossy(&bytes).into_owned());
    });
    receiver
}

/// Kills a program, which may already have exited.
pub(crate) fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cargo(arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments);
        command
    }

    #[test]
    fn the_output_of_a_program_is_returned() {
        let output = output_of(cargo(&["--version"]), "", Duration::from_secs(600))
            .expect("cargo tells its version");
        assert!(output.starts_with("cargo "));
    }

    #[test]
    fn a_failure_is_described_by_its_last_error_line() {
        let failure = output_of(cargo(&["--no-such-option"]), "", Duration::from_secs(600))
            .expect_err("it refuses");
        assert!(matches!(failure, Failure::Reported(line) if line.contains("--help")));
    }

    #[test]
    fn a_missing_program_cannot_be_started() {
        let failure = output_of(
            Command::new("no-such-program-at-all"),
            "",
            Duration::from_secs(600),
        );
        assert!(matches!(failure, Err(Failure::Start(_))));
    }

    #[test]
    fn a_program_that_takes_too_long_is_killed() {
        let failure = output_of(cargo(&["--version"]), "", Duration::ZERO)
            .expect_err("nothing takes no time");
        assert_eq!(failure.to_string(), "no answer after 0 seconds");
    }
}
