//! Who lives where: the areas as embedded, search, names, joining, and typed figures.

use ledger_model::places::*;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

static PLACES: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::new(area_rows(), share_rows(), other_rows()).expect("the tables are sound"));

fn rows<T: DeserializeOwned>(file: &str) -> Vec<T> {
    let path = format!("{}/../../data/{file}", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(path).expect("the table opens");
    reader.deserialize().collect::<Result<_, _>>().expect("every row reads")
}

fn area_rows() -> Vec<AreaRow> {
    rows("areas.csv")
}

fn share_rows() -> Vec<CareBoardShare> {
    rows("care-board-shares.csv")
}

fn other_rows() -> Vec<OtherCode> {
    rows("other-codes.csv")
}

fn codes(list: &str) -> Vec<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

fn join(list: &str) -> Place {
    PLACES.join(&codes(list)).expect("the areas join")
}

fn refusal(list: &str) -> String {
    PLACES.join(&codes(list)).expect_err("the areas do not join").to_string()
}

fn found(text: &str) -> Vec<(&'static str, AreaKind)> {
    PLACES.search(text, 10).into_iter().map(|found| (found.area.name.as_str(), found.area.kind)).collect()
}

fn first(text: &str) -> (&'static str, AreaKind) {
    *found(text).first().unwrap_or_else(|| panic!("nothing fits {text}"))
}

fn find(text: &str) -> &'static str {
    &PLACES.find(text).unwrap_or_else(|refused| panic!("{refused}")).code
}

fn table_fault(change: impl Fn(&mut Vec<AreaRow>, &mut Vec<CareBoardShare>)) -> String {
    let (mut areas, mut shares) = (area_rows(), share_rows());
    change(&mut areas, &mut shares);
    Gazetteer::new(areas, shares, other_rows()).expect_err("the table is refused").to_string()
}

const DERBY: &str = "E06000015";
const LEICESTER: &str = "E06000016";
const RUTLAND: &str = "E06000017";
const LEICESTERSHIRE: &str = "E10000018";
const LEICESTERSHIRE_DISTRICTS: &str = "E07000129 E07000130 E07000131 E07000132 E07000133 E07000134 E07000135";
const WEST_MIDLANDS_DISTRICTS: &str = "E08000025 E08000026 E08000027 E08000028 E08000029 E08000030 E08000031";

// The table

#[test]
fn the_361_local_authorities_cover_the_united_kingdom_once() {
    assert_eq!(PLACES.areas().len(), 510);
    assert_eq!(PLACES.local_authorities().count(), 361);
    assert_eq!(PLACES.by_code("K02000001").unwrap().members.len(), 361);
    assert_eq!(PLACES.by_code("K04000001").unwrap().members.len(), 318);
}

#[test]
fn the_43_forces_hold_every_authority_of_england_and_wales_once() {
    let forces: Vec<&Area> = PLACES.of_kind(AreaKind::PoliceForceArea).collect();
    assert_eq!(forces.len(), 43);
    let mut members: Vec<u16> = forces.iter().flat_map(|force| force.members.clone()).collect();
    members.sort_unstable();
    assert_eq!(members, PLACES.by_code("K04000001").unwrap().members);
    assert_eq!(PLACES.by_code("E23000030").unwrap().population, 2_062_619, "Hampshire");
    assert_eq!(PLACES.by_code("E23000014").unwrap().population, 3_036_605, "West Midlands");
}

#[test]
fn every_area_of_whole_authorities_holds_exactly_their_people() {
    for area in PLACES.areas().iter().filter(|area| area.split.is_empty()) {
        let inside: Vec<&Area> = PLACES.inside(area).map(|inside| inside.authority).collect();
        assert!(inside.iter().all(|authority| authority.year == area.year), "{}", area.named());
        let sum = |count: fn(&Area) -> u32| inside.iter().map(|area| count(area)).sum::<u32>();
        assert_eq!(sum(|area| area.population), area.population, "{}", area.named());
        assert_eq!(sum(|area| area.women_16_plus), area.women_16_plus, "{}", area.named());
        assert_eq!(sum(|area| area.men_16_plus), area.men_16_plus, "{}", area.named());
    }
    assert_eq!(PLACES.areas().iter().filter(|area| !area.split.is_empty()).count(), 15, "the others are apportioned");
}

