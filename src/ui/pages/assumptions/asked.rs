//! `#/assumptions?field=…`: shows that field and puts the focus on it.

use crate::app::Route;
use crate::browser;
use crate::ui::fields::box_id;
use yew::prelude::*;

/// Goes to the field the address asks for, now and whenever it asks again. `show_all` is called first, so that no filter
/// hides it.
#[hook]
pub fn use_asked_field(show_all: impl Fn() + 'static) {
    let asked = use_state(|| None::<(u32, String)>);
    {
        let asked = asked.clone();
        use_effect_with((), move |()| {
            let times = std::cell::Cell::new(0);
            let take = move |address: String| {
                times.set(times.get() + 1);
                asked.set(Route::field_of_address(&address).map(|field| (times.get(), field.to_owned())));
            };
            take(browser::address());
            let listening = browser::on_address(take);
            move || drop(listening)
        });
    }
    use_effect_with((*asked).clone(), move |asked| {
        if let Some((_, field)) = asked.as_ref().filter(|_| !browser::has_come_back()) {
            show_all();
            browser::focus_when_drawn(&box_id(field));
        }
    });
}
