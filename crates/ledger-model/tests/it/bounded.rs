//! Years and lists have limits, so that whatever is entered can be worked out in time.

use ledger_model::embedded::library;
use ledger_model::evidence::{MOST_LISTED, MOST_YEARS, Programme, Unit, check_programme};

fn faults(change: impl Fn(&mut Programme)) -> Vec<String> {
    let mut marac = library().programme("marac").expect("Marac is in the library").clone();
    change(&mut marac);
    let found = check_programme(&marac, &library().sources, &library().national, &library().deflator);
    found.into_iter().map(|fault| fault.to_string()).collect()
}

#[test]
fn years_of_any_kind_are_at_most_fifty() {
    assert_eq!(Unit::Years.bounds().largest, f64::from(MOST_YEARS));
    assert_eq!(faults(|_| ()), Vec::<String>::new());
    let late = faults(|marac| marac.costs[0].year = MOST_YEARS + 1);
    assert_eq!(late, ["programmes/marac.toml: cost service, year: 51 is not a number of years from 0 to 50: correct it."]);
    let followed = faults(|marac| marac.estimates[0].follow_up_years = Some(1e12));
    let said = "programmes/marac.toml: estimate judged-reduction, follow_up_years: 1000000000000 is not a number of years from 0 to 50: correct it.";
    assert_eq!(followed, [said]);
    assert_eq!(faults(|marac| marac.estimates[0].follow_up_years = Some(f64::NAN)).len(), 1);
}

#[test]
fn a_list_of_a_programme_has_at_most_a_hundred_entries() {
    let costs = |many: usize| {
        faults(|marac| {
            let line = marac.costs[0].clone();
            marac.costs = (0..many)
                .map(|at| {
                    let mut line = line.clone();
                    line.id = format!("service-{at}");
                    line
                })
                .collect();
        })
    };
    assert_eq!(costs(MOST_LISTED), Vec::<String>::new());
    assert_eq!(costs(MOST_LISTED + 1), ["programmes/marac.toml: cost: the list has 101 entries, and may have at most 100: take some out."]);
}
