//! Templates: an office that was furnished once, and is copied for each story that begins in it.

use super::{Office, SUNDAY, office::postgres};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::fs;
use steward::{StoreAt, clock};

/// A furnished office that nobody works in.
pub struct Template(Office);

impl Template {
    /// An empty office to be furnished: in a file, or in a database of its own, for a server copies no less than that.
    pub async fn to_furnish(on_postgres: bool) -> Office {
        let store = if on_postgres { new_database("").await } else { StoreAt::File };
        Office::open(tempfile::tempdir().expect("a folder"), store, SUNDAY).await
    }

    /// Closes a furnished office, in which nobody else looks at the database any more.
    pub async fn of(office: Office) -> Template {
        office.steward.close().await;
        Template(office)
    }

    /// An office like it, whose clock stands where its own stood.
    pub async fn copy(&self) -> Office {
        let data = tempfile::tempdir().expect("a folder");
        let store = match &self.0.config.store {
            StoreAt::File => {
                fs::create_dir_all(data.path().join("data")).expect("a folder");
                let [from, to] = [&self.0.data, &data].map(|folder| folder.path().join("data/steward.db"));
                fs::copy(from, to).expect("a copy");
                StoreAt::File
            }
            StoreAt::Postgres(url) => new_database(&format!(" TEMPLATE {}", name_in(url))).await,
        };
        Office::open(data, store, self.0.clock.now()).await
    }

    /// Closes a copy and throws it away.
    pub async fn throw_away(copy: Office) {
        copy.steward.close().await;
        if let StoreAt::Postgres(url) = &copy.config.store {
            on_server(format!("DROP DATABASE {} WITH (FORCE)", name_in(url))).await;
        }
    }
}

/// Makes a database; says where it is.
async fn new_database(like: &str) -> StoreAt {
    let name = format!("office_{}", clock::new_id(SUNDAY).simple());
    on_server(format!("CREATE DATABASE {name}{like}")).await;
    let server = postgres();
    let (address, options) = server.split_once('?').map_or((server.as_str(), None), |(to, rest)| (to, Some(rest)));
    let (address, _) = address.rsplit_once('/').expect("a server's address ends with the name of a database");
    let options = options.map(|options| format!("?{options}")).unwrap_or_default();
    StoreAt::Postgres(format!("{address}/{name}{options}"))
}

fn name_in(url: &str) -> &str {
    let address = url.split('?').next().unwrap_or_default();
    address.rsplit('/').next().unwrap_or_default()
}

async fn on_server(sql: String) {
    let mut connection = PgConnection::connect(&postgres()).await.expect("PostgreSQL");
    connection.execute(AssertSqlSafe(sql)).await.expect("done");
    connection.close().await.expect("closed");
}
