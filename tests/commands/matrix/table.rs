//! Tables: text with a row for each command and a column for each person or thing, in parts that have columns of their own.

/// A row of a table.
#[derive(Debug)]
pub struct Row {
    /// The part that it stands in; empty in a table of one part.
    pub part: &'static str,
    pub command: &'static str,
    /// Each column, with what stands there.
    pub cells: Vec<(&'static str, &'static str)>,
}

/// The rows of a table, in their order.
pub fn rows(text: &'static str) -> Vec<Row> {
    let (mut part, mut columns) = ("", Vec::new());
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let words: Vec<&'static str> = line.split_whitespace().collect();
        let (first, rest) = (words[0], words[1..].to_vec());
        if let Some(name) = first.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
            part = name;
        } else if first == "command" {
            columns = rest;
        } else {
            assert_eq!(rest.len(), columns.len(), "{first} in [{part}]");
            rows.push(Row { part, command: first, cells: columns.iter().copied().zip(rest).collect() });
        }
    }
    rows
}
