//! Hands the user a file.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Milliseconds after which the browser has taken the file.
const TAKEN_MS: u32 = 60_000;

/// Downloads a text under a name. It happens once the event that asked for it is over.
pub fn download(name: &str, kind: &str, text: &str) {
    let (name, kind, text) = (name.to_owned(), kind.to_owned(), text.to_owned());
    let texts = move || Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &of_kind(&kind)).ok();
    Timeout::new(0, move || _ = texts().and_then(|blob| hand_over(&name, &blob))).forget();
}

/// Downloads bytes under a name, at once; none where the browser refuses.
pub fn download_array(name: &str, kind: &str, bytes: &Uint8Array) -> Option<()> {
    hand_over(name, &Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &of_kind(kind)).ok()?)
}

fn of_kind(kind: &str) -> BlobPropertyBag {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    options
}

fn hand_over(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link = web_sys::window()?.document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(TAKEN_MS, move || _ = Url::revoke_object_url(&address)).forget();
    Some(())
}