#[test]
fn tyne_and_wear_is_five_metropolitan_districts_and_not_northumberland() {
    let names: Vec<&str> = PLACES.inside(PLACES.by_code("E11000007").unwrap()).map(|inside| inside.authority.name.as_str()).collect();
    let expected = ["Newcastle upon Tyne", "North Tyneside", "South Tyneside", "Sunderland", "Gateshead"];
    assert_eq!(names.len(), 5);
    assert!(expected.iter().all(|name| names.contains(name)), "{names:?}");
}

#[test]
fn thirteen_authorities_are_split_between_boards_and_their_shares_make_the_boards() {
    let mut split: Vec<u16> = Vec::new();
    for board in PLACES.of_kind(AreaKind::IntegratedCareBoard) {
        assert_eq!(board.basis == Basis::Apportioned, !board.split.is_empty(), "{}", board.named());
        split.extend(board.split.iter().map(|(authority, _)| *authority));
        let women: f64 = PLACES.inside(board).map(|inside| inside.share * f64::from(inside.authority.women_16_plus)).sum();
        assert!((women - f64::from(board.women_16_plus)).abs() < 15.0, "{} {women}", board.named());
    }
    split.sort_unstable();
    split.dedup();
    assert_eq!(split.len(), 13);
}

#[test]
fn welsh_health_boards_are_whole_authorities() {
    for board in PLACES.of_kind(AreaKind::LocalHealthBoard) {
        assert!(board.split.is_empty() && board.nation == Some(Nation::Wales), "{}", board.named());
    }
}

#[test]
fn derby_has_110475_women_and_108718_men_of_16_and_over() {
    let derby = join(DERBY);
    assert_eq!((derby.women_16_plus, derby.men_16_plus), (110_475.0, 108_718.0));
    assert_eq!((derby.name.as_str(), derby.population), ("Derby", 274_149.0));
    assert_eq!(derby.counts_year, [(2024, Basis::Published)]);
    assert!(!derby.mixed_years && !derby.typed && derby.force.is_none());
}

#[test]
fn the_rows_survive_being_embedded_as_json() {
    let text = serde_json::to_string(&(area_rows(), share_rows(), other_rows())).unwrap();
    let back: (Vec<AreaRow>, Vec<CareBoardShare>, Vec<OtherCode>) = serde_json::from_str(&text).unwrap();
    assert_eq!(back, (area_rows(), share_rows(), other_rows()));
}

#[test]
fn a_broken_table_is_refused_naming_file_line_and_column() {
    let fault = table_fault(|areas, _| areas[4].population += 1);
    assert!(fault.starts_with("data/areas.csv, line "), "{fault}");
    assert!(fault.contains("column population: it is"), "{fault}");
    let fault = table_fault(|areas, _| areas[0].women_16_plus = 0);
    assert_eq!(fault, "data/areas.csv, line 2, column women_16_plus: Hartlepool would have nobody.");
    let fault = table_fault(|areas, _| areas[1].code = areas[0].code.clone());
    assert_eq!(fault, "data/areas.csv, line 3, column code: E06000001 is already the code of an earlier row.");
    let fault = table_fault(|areas, _| areas[0].force = "E10000018".to_owned());
    assert_eq!(fault, "data/areas.csv, line 2, column force: “E10000018” is not the code of such an area.");
    let fault = table_fault(|areas, _| {
        areas.remove(0);
    });
    assert_eq!(fault, "data/areas.csv, column kind: 360 rows are local authorities where there must be 361.");
    let fault = table_fault(|_, shares| shares[0].share = 0.5);
    assert!(fault.starts_with("data/care-board-shares.csv, line 2, column share: the shares of"), "{fault}");
    let fault = table_fault(|_, shares| shares[0].authority = "E99999999".to_owned());
    assert!(fault.contains("line 2, column authority: “E99999999” is not a local authority."), "{fault}");
}

// Search

#[test]
fn leic_offers_leicester_then_the_county_then_the_force() {
    let expected =
        [("Leicester", AreaKind::UnitaryAuthority), ("Leicestershire", AreaKind::County), ("Leicestershire", AreaKind::PoliceForceArea)];
    assert_eq!(found("leic")[..3], expected);
}

#[test]
fn the_four_west_midlands_are_told_apart_by_kind() {
    let expected = [
        ("West Midlands", AreaKind::MetropolitanCounty),
        ("West Midlands", AreaKind::PoliceForceArea),
        ("West Midlands", AreaKind::CombinedAuthority),
        ("West Midlands", AreaKind::Region),
    ];
    assert_eq!(found("west mid"), expected);
}

