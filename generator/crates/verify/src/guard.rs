//! Runs a program that exits together with the process that started it, however that process
//! ends.
//!
//! A killed process can't stop its children. Therefore this program starts itself again in
//! between: the second process starts the command and reads its standard input, which the first
//! process never writes to. When the first process ends, so does that input, and the second one
//! kills its process group.

use std::ffi::OsString;
use std::io::{self, Read};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::thread;

/// The exit status for a program that could not be started, the same as in a shell.
pub const NOT_FOUND_STATUS: u8 = 127;

/// A program that ends with this process, and on drop.
#[derive(Debug)]
pub struct SupervisedChild {
    child: Child,
    /// The program runs as long as this is open.
    keep_alive: Option<ChildStdin>,
}

impl SupervisedChild {
    /// Starts `command`, a program with its arguments, in `folder`.
    ///
    /// # Errors
    /// If this program can't start itself again.
    pub fn start(command: &[&str], folder: &std::path::Path) -> io::Result<Self> {
        let mut guard = Command::new(std::env::current_exe()?);
        guard
            .args(["guard", "--"])
            .args(command)
            .current_dir(folder)
            // Nothing is ever written: the pipe's end is the signal.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        #[cfg(unix)]
        // Its own group, so that killing it doesn't reach this process.
        std::os::unix::process::CommandExt::process_group(&mut guard, 0);
        let mut child = guard.spawn()?;
        let keep_alive = child.stdin.take();
        Ok(Self { child, keep_alive })
    }

    /// Returns its standard output. Can only be called once.
    pub fn stdout(&mut self) -> impl Read + use<> {
        self.child.stdout.take().expect("stdout is taken only once")
    }

    /// Waits until it exits.
    ///
    /// # Errors
    /// If its exit status isn't available.
    pub fn wait(&mut self) -> io::Result<ExitStatus> {
        self.child.wait()
    }
}

impl Drop for SupervisedChild {
    fn drop(&mut self) {
        // Closing the pipe makes the guard end its group, before it's waited for.
        drop(self.keep_alive.take());
        let _ = self.child.wait();
    }
}

/// Runs a command until it exits or standard input ends. This is the process in between.
///
/// # Errors
/// If the command can't be started.
pub fn run(command: &[OsString]) -> io::Result<ExitStatus> {
    let (program, arguments) =
        command.split_first().ok_or_else(|| io::Error::other("no command to run"))?;
    let mut child = Command::new(program).args(arguments).stdin(Stdio::null()).spawn()?;
    thread::spawn(|| {
        // Treat an input that can't be read as ended.
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        end_group();
    });
    child.wait()
}

/// Kills this process group: this process, its children, and theirs.
fn end_group() {
    #[cfg(unix)]
    {
        use rustix::process::{Signal, getpgrp, getpid, kill_process_group};
        // Never kill the group of another process.
        if getpgrp() == getpid() {
            let _ = kill_process_group(getpid(), Signal::KILL);
        }
    }
    std::process::exit(1);
}
