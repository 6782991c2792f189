//! A program that ends when the one that started it does, however that ended.
//!
//! Whoever is killed can end nobody. So this program is started once more in between: it
//! starts the other one, and reads its own standard input, which the first never writes to.
//! When the first is gone, so is that input, and this one ends the group of processes that
//! it leads. Knows nothing of what is run.

use std::ffi::OsString;
use std::io::{self, Read};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::thread;

/// The status that tells that a program could not be started, as of a shell.
pub const NOT_THERE: u8 = 127;

/// A program that ends with this process, and when this is dropped.
#[derive(Debug)]
pub struct Guarded {
    child: Child,
    /// As long as it is open, the program goes on.
    life: Option<ChildStdin>,
}

impl Guarded {
    /// Starts `command`, of which the program and its arguments count, in `folder`.
    ///
    /// # Errors
    /// When this program cannot be started once more.
    pub fn start(command: &[&str], folder: &std::path::Path) -> io::Result<Self> {
        let mut guard = Command::new(std::env::current_exe()?);
        guard
            .args(["guard", "--"])
            .args(command)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut guard, 0);
        let mut child = guard.spawn()?;
        let life = child.stdin.take();
        Ok(Self { child, life })
    }

    /// What it prints; asked for once.
    pub fn stdout(&mut self) -> impl Read + use<> {
        self.child.stdout.take().expect("it is asked for once")
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// When the system cannot tell how it ended.
    pub fn wait(&mut self) -> io::Result<ExitStatus> {
        self.child.wait()
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.life.take());
        let _ = self.child.wait();
    }
}

/// What stands in between: runs a command until its end, or until standard input ends.
///
/// # Errors
/// When the command cannot be started.
pub fn run(command: &[OsString]) -> io::Result<ExitStatus> {
    let (program, arguments) = command
        .split_first()
        .ok_or_else(|| io::Error::other("there is no command to run"))?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .spawn()?;
    thread::spawn(|| {
        // An input that cannot be read has ended, too.
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        end_group();
    });
    child.wait()
}

/// Ends this process and all that it started, and what these did.
fn end_group() {
    #[cfg(unix)]
    {
        use rustix::process::{Signal, getpgrp, getpid, kill_process_group};
        // In the group of somebody else, it would end that one, too.
        if getpgrp() == getpid() {
            let _ = kill_process_group(getpid(), Signal::KILL);
        }
    }
    std::process::exit(1);
}
