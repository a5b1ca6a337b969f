//! A QR code as a picture: one path, always black on white, because cameras need it.

use crate::app::qr;
use std::fmt::Write;
use yew::prelude::*;

/// Empty squares round the code, by its standard.
const QUIET: usize = 4;

/// An address as a picture of a QR code with a title; none where it is too long.
pub fn qr_picture(address: &str, title: &str) -> Option<Html> {
    let code = qr(address)?;
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let length = (column..code.size).take_while(|at| code.is_dark(*at, row)).count();
            if length > 0 {
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET); // a text takes anything
            }
            column += length.max(1);
        }
    }
    let side = code.size + 2 * QUIET;
    let (view, paper) = (format!("0 0 {side} {side}"), format!("M0 0h{side}v{side}h-{side}z"));
    let title = title.to_owned();
    Some(html! {
        <svg class="qr" viewBox={view} role="img" aria-label={title.clone()} shape-rendering="crispEdges">
            <title>{ title }</title>
            <path fill="#fff" d={paper} />
            <path fill="#000" d={path} />
        </svg>
    })
}
