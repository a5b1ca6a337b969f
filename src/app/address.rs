//! Reads an address: which page it is, and the link to a scenario that it may hold.

use ledger_export::{holds_link, link_in};
use ledger_text::Route;

/// The page of an address; the start page for one that is not known. Anything after `?` is left for later.
pub fn route_of(address: &str) -> Route {
    Route::at_address(address).or_else(|| holds_link(address).then_some(Route::Open)).unwrap_or_default()
}

/// The address that opens a link somebody pasted, whichever part of it they have.
pub fn address_to_open(link: &str) -> String {
    if let Some(link) = link_in(link) {
        return link;
    }
    let link: String = link.split_whitespace().collect();
    format!("{}/{}", Route::Open.address(), link_of_address(&link).unwrap_or(link))
}

/// The link that an address of the page for opening holds.
pub fn link_of_address(address: &str) -> Option<String> {
    match address.split_once("#/open/") {
        Some((_, link)) => Some(link.to_owned()).filter(|link| !link.is_empty()),
        None => Some(address.to_owned()).filter(|address| holds_link(address)),
    }
}