#[test]
fn a_word_for_the_kind_narrows_the_list() {
    assert_eq!(first("derbyshire police"), ("Derbyshire", AreaKind::PoliceForceArea));
    assert_eq!(first("Leeds City Council"), ("Leeds", AreaKind::MetropolitanDistrict));
    assert_eq!(found("west midlands region"), [("West Midlands", AreaKind::Region)]);
    assert_eq!(first("kent county council"), ("Kent", AreaKind::County));
    assert_eq!(first("police scotland"), ("Scotland", AreaKind::Country));
    assert_eq!(first("somerset icb"), ("Somerset", AreaKind::IntegratedCareBoard));
    assert!(found("police").iter().all(|(_, kind)| *kind == AreaKind::PoliceForceArea));
}

#[test]
fn spelling_is_forgiving() {
    for (text, name) in [
        ("kings lynn", "King's Lynn and West Norfolk"),
        ("KING’S  LYNN & west norfolk", "King's Lynn and West Norfolk"),
        ("st helens", "St. Helens"),
        ("Saint Hel", "St. Helens"),
        ("St.Helens", "St. Helens"),
        ("saint alb", "St Albans"),
        ("stoke on trent", "Stoke-on-Trent"),
        ("stokeontrent", "Stoke-on-Trent"),
        ("trent stoke", "Stoke-on-Trent"),
        ("devon & corn", "Devon and Cornwall"),
        ("\u{202b}Derby\u{200f}", "Derby"),
        ("Dérby", "Derby"),
        ("city of bristol", "Bristol"),
        ("hull", "Kingston upon Hull"),
        ("ynys mon", "Isle of Anglesey"),
        ("Ynys Môn", "Isle of Anglesey"),
        ("abertawe", "Swansea"),
        ("greater london", "London"),
        ("notts police", "Nottinghamshire"),
        ("the vale of glam", "Vale of Glamorgan"),
        ("betsi", "Betsi Cadwaladr University Health Board"),
        ("e06000015", "Derby"),
    ] {
        assert_eq!(first(text).0, name, "{text}");
    }
}

