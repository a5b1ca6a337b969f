//! Pictures as plain SVG: a shape (numbers to geometry, pure) and a view (geometry to drawing and table twin).
