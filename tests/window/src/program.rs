//! A program beside the test, that never outlives it.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

/// Ends with this value, and also when the test's process is killed.
pub struct Program(Child);

impl Program {
    /// Starts the command under `setpriv`, which asks the kernel to end it together with us.
    pub fn start(command: &Command) -> Program {
        let mut tied = Command::new("setpriv");
        tied.args(["--pdeathsig", "TERM", "--"]).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => tied.env(name, value),
                None => tied.env_remove(name),
            };
        }
        tied.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let child = tied.spawn();
        Program(child.unwrap_or_else(|error| panic!("{command:?} does not start: {error}")))
    }

    /// The first line that it prints.
    pub fn first_line(&mut self) -> String {
        let printed = self.0.stdout.take().expect("the first line is read once");
        let mut line = String::new();
        BufReader::new(printed).read_line(&mut line).expect("a program that prints a line");
        line.trim().to_owned()
    }

    /// Waits for it to end by itself; `None` when it is still there after this time.
    pub fn ends_within(&mut self, time: Duration) -> Option<ExitStatus> {
        let began = Instant::now();
        while began.elapsed() < time {
            if let Ok(Some(status)) = self.0.try_wait() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).stderr(Stdio::null()).status();
        if self.ends_within(Duration::from_secs(3)).is_none() {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}

/// The program under test: `STEWARD_BIN`, or the one that was built beside this test.
pub fn binary() -> PathBuf {
    if let Some(named) = std::env::var_os("STEWARD_BIN") {
        return named.into();
    }
    let me = std::env::current_exe().expect("a test knows its own path");
    let built = me.ancestors().nth(2).expect("a test lies in deps").join("steward");
    assert!(built.exists(), "{} is missing: cargo build -p steward-desktop", built.display());
    built
}