#[test]
fn places_are_found_by_the_short_and_other_names_people_use() {
    use AreaKind::*;
    let table: &[(&str, &str, AreaKind)] = &[
        ("Londonderry", "Derry City and Strabane", LocalGovernmentDistrict),
        ("Derry", "Derry City and Strabane", LocalGovernmentDistrict),
        ("ABC", "Armagh City, Banbridge and Craigavon", LocalGovernmentDistrict),
        ("GMCA", "Greater Manchester", CombinedAuthority),
        ("WMCA", "West Midlands", CombinedAuthority),
        ("WYCA", "West Yorkshire", CombinedAuthority),
        ("SYMCA", "South Yorkshire", CombinedAuthority),
        ("Sheffield City Region", "South Yorkshire", CombinedAuthority),
        ("LCRCA", "Liverpool City Region", CombinedAuthority),
        ("TVCA", "Tees Valley", CombinedAuthority),
        ("CPCA", "Cambridgeshire and Peterborough", CombinedAuthority),
        ("WECA", "West of England", CombinedAuthority),
        ("NECA", "North East", CombinedAuthority),
        ("EMCCA", "East Midlands", CombinedAuthority),
        ("East Midlands Combined County Authority", "East Midlands", CombinedAuthority),
        ("YNYCA", "York and North Yorkshire", CombinedAuthority),
        ("HEYCA", "Hull and East Yorkshire", CombinedAuthority),
        ("GLCCA", "Greater Lincolnshire", CombinedAuthority),
        ("GM", "Greater Manchester", MetropolitanCounty),
        ("GMP", "Greater Manchester", PoliceForceArea),
        ("Met", "Metropolitan Police", PoliceForceArea),
        ("Met Police", "Metropolitan Police", PoliceForceArea),
        ("the Met", "Metropolitan Police", PoliceForceArea),
        ("MPS", "Metropolitan Police", PoliceForceArea),
        ("Metropolitan Police Service", "Metropolitan Police", PoliceForceArea),
        ("WMP", "West Midlands", PoliceForceArea),
        ("WYP", "West Yorkshire", PoliceForceArea),
        ("SYP", "South Yorkshire", PoliceForceArea),
        ("TVP", "Thames Valley", PoliceForceArea),
        ("CoLP", "City of London", PoliceForceArea),
        ("Hants police", "Hampshire", PoliceForceArea),
        ("Hampshire and Isle of Wight Constabulary", "Hampshire", PoliceForceArea),
        ("Heddlu De Cymru", "South Wales", PoliceForceArea),
        ("Heddlu Gwent", "Gwent", PoliceForceArea),
        ("PSNI", "Northern Ireland", Country),
        ("NI", "Northern Ireland", Country),
        ("Cymru", "Wales", Country),
        ("UK", "United Kingdom", UnitedKingdom),
        ("E&W", "England and Wales", EnglandAndWales),
        ("Hull", "Kingston upon Hull", UnitaryAuthority),
        ("BCP", "Bournemouth, Christchurch and Poole", UnitaryAuthority),
        ("BANES", "Bath and North East Somerset", UnitaryAuthority),
        ("BwD", "Blackburn with Darwen", UnitaryAuthority),
        ("CWAC", "Cheshire West and Chester", UnitaryAuthority),
        ("MK", "Milton Keynes", UnitaryAuthority),
        ("IoW", "Isle of Wight", UnitaryAuthority),
        ("RBWM", "Windsor and Maidenhead", UnitaryAuthority),
        ("RCT", "Rhondda Cynon Taf", UnitaryAuthority),
        ("Salop", "Shropshire", UnitaryAuthority),
        ("Co. Durham", "County Durham", UnitaryAuthority),
        ("Central Beds", "Central Bedfordshire", UnitaryAuthority),
        ("North Northants", "North Northamptonshire", UnitaryAuthority),
        ("NE Lincs", "North East Lincolnshire", UnitaryAuthority),
        ("South Glos", "South Gloucestershire", UnitaryAuthority),
        ("RBKC", "Kensington and Chelsea", LondonBorough),
        ("LBHF", "Hammersmith and Fulham", LondonBorough),
        ("LBBD", "Barking and Dagenham", LondonBorough),
        ("South Cambs", "South Cambridgeshire", District),
        ("NW Leics", "North West Leicestershire", District),
        ("East Herts", "East Hertfordshire", District),
        ("West Oxon", "West Oxfordshire", District),
        ("Western Isles", "Na h-Eileanan Siar", CouncilArea),
        ("Notts", "Nottinghamshire", County),
        ("Herts", "Hertfordshire", County),
        ("LLR", "Leicester, Leicestershire and Rutland", IntegratedCareBoard),
        ("BNSSG", "Bristol, North Somerset and South Gloucestershire", IntegratedCareBoard),
        ("BLMK", "Bedfordshire, Luton and Milton Keynes", IntegratedCareBoard),
        ("BOB ICB", "Buckinghamshire, Oxfordshire and Berkshire West", IntegratedCareBoard),
        ("NENC", "North East and North Cumbria", IntegratedCareBoard),
        ("NCL", "North Central London", IntegratedCareBoard),
        ("BCUHB", "Betsi Cadwaladr University Health Board", LocalHealthBoard),
        ("CTMUHB", "Cwm Taf Morgannwg University Health Board", LocalHealthBoard),
    ];
    for (text, name, kind) in table {
        assert_eq!(first(text), (*name, *kind), "{text}");
        assert_eq!(first(&text.to_lowercase()), (*name, *kind), "{text}");
    }
}

#[test]
fn an_exact_name_comes_before_longer_ones_and_a_beginning_before_a_middle() {
    assert_eq!(first("derby").0, "Derby");
    assert_eq!(first("devon"), ("Devon", AreaKind::County));
    let york: Vec<_> = found("york").into_iter().map(|(name, _)| name).collect();
    assert_eq!(york[..3], ["York", "York and North Yorkshire", "Yorkshire and The Humber"]);
}

#[test]
fn text_without_letters_fits_nothing() {
    for text in ["", "   ", "---", "🙂", "\u{202e}\u{200f}", "'"] {
        assert!(found(text).is_empty(), "{text:?}");
    }
    assert!(found("zzzz").is_empty());
    assert!(PLACES.search("derby", 0).is_empty());
}

#[test]
fn text_longer_than_any_name_fits_nothing() {
    for unit in ["a", "derby ", "🙂", "\u{202e}x", "e\u{301}"] {
        let text = unit.repeat(100_000);
        assert!(PLACES.search(&text, 10).is_empty() && PLACES.find(&text).is_err() && PLACES.nearest(&text, 3).is_empty());
    }
}

