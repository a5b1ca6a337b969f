//! The only code that talks to the browser, one small file for each ability. Nothing here runs while a page is drawn.
