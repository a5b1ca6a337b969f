//! A picture as PNG, drawn by the browser from its SVG.

use super::download::{blob, hand_over};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// Downloads an SVG of a size as a PNG, so many times as large, and says afterwards whether that worked.
pub fn download_png(name: &str, svg: &str, (width, height): (f64, f64), times: f64, then: impl FnOnce(bool) + 'static) {
    let then = Rc::new(Cell::new(Some(then)));
    let end = move |worked: bool| {
        if let Some(then) = then.take() {
            then(worked);
        }
    };
    let name = name.to_owned();
    let failed = end.clone();
    let began = load(svg, move |image| {
        let ended = end.clone();
        let drawn = image.and_then(|image| canvas(&image, width * times, height * times)).and_then(|canvas| {
            let done = Closure::once_into_js(move |png: JsValue| {
                ended(png.dyn_into::<Blob>().ok().and_then(|png| hand_over(&name, &png)).is_some());
            });
            canvas.to_blob(done.unchecked_ref()).ok()
        });
        if drawn.is_none() {
            end(false);
        }
    });
    if began.is_none() {
        failed(false);
    }
}

/// Loads an SVG as an image; nothing where the browser refuses it.
fn load(svg: &str, then: impl FnOnce(Option<HtmlImageElement>) + 'static) -> Option<()> {
    let address = Url::create_object_url_with_blob(&blob(&svg.into(), "image/svg+xml")?).ok()?;
    let image = HtmlImageElement::new().ok()?;
    let then = Rc::new(Cell::new(Some(then)));
    let when = |loaded: bool| {
        let (then, image, address) = (then.clone(), image.clone(), address.clone());
        Closure::once_into_js(move || {
            if let Some(then) = then.take() {
                then(loaded.then_some(image));
            }
            let _ = Url::revoke_object_url(&address); // it holds the picture in memory
        })
    };
    image.set_onload(Some(when(true).unchecked_ref()));
    image.set_onerror(Some(when(false).unchecked_ref()));
    image.set_src(&address);
    Some(())
}

fn canvas(image: &HtmlImageElement, width: f64, height: f64) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}