#[test]
fn every_area_is_found_by_its_name_its_kind_and_its_code() {
    for area in PLACES.areas() {
        assert!(PLACES.search(&area.name, 10).iter().any(|found| found.area == area), "{}", area.named());
        assert_eq!(PLACES.search(&area.code, 1)[0].area, area);
        assert_eq!(PLACES.find(&area.code), Ok(area));
    }
}

// Names for the command line

#[test]
fn a_name_or_a_code_means_one_area() {
    assert_eq!(find("Derby"), DERBY);
    assert_eq!(find(" e06000015 "), DERBY);
    assert_eq!(find("West Midlands police"), "E23000014");
    assert_eq!(find("west midlands region"), "E12000005");
    assert_eq!(find("Derbyshire police"), "E23000018");
    assert_eq!(find("Derbyshire county council"), "E10000007");
    assert_eq!(find("Bristol"), find("City of Bristol"));
    assert_eq!(find("Hull"), "E06000010");
    assert_eq!(find("City of London police"), "E23000034");
    assert_eq!(find("Saint Helens"), find("St. Helens"));
    assert_eq!(find("Metropolitan Police"), "E23000001");
    assert_eq!(find("UK"), "K02000001");
    assert_eq!(find("Edinburgh"), find("City of Edinburgh"));
    assert_eq!(find("Betsi Cadwaladr"), "W11000023");
    assert!(PLACES.find("Durham").is_err(), "the council and the force");
}

#[test]
fn every_area_is_named_by_its_name_and_kind_in_full() {
    for area in PLACES.areas() {
        let text = area.named().to_string();
        match PLACES.find(&text) {
            Ok(found) => assert_eq!(found, area, "{text}"),
            // Councils are named without their kind, so a county or force may share the name.
            Err(NameError::Several { candidates, .. }) => {
                assert_eq!(candidates[0], area.named(), "{text}")
            }
            Err(refused) => panic!("{refused}"),
        }
    }
}

#[test]
fn a_name_of_several_areas_lists_them_and_a_wrong_name_offers_near_ones() {
    assert_eq!(
        PLACES.find("derbyshire").unwrap_err().to_string(),
        "“derbyshire” is the name of 2 areas: Derbyshire county (E10000007), Derbyshire police force area \
         (E23000018). Give the code of one, or add its kind to the name."
    );
    let Err(NameError::Several { candidates, .. }) = PLACES.find("West Midlands") else { panic!() };
    assert_eq!(candidates.len(), 4);
    let Err(NameError::Unknown { nearest, .. }) = PLACES.find("Derbey") else { panic!() };
    assert_eq!(nearest[0].code, DERBY);
    let refused = PLACES.find("Atlantis on Sea Under Water\u{7}").unwrap_err().to_string();
    assert!(!refused.contains('\u{7}') && refused.ends_with('.'), "{refused}");
    assert_eq!(PLACES.find(" ").unwrap_err(), NameError::Blank);
}

// Geography of 2025

#[test]
fn a_region_and_a_combined_authority_of_the_same_name_are_told_apart() {
    use AreaKind::*;
    for name in ["East Midlands", "North East"] {
        let exact: Vec<(&str, AreaKind)> = found(name).into_iter().filter(|(one, _)| *one == name).collect();
        assert_eq!(exact, [(name, CombinedAuthority), (name, Region)]);
        let refused = PLACES.find(name).expect_err("two areas have the name").to_string();
        assert!(refused.contains(&format!("{name} combined authority (E470000")), "{refused}");
        assert!(refused.contains(&format!("{name} region (E120000")), "{refused}");
        let [authority, region] = ["combined authority", "region"].map(|kind| find(&format!("{name} {kind}")));
        let people = |code: &str| PLACES.by_code(code).map_or(0, |area| area.population);
        assert!(0 < people(authority) && people(authority) < people(region), "{name}");
    }
    assert!(refusal("E12000004 E47000013").contains("East Midlands combined authority is inside East Midlands region"));
}

#[test]
fn the_combined_authorities_of_2025_hold_their_councils() {
    let names = |code: &str| -> Vec<&str> {
        let area = PLACES.by_code(code).unwrap_or_else(|| panic!("there is no {code}"));
        PLACES.inside(area).map(|inside| inside.authority.name.as_str()).collect()
    };
    assert_eq!(PLACES.of_kind(AreaKind::CombinedAuthority).count(), 15);
    assert_eq!(names("E47000012"), ["York", "North Yorkshire"]);
    assert!(names("E47000013").contains(&"Derby") && names("E47000013").len() == 17);
    let north_east = names("E47000014");
    assert!(north_east.len() == 7 && north_east.contains(&"County Durham") && north_east.contains(&"Northumberland"));
    assert!(!names("E47000015").contains(&"Plymouth"));
}

