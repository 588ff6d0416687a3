//! A hundred thousand people who do not exist: mixed European names with umlauts and accents, the same at every run.

use std::collections::BTreeSet;
use steward::domain::membership::Status;
use unicode_normalization::UnicodeNormalization;

/// How many there are.
pub const PEOPLE: u64 = 100_000;
/// The last name that seven of them have.
const NEEDLE: &str = "Zwölfpfennig";

const FIRST: &str = "
    Anna Björn Clara Dieter Émilie François Günther Håkon Inês João Käthe Łukasz María Nuño Ødegård Øyvind
    Paweł Renée Søren Štěpán Tomáš Ümit Věra Wojciech Xaver Yıldız Zoë Zoltán Jürgen Jörg Jörn Bärbel Hélène Noël Chloé
    Raphaël Loïc Gaëlle Agnès Thérèse Benoît Jérôme Léa Mélanie José Jesús Íñigo Óscar Ángel Raúl Sofía Lucía Martín
    Andrés Iván Gonçalo Antônio Conceição Małgorzata Michał Jakub Zuzanna Agnieszka Jiří Ondřej Kateřina Lenka Žofia Ľudmila
    Péter László Ágnes Erzsébet István Mihai Ștefan Ioana Răzvan Çağla Gökhan Ayşe Özgür Şule Mehmet Nguyễn Thảo Hương
    Björk Sigurður Þóra Gunnar Åsa Märta Göran Ulla Anders Lars Mette Niels Pirkko Päivi Jukka Ville Anneli Toomas
    Peter Paul Mary John James Robert Patricia Jennifer Linda William Elizabeth Susan Jessica Thomas Karen Daniel Lisa
    Matthew Anthony Mark Donald Steven Andrew Sandra Ashley Emily Donna Michelle Laura Sarah Kimberly Deborah Amy Angela
    Hans Karl Heinrich Wolfgang Klaus Ursula Monika Petra Sabine Birgit Andrea Stefan Thorsten Uwe Ralf Kai Jan Tim Finn
    Giulia Marco Luca Chiara Alessandro Francesca Nicolò Niccolò Desirée Mattia Elena Sergej Dmitri Olga Irina Natalia
    Fatima Ali Omar Hassan Leila Samir Nadia Yusuf Amina Karim Wei Li Mei Jun Hana Kenji Yuki Priya Arjun Ravi";
const LAST: &str = "
    Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
    Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler
    Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Vogel Friedrich Keller Günther
    Groß Bäcker Böhm Jäger Löwe Öztürk Yılmaz Şahin Çelik Güneş Doğan Aydın García Rodríguez González Fernández López
    Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Núñez Ibáñez Peña Silva Gonçalves
    Araújo Assunção Conceição Magalhães Leitão Simões Dupont Lefèvre Légaré Béranger Rivière Desprès Châtelain Noël
    Nowak Kowalski Wiśniewski Wójcik Kamiński Zieliński Szymański Dąbrowski Kozłowski Jabłoński Novák Svoboda Dvořák
    Černý Procházka Kučera Veselý Němec Růžička Kovács Tóth Szabó Horváth Varga Kiss Balázs Popescu Ionescu Rădulescu
    Åkesson Björklund Sjöberg Nyström Lindström Söderberg Østergaard Sørensen Jørgensen Nørgaard Kjær Virtanen Mäkinen
    Hämäläinen Järvinen Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson White Harris
    Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts
    O'Brien O'Connor D'Angelo McDonald Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Nguyễn Trần Phạm
    Ivanov Petrov Sidorov Kuznetsov Popov Khan Singh Patel Sharma Chen Wang Zhang Kim Park Tanaka Sato Suzuki";
const DOMAINS: [(&str, u64); 12] = [
    ("example.com", 30),
    ("example.org", 18),
    ("example.net", 12),
    ("corp.example.com", 10),
    ("mail.example.de", 8),
    ("uni.example.edu", 6),
    ("staff.example.ch", 5),
    ("partner.example.fr", 4),
    ("lab.example.se", 3),
    ("extern.example.at", 2),
    ("shop.example.pl", 1),
    ("north.example.no", 1),
];
/// Roles of the charging network; the administrator is none of them, for that role stands alone.
const ROLES: [(&str, u64); 6] = [
    ("standard-monitoring", 70),
    ("standard-testing", 10),
    ("standard-reporting", 8),
    ("standard-invoice-management", 7),
    ("standard-business-contracts", 4),
    ("power-business-contracts", 1),
];
const STATUSES: [(Status, u64); 4] =
    [(Status::Active, 84), (Status::Locked, 6), (Status::Pending, 7), (Status::Deactivated, 3)];

