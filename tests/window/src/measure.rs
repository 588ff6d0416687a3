//! Measuring a running program from outside: when it was started, what memory it holds.

use std::{fs, time::Duration};

/// Clock ticks per second in `/proc`, the same on every Linux.
const TICKS: f64 = 100.0;

/// How long this process has been running, to a hundredth of a second.
pub fn age(pid: u32) -> Duration {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).expect("a running process");
    let uptime = fs::read_to_string("/proc/uptime").expect("an uptime");
    let after_name = stat.rsplit_once(") ").expect("a name in parentheses").1;
    let started: f64 = after_name.split(' ').nth(19).expect("a start time").parse().expect("a number");
    let up: f64 = uptime.split(' ').next().expect("an uptime").parse().expect("a number");
    Duration::from_secs_f64((up - started / TICKS).max(0.0))
}

/// The process that runs this program and belongs to this display.
pub fn process(program: &str, display: &str) -> Option<u32> {
    let display = format!("DISPLAY={display}");
    processes().into_iter().find(|&pid| {
        let is_it = fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe.ends_with(program));
        let surroundings = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        is_it && surroundings.split(|&byte| byte == 0).any(|entry| entry == display.as_bytes())
    })
}

/// Memory of a process and everything it started, each shared page counted once over all sharers (bytes).
pub fn memory(pid: u32) -> u64 {
    family(pid).into_iter().map(|pid| proportional(pid).unwrap_or(0)).sum()
}

fn family(pid: u32) -> Vec<u32> {
    let mut members = vec![pid];
    for candidate in processes() {
        if parent(candidate) == Some(pid) {
            members.extend(family(candidate));
        }
    }
    members
}

fn processes() -> Vec<u32> {
    let entries = fs::read_dir("/proc").expect("/proc").flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

fn parent(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}

fn proportional(pid: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? * 1024)
}

/// The middle and the 95th of a hundred.
pub fn middle_and_p95(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    (at(0.5), at(0.95))
}

/// One line per figure, as `make bench` prints them: name, value, unit, limit.
pub fn print(name: &str, value: f64, unit: &str, limit: Option<f64>) {
    let limit = limit.map_or("-".to_owned(), |limit| format!("{limit:.0}"));
    println!("{name} {value:.1} {unit} {limit}");
}

/// The load of the machine, beside which every figure has to be read.
pub fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or_default().to_owned()
}