#[test]
fn barnsley_and_sheffield_are_found_by_their_codes_of_2025_too() {
    for (newer, code, name) in [("E08000038", "E08000016", "Barnsley"), ("e08000039", "E08000019", "Sheffield")] {
        assert_eq!(find(newer), code);
        assert_eq!(first(newer).0, name);
        assert_eq!(join(newer).codes, [code]);
        assert!(refusal(&format!("{newer} {code}")).starts_with(&format!("{name} is already chosen")));
    }
}

#[test]
fn a_combined_authority_that_has_ended_answers_with_its_councils() {
    assert_eq!(
        PLACES.find("North of Tyne").unwrap_err().to_string(),
        "North of Tyne combined authority ended in 2024. Its councils are still there: Northumberland (E06000057), \
         Newcastle upon Tyne (E08000021), North Tyneside (E08000022). Give them instead."
    );
    assert_eq!(PLACES.find("e47000011"), PLACES.find("North of Tyne combined authority"));
    let ended = PLACES.ended("E47000010").expect("it is known");
    assert_eq!((ended.area.to_string().as_str(), ended.year, ended.authorities.len()), ("North East combined authority", 2024, 4));
    assert!(PLACES.by_code("E47000010").is_none() && PLACES.ended("E47000014").is_none() && PLACES.ended("E08000038").is_none());
    assert!(PLACES.ended_called("Atlantis").is_none() && PLACES.ended_called("").is_none());
}

#[test]
fn another_code_that_stands_for_nothing_is_refused_naming_file_line_and_column() {
    let fault = |change: &dyn Fn(&mut OtherCode)| {
        let mut others = other_rows();
        change(&mut others[0]);
        Gazetteer::new(area_rows(), share_rows(), others).expect_err("the table is refused").to_string()
    };
    assert_eq!(
        fault(&|other| other.stands_for = "E99999999".to_owned()),
        "data/other-codes.csv, line 2, column stands_for: “E99999999” is not a local authority."
    );
    assert_eq!(
        fault(&|other| other.code = DERBY.to_owned()),
        "data/other-codes.csv, line 2, column code: E06000015 is the code of an area of the table."
    );
    assert!(fault(&|other| other.stands_for = format!("{DERBY}; {LEICESTER}")).contains("stands for one code"));
}

// Joining

#[test]
fn leicester_leicestershire_and_rutland_joined_hold_485626_women_of_16_and_over() {
    let districts = join(&format!("{LEICESTER} {LEICESTERSHIRE_DISTRICTS} {RUTLAND}"));
    assert_eq!(districts.women_16_plus, 485_626.0);
    let county = join(&format!("{RUTLAND} {LEICESTERSHIRE} {LEICESTER}"));
    assert_eq!(county.women_16_plus, 485_626.0);
    assert_eq!(county.name, "Leicester, Leicestershire and Rutland");
    assert_eq!((county.population, &county.members), (districts.population, &districts.members));
    assert_eq!(county.force.as_deref(), Some("E23000021"));
    assert_eq!(districts.force, county.force);
    assert_eq!(districts.name, "Blaby, Charnwood, Harborough, Hinckley and Bosworth and 5 others");
}

#[test]
fn the_seven_west_midlands_districts_are_that_force_and_so_is_the_metropolitan_county() {
    let districts = join(WEST_MIDLANDS_DISTRICTS);
    assert_eq!(districts.force.as_deref(), Some("E23000014"));
    assert_eq!(districts.population, 3_036_605.0);
    for code in ["E11000005", "E23000014", "E47000007"] {
        assert_eq!(join(code).force.as_deref(), Some("E23000014"));
    }
    assert_eq!(join("E12000005").force, None);
}

