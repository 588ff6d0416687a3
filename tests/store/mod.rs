//! What keeps the data: the folder, the file, backups, and what happens when something fails beneath them.

mod backups;
mod folder;
mod full_disk;
mod kill;
mod locked;
mod recovery;
mod sql;
mod tidy;