/// Somebody who does not exist.
pub struct Person {
    pub first_name: String,
    pub last_name: String,
    pub login_name: String,
    pub email: String,
    /// Keys of the profile.
    pub roles: BTreeSet<&'static str>,
    pub status: Status,
    /// `None` for those who never signed in.
    pub seconds_since_sign_in: Option<i64>,
}

/// All of them, in the order in which they are added.
pub fn people() -> impl Iterator<Item = Person> {
    let firsts: Vec<&str> = FIRST.split_whitespace().collect();
    let lasts: Vec<&str> = LAST.split_whitespace().collect();
    let mut dice = Dice(20_240_611);
    (0..PEOPLE).map(move |number| person(&mut dice, number, &firsts, &lasts))
}

fn person(dice: &mut Dice, number: u64, firsts: &[&str], lasts: &[&str]) -> Person {
    let (first, last) = (dice.one_of(firsts), last_name(dice, number, lasts));
    let initial: String = ascii(first).chars().take(1).collect();
    let rest: String = ascii(&last).chars().filter(char::is_ascii_lowercase).take(18).collect();
    // Those whom the measurements look for are all in the list that they look at.
    let status = if last == NEEDLE { Status::Active } else { dice.weighted(&STATUSES) };
    Person {
        login_name: format!("{initial}.{rest}{number}"),
        email: format!("{}.{rest}{number}@{}", ascii(first), dice.weighted(&DOMAINS)),
        first_name: first.into(),
        last_name: last,
        roles: roles(dice),
        status,
        seconds_since_sign_in: (status != Status::Pending && dice.share() > 0.08).then(|| dice.seconds()),
    }
}

/// Some are double-barrelled, which widens the tail; some have a particle.
fn last_name(dice: &mut Dice, number: u64, lasts: &[&str]) -> String {
    let (name, share, second) = (dice.one_of(lasts), dice.share(), dice.one_of(lasts));
    match share {
        _ if (1..=7).any(|eighth| number == eighth * PEOPLE / 8) => NEEDLE.into(),
        ..0.12 => format!("{name}-{second}"),
        ..0.15 => format!("von {name}"),
        _ => name.into(),
    }
}

fn roles(dice: &mut Dice) -> BTreeSet<&'static str> {
    let more = usize::from(dice.share() < 0.15) + usize::from(dice.share() < 0.03);
    let mut roles = BTreeSet::from([dice.weighted(&ROLES)]);
    while roles.len() <= more {
        roles.insert(dice.one_of(&ROLES).0);
    }
    roles
}

fn ascii(text: &str) -> String {
    let replaced = text.chars().map(|char| match char {
        'ß' => "ss".into(),
        'ø' | 'Ø' => "o".into(),
        'ł' | 'Ł' => "l".into(),
        'ı' => "i".into(),
        'æ' => "ae".into(),
        'Þ' | 'þ' => "th".into(),
        'đ' | 'ð' => "d".into(),
        char => char.to_string(),
    });
    let plain = replaced.collect::<String>();
    plain.nfkd().filter(|char| char.is_ascii() && *char != '\'').collect::<String>().to_lowercase()
}

/// Dice that fall the same way every time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1, without 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// The last sign-in is the longer ago the rarer, ninety days on average.
    fn seconds(&mut self) -> i64 {
        (-(1.0 - self.share()).ln() * 90.0 * 86_400.0) as i64
    }

    fn one_of<T: Copy>(&mut self, some: &[T]) -> T {
        some[(self.next() % some.len() as u64) as usize]
    }

    fn weighted<T: Copy>(&mut self, some: &[(T, u64)]) -> T {
        let mut place = self.next() % some.iter().map(|(_, weight)| weight).sum::<u64>();
        let here = some.iter().find(|(_, weight)| match place.checked_sub(*weight) {
            Some(rest) => {
                place = rest;
                false
            }
            None => true,
        });
        here.expect("weights that add up").0
    }
}