#[test]
fn areas_that_share_people_are_refused_with_what_to_do() {
    assert_eq!(
        refusal(&format!("{DERBY} E23000018")),
        "Derbyshire police force area already contains Derby: remove one of them, because nobody may be counted twice."
    );
    assert_eq!(
        refusal(&format!("E23000018 {DERBY}")),
        "Derby is inside Derbyshire police force area: remove one of them, because nobody may be counted twice."
    );
    assert!(refusal(&format!("E07000129 {LEICESTERSHIRE}")).starts_with("Leicestershire county already contains Blaby"));
    assert!(refusal("E11000005 E23000014").contains("covers the same people as"));
    assert!(refusal("E23000012 E47000017").contains("both contain"), "Humberside and Greater Lincolnshire");
    assert!(refusal(&format!("{DERBY} {DERBY}")).starts_with("Derby is already chosen"));
    assert!(refusal("X1").starts_with("No area has the code “X1”"));
    assert!(refusal("").starts_with("No place is chosen"));
    assert!(refusal("K02000001 S92000003").starts_with("Scotland is inside United Kingdom"));
}

#[test]
fn the_picker_says_in_a_few_words_why_an_area_is_grey() {
    let reason = |already: &str, candidate: &str| PLACES.check_join(&codes(already), candidate).expect_err("refused").reason();
    assert_eq!(reason(DERBY, "E23000018"), "already contains Derby");
    assert_eq!(reason("E10000007", "E07000032"), "is inside Derbyshire county");
    assert_eq!(reason(DERBY, "E54000058"), "care boards join only with care boards");
    assert_eq!(reason(DERBY, DERBY), "already chosen");
    assert_eq!(reason(DERBY, "?"), "unknown code");
    assert_eq!(PLACES.check_join(&codes(DERBY), "E10000007"), Ok(()));
    assert_eq!(PLACES.check_join(&[], DERBY), Ok(()));
}

#[test]
fn care_boards_join_only_with_care_boards() {
    assert!(refusal("E54000058 E06000015").contains("care boards join only with care boards"));
    assert!(refusal("W11000025 W06000008").contains("care boards join only with care boards"));
    let boards = join("E54000022 E54000023");
    let [norfolk, suffolk] = ["E54000022", "E54000023"].map(|code| PLACES.by_code(code).unwrap());
    assert_eq!(boards.women_16_plus, f64::from(norfolk.women_16_plus + suffolk.women_16_plus));
    let mut once = boards.members.clone();
    once.dedup();
    assert_eq!(once, boards.members, "a divided authority is listed once");
    assert_eq!(boards.counts_year, [(2024, Basis::Apportioned)]);
    assert_eq!(join("E54000058").force.as_deref(), Some("E23000018"), "whole authorities make a force");
    assert_eq!(join("E54000063").force, None, "Surrey Heartlands holds only parts of Surrey");
}

#[test]
fn years_and_nations_are_told() {
    let mut rows = area_rows();
    rows.iter_mut().filter(|row| row.country == "S92000003" || row.code == "S92000003").for_each(|row| row.year = 2023);
    let years = Gazetteer::new(rows, share_rows(), other_rows()).expect("one nation may be a year behind");
    let border = years.join(&codes("E06000057 S12000026")).expect("they join");
    assert!(border.mixed_years && border.coverage == NationCoverage::Partly);
    assert_eq!(border.counts_year, [(2023, Basis::Published), (2024, Basis::Published)]);
    assert_eq!(join("S92000003").coverage, NationCoverage::Outside);
    assert_eq!(join("E92000001 W92000004").coverage, NationCoverage::EnglandAndWales);
    assert_eq!(join("K02000001").coverage, NationCoverage::Partly);
    assert!(!join("K02000001").mixed_years);
}

// Typed figures

fn typed() -> TypedPlace {
    TypedPlace {
        name: " Our towns ".to_owned(),
        women_16_plus: 40_000.0,
        men_16_plus: 38_000.0,
        population: 95_000.0,
        outside_england_and_wales: false,
    }
}

#[test]
fn typed_figures_make_a_place() {
    let place = Place::typed(typed()).unwrap();
    assert_eq!((place.name.as_str(), place.women_16_plus, place.typed), ("Our towns", 40_000.0, true));
    assert!(place.codes.is_empty() && place.counts_year.is_empty() && !place.mixed_years);
    assert_eq!(place.coverage, NationCoverage::EnglandAndWales);
    let outside = TypedPlace { outside_england_and_wales: true, ..typed() };
    assert_eq!(Place::typed(outside).unwrap().coverage, NationCoverage::Outside);
    assert!(serde_json::from_str::<TypedPlace>(r#"{"name":"A","women":1}"#).is_err());
}

#[test]
fn every_fault_in_typed_figures_is_told_beside_its_field() {
    use TypedField::*;
    use TypedFieldError::*;
    let faults = |typed| Place::typed(typed).expect_err("refused").faults;
    assert_eq!(faults(TypedPlace { name: "  ".to_owned(), ..typed() }), [NameBlank]);
    assert_eq!(faults(TypedPlace { name: "x".repeat(121), ..typed() }), [NameUnprintable]);
    assert_eq!(faults(TypedPlace { women_16_plus: f64::NAN, ..typed() }), [NotANumber(Women16Plus)]);
    assert_eq!(faults(TypedPlace { population: f64::INFINITY, ..typed() }), [NotANumber(Population)]);
    assert_eq!(faults(TypedPlace { men_16_plus: -1.0, ..typed() }), [BelowZero(Men16Plus)]);
    assert_eq!(faults(TypedPlace { population: 1e9, ..typed() }), [TooLarge(Population)]);
    assert_eq!(faults(TypedPlace { population: 0.0, ..typed() }), [NobodyThere]);
    assert_eq!(faults(TypedPlace { population: 77_999.0, ..typed() }), [AdultsExceedPopulation]);
    let many = TypedPlace { name: String::new(), women_16_plus: -1.0, population: 0.0, ..typed() };
    assert_eq!(faults(many.clone()), [NameBlank, BelowZero(Women16Plus), NobodyThere]);
    assert_eq!(
        Place::typed(many).unwrap_err().to_string(),
        "The name is blank: type what the place is called. Women aged 16 and over cannot be below 0: type how \
         many people there are. Whole population is 0: type how many people live there."
    );
}

// For any input

fn some_codes(from: Vec<String>, most: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::sample::subsequence(from, 1..=most).prop_shuffle()
}

fn all_codes() -> Vec<String> {
    PLACES.areas().iter().map(|area| area.code.clone()).collect()
}

fn authority_codes() -> Vec<String> {
    PLACES.local_authorities().map(|area| area.code.clone()).collect()
}

proptest! {
    #[test]
    fn search_and_find_never_panic(text in any::<String>()) {
        let _ = (PLACES.search(&text, 10), PLACES.find(&text).map_err(|refused| refused.to_string()));
        let _ = PLACES.check_join(std::slice::from_ref(&text), &text).map_err(|refused| refused.to_string());
    }

    #[test]
    fn what_begins_a_name_finds_it(index in 0..510_usize, length in 1..60_usize) {
        let area = &PLACES.areas()[index];
        let start: String = area.name.chars().take(length).collect();
        prop_assert!(PLACES.search(&start, 510).iter().any(|found| found.area == area), "{start}");
    }

    #[test]
    fn joined_authorities_are_the_sum_of_their_people(chosen in some_codes(authority_codes(), 361)) {
        let place = PLACES.join(&chosen).unwrap();
        let areas: Vec<&Area> = chosen.iter().map(|code| PLACES.by_code(code).unwrap()).collect();
        prop_assert_eq!(place.women_16_plus, areas.iter().map(|area| f64::from(area.women_16_plus)).sum::<f64>());
        prop_assert_eq!(place.men_16_plus, areas.iter().map(|area| f64::from(area.men_16_plus)).sum::<f64>());
        prop_assert_eq!(place.population, areas.iter().map(|area| f64::from(area.population)).sum::<f64>());
        prop_assert_eq!(place.members.len(), chosen.len());
    }

    #[test]
    fn the_order_of_joining_does_not_matter(chosen in some_codes(all_codes(), 6)) {
        let mut sorted = chosen.clone();
        sorted.sort();
        prop_assert_eq!(PLACES.join(&chosen).ok(), PLACES.join(&sorted).ok());
    }

    #[test]
    fn a_joined_place_never_has_more_adults_than_people_nor_a_member_twice(chosen in some_codes(all_codes(), 4)) {
        if let Ok(place) = PLACES.join(&chosen) {
            prop_assert!(place.women_16_plus + place.men_16_plus <= place.population);
            let mut once = place.members.clone();
            once.dedup();
            prop_assert_eq!(once, place.members);
        }
    }

    #[test]
    fn typed_figures_are_refused_or_hold_together(women in any::<f64>(), men in -10.0..1e9_f64, all in any::<f64>()) {
        let typed = TypedPlace { women_16_plus: women, men_16_plus: men, population: all, ..typed() };
        match Place::typed(typed) {
            Ok(place) => prop_assert!(place.women_16_plus + place.men_16_plus <= place.population),
            Err(refused) => prop_assert!(!refused.faults.is_empty()),
        }
    }
}
