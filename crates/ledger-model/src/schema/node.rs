//! What a value of a file is made of: records with named fields, choices, lists, maps, texts and numbers.
//!
//! Every type of a scenario shows its shape through one object-safe trait, so that whatever walks over a scenario (reading, writing,
//! editing by path, repair) is written and compiled once, and not once for each type.

use crate::evidence::Unit;
use serde_json::Value;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A value that can be read from a file, written to it and changed by its path.
pub trait Node {
    /// What it is made of.
    fn shape(&mut self) -> Shape<'_>;
    /// A value that says nothing: empty, none, 0, false, the first of several.
    fn blank() -> Self
    where
        Self: Sized;
}

/// What a value is made of.
pub enum Shape<'a> {
    Text(&'a mut String),
    Flag(&'a mut bool),
    Number(&'a mut f64),
    /// A whole number of some width.
    Whole(&'a mut dyn Whole),
    /// What is written as a text of its own form.
    Parsed(&'a mut dyn Parsed),
    Choice(&'a mut dyn Choice),
    Optional(&'a mut dyn Optional),
    List(&'a mut dyn List),
    Map(&'a mut dyn Map),
    Record(&'a mut dyn Record),
    /// A fixed number of values in a list.
    Tuple(Vec<&'a mut dyn Node>),
    /// Whatever stands there.
    Json(&'a mut Value),
}

/// What a table says of a field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its key in files.
    pub key: &'static str,
    pub rule: Rule,
    pub names: Names,
}

impl Field {
    /// A field that names nothing.
    pub const fn of(key: &'static str, rule: Rule) -> Self {
        Self { key, rule, names: Names::Nothing }
    }
}

/// Whether a field may be absent from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// May be absent, and is then blank.
    Optional,
    /// Must be there.
    Required,
    /// May be absent; its entries are read one by one, and one that cannot be read is left out by itself.
    Each,
}

/// What the text of a field names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// It is a text and no name.
    Nothing,
    /// A parameter in one of these units.
    Number(&'static [Unit]),
    /// A split.
    Shares,
}

/// Is shown every field: what its table says of it, and its value.
pub type Visit<'a> = &'a mut dyn FnMut(Field, &mut dyn Node);

/// Named fields.
pub trait Record {
    /// Shows every field in the order of the table.
    fn fields(&mut self, visit: Visit<'_>);
}

/// One of several, each with fields of its own or none. A field without a key is all there is in it.
pub trait Choice {
    fn names(&self) -> &'static [&'static str];
    fn index(&self) -> usize;
    /// Makes it the one at this place, its fields blank.
    fn choose(&mut self, index: usize);
    /// Shows the fields of the one it is.
    fn fields(&mut self, _visit: Visit<'_>) {}
}

/// A whole number of some width.
pub trait Whole {
    /// The number.
    fn get(&self) -> u64;
    /// Takes the number over, where it fits.
    fn set(&mut self, number: u64) -> bool;
}

/// What is written as a text of its own form.
pub trait Parsed {
    fn text(&self) -> String;
    /// Takes over what a text says, where it can be read.
    fn parse(&mut self, text: &str) -> bool;
}

/// Something or nothing.
pub trait Optional {
    fn get(&mut self) -> Option<&mut dyn Node>;
    /// What is there, blank where there was nothing.
    fn fill(&mut self) -> &mut dyn Node;
    /// Takes it out.
    fn clear(&mut self);
}

/// Any number of a kind, in order.
pub trait List {
    fn len(&self) -> usize;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The one at this place.
    fn get(&mut self, at: usize) -> Option<&mut dyn Node>;
    /// One more, blank, at the end.
    fn push(&mut self) -> &mut dyn Node;
    /// Takes the last one out.
    fn pop(&mut self);
    /// Takes all of them out.
    fn clear(&mut self);
}

/// Any number of a kind, by their ids.
pub trait Map {
    /// Shows every entry in the order of the ids.
    fn entries(&mut self, visit: &mut dyn FnMut(&str, &mut dyn Node));
    /// The entry with this id, blank where there was none.
    fn entry(&mut self, id: &str) -> &mut dyn Node;
    /// Whether there is one with this id.
    fn contains(&self, id: &str) -> bool;
    /// Takes the one with this id out.
    fn remove(&mut self, id: &str);
    /// Takes all of them out.
    fn clear(&mut self);
}

/// Makes a value blank. A text of its own form stays.
pub(super) fn clear(node: &mut dyn Node) {
    match node.shape() {
        Shape::Text(text) => text.clear(),
        Shape::Flag(flag) => *flag = false,
        Shape::Number(number) => *number = 0.0,
        Shape::Whole(number) => _ = number.set(0),
        Shape::Parsed(_) => {}
        Shape::Choice(choice) => choice.choose(0),
        Shape::Optional(optional) => optional.clear(),
        Shape::List(list) => list.clear(),
        Shape::Map(map) => map.clear(),
        Shape::Tuple(nodes) => nodes.into_iter().for_each(clear),
        Shape::Json(json) => *json = Value::Null,
        Shape::Record(record) => record.fields(&mut |_, node| clear(node)),
    }
}

macro_rules! leaf {
    ($type:ty, $shape:ident) => {
        impl Node for $type {
            fn shape(&mut self) -> Shape<'_> {
                Shape::$shape(self)
            }

            fn blank() -> Self {
                Self::default()
            }
        }
    };
}

macro_rules! whole {
    ($($type:ty)*) => {
        $(impl Whole for $type {
            fn get(&self) -> u64 {
                u64::from(*self)
            }

            fn set(&mut self, number: u64) -> bool {
                Self::try_from(number).map(|number| *self = number).is_ok()
            }
        }
        leaf!($type, Whole);)*
    };
}

leaf!(String, Text);
leaf!(bool, Flag);
leaf!(f64, Number);
whole!(u8 u16 u32 u64);

impl Node for usize {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Whole(self)
    }

    fn blank() -> Self {
        0
    }
}

impl Whole for usize {
    fn get(&self) -> u64 {
        *self as u64
    }

    fn set(&mut self, number: u64) -> bool {
        Self::try_from(number).map(|number| *self = number).is_ok()
    }
}

impl Node for Value {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Json(self)
    }

    fn blank() -> Self {
        Self::Null
    }
}

impl<T: Node> Node for Box<T> {
    fn shape(&mut self) -> Shape<'_> {
        (**self).shape()
    }

    fn blank() -> Self {
        Self::new(T::blank())
    }
}

impl<T: Node + Clone> Node for Rc<T> {
    fn shape(&mut self) -> Shape<'_> {
        Rc::make_mut(self).shape()
    }

    fn blank() -> Self {
        Self::new(T::blank())
    }
}

impl<A: Node, B: Node> Node for (A, B) {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Tuple(vec![&mut self.0, &mut self.1])
    }

    fn blank() -> Self {
        (A::blank(), B::blank())
    }
}

impl<T: Node, const N: usize> Node for [T; N] {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Tuple(self.iter_mut().map(|value| value as &mut dyn Node).collect())
    }

    fn blank() -> Self {
        std::array::from_fn(|_| T::blank())
    }
}

impl<T: Node> Node for Option<T> {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Optional(self)
    }

    fn blank() -> Self {
        None
    }
}

impl<T: Node> Optional for Option<T> {
    fn get(&mut self) -> Option<&mut dyn Node> {
        self.as_mut().map(|value| value as &mut dyn Node)
    }

    fn fill(&mut self) -> &mut dyn Node {
        self.get_or_insert_with(T::blank)
    }

    fn clear(&mut self) {
        *self = None;
    }
}

impl<T: Node> Node for Vec<T> {
    fn shape(&mut self) -> Shape<'_> {
        Shape::List(self)
    }

    fn blank() -> Self {
        Vec::new()
    }
}

impl<T: Node> List for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn get(&mut self, at: usize) -> Option<&mut dyn Node> {
        self.get_mut(at).map(|value| value as &mut dyn Node)
    }

    fn push(&mut self) -> &mut dyn Node {
        let at = self.len();
        self.push(T::blank());
        &mut self[at]
    }

    fn pop(&mut self) {
        self.pop();
    }

    fn clear(&mut self) {
        self.clear();
    }
}

impl<T: Node> Node for BTreeMap<String, T> {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Map(self)
    }

    fn blank() -> Self {
        BTreeMap::new()
    }
}

impl<T: Node> Map for BTreeMap<String, T> {
    fn entries(&mut self, visit: &mut dyn FnMut(&str, &mut dyn Node)) {
        for (id, value) in self {
            visit(id, value);
        }
    }

    fn entry(&mut self, id: &str) -> &mut dyn Node {
        self.entry(id.to_owned()).or_insert_with(T::blank)
    }

    fn contains(&self, id: &str) -> bool {
        self.contains_key(id)
    }

    fn remove(&mut self, id: &str) {
        self.remove(id);
    }

    fn clear(&mut self) {
        self.clear();
    }
}

/// The key of a field: its name, unless another is given.
#[doc(hidden)]
#[macro_export]
macro_rules! field_key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// The rule of a field: it may be absent, unless another is given.
#[doc(hidden)]
#[macro_export]
macro_rules! field_rule {
    () => {
        $crate::schema::Rule::Optional
    };
    (required) => {
        $crate::schema::Rule::Required
    };
    (each) => {
        $crate::schema::Rule::Each
    };
}

/// What a field names: nothing, unless something is given.
#[doc(hidden)]
#[macro_export]
macro_rules! field_names {
    () => {
        $crate::schema::Names::Nothing
    };
    ($names:expr) => {
        $names
    };
}

/// Shows the fields of a table, which are bound to their names.
#[doc(hidden)]
#[macro_export]
macro_rules! visit_fields {
    ($visit:ident { $($field:ident $(= $key:literal)? $(: $rule:ident)? $(=> $names:expr)?),* }) => {
        $($visit(
            $crate::schema::Field {
                key: $crate::field_key!($field $($key)?),
                rule: $crate::field_rule!($($rule)?),
                names: $crate::field_names!($($names)?),
            },
            $field,
        );)*
    };
}

/// The table of a record’s fields: name, key where it is another, rule where it is not optional, and what its text names; after a semicolon
/// those that files do not have. A field that is not listed does not compile.
#[macro_export]
macro_rules! record {
    ($type:ident { $($field:ident $(= $key:literal)? $(: $rule:ident)? $(=> $names:expr)?),* $(,)? $(; $($unwritten:ident),*)? }) => {
        impl $crate::schema::Record for $type {
            fn fields(&mut self, visit: $crate::schema::Visit<'_>) {
                let Self { $($field,)* $($($unwritten: _),*)? } = self;
                $crate::visit_fields!(visit { $($field $(= $key)? $(: $rule)? $(=> $names)?),* });
            }
        }

        impl $crate::schema::Node for $type {
            fn shape(&mut self) -> $crate::schema::Shape<'_> {
                $crate::schema::Shape::Record(self)
            }

            fn blank() -> Self {
                Self { $($field: $crate::schema::Node::blank(),)* $($($unwritten: Default::default()),*)? }
            }
        }
    };
}

/// The table of a choice without fields: every variant with its name in files, in the order of the type, the default first. A variant
/// that is not listed, or stands elsewhere, does not compile.
#[macro_export]
macro_rules! choice {
    ($type:ident { $first:ident $first_name:literal $(, $variant:ident $name:literal)* $(,)? }) => {
        const _: () = {
            const ALL: &[$type] = &[$type::$first $(, $type::$variant)*];
            const fn is_listed(one: $type) -> bool {
                match one {
                    $type::$first $(| $type::$variant)* => true,
                }
            }
            let mut at = 0;
            while at < ALL.len() {
                assert!(ALL[at] as usize == at && is_listed(ALL[at]));
                at += 1;
            }

            impl $crate::schema::Choice for $type {
                fn names(&self) -> &'static [&'static str] {
                    &[$first_name $(, $name)*]
                }

                fn index(&self) -> usize {
                    *self as usize
                }

                fn choose(&mut self, index: usize) {
                    if let Some(one) = ALL.get(index) {
                        *self = *one;
                    }
                }
            }

            impl $crate::schema::Node for $type {
                fn shape(&mut self) -> $crate::schema::Shape<'_> {
                    $crate::schema::Shape::Choice(self)
                }

                fn blank() -> Self {
                    Self::$first
                }
            }
        };
    };
}

/// The table of a choice whose variants have named fields or none: every variant with its name in files and its fields, the one that
/// stands for nothing first. A variant or field that is not listed does not compile.
#[macro_export]
macro_rules! variants {
    ($type:ident { $($variant:ident $name:literal { $($field:ident $(= $key:literal)? $(: $rule:ident)? $(=> $names:expr)?),* $(,)? }),* $(,)? }) => {
        const _: () = {
            const NAMES: &[&str] = &[$($name),*];
            const BLANK: &[fn() -> $type] = &[$(|| $type::$variant { $($field: $crate::schema::Node::blank()),* }),*];

            impl $crate::schema::Choice for $type {
                fn names(&self) -> &'static [&'static str] {
                    NAMES
                }

                fn index(&self) -> usize {
                    let name = match self {
                        $(Self::$variant { .. } => $name,)*
                    };
                    NAMES.iter().position(|known| *known == name).unwrap_or_default()
                }

                fn choose(&mut self, index: usize) {
                    if let Some(blank) = BLANK.get(index) {
                        *self = blank();
                    }
                }

                fn fields(&mut self, visit: $crate::schema::Visit<'_>) {
                    match self {
                        $(Self::$variant { $($field),* } => {
                            $crate::visit_fields!(visit { $($field $(= $key)? $(: $rule)? $(=> $names)?),* });
                        })*
                    }
                }
            }

            impl $crate::schema::Node for $type {
                fn shape(&mut self) -> $crate::schema::Shape<'_> {
                    $crate::schema::Shape::Choice(self)
                }

                fn blank() -> Self {
                    BLANK[0]()
                }
            }
        };
    };
}

/// The table of a choice whose variants each hold one value: every variant with its name in files and the rule of its value, the one that
/// stands for nothing first. A variant that is not listed does not compile.
#[macro_export]
macro_rules! values {
    ($type:ident { $($variant:ident $name:literal $(: $rule:ident)?),* $(,)? }) => {
        const _: () = {
            const NAMES: &[&str] = &[$($name),*];
            const BLANK: &[fn() -> $type] = &[$(|| $type::$variant($crate::schema::Node::blank())),*];

            impl $crate::schema::Choice for $type {
                fn names(&self) -> &'static [&'static str] {
                    NAMES
                }

                fn index(&self) -> usize {
                    let name = match self {
                        $(Self::$variant(_) => $name,)*
                    };
                    NAMES.iter().position(|known| *known == name).unwrap_or_default()
                }

                fn choose(&mut self, index: usize) {
                    if let Some(blank) = BLANK.get(index) {
                        *self = blank();
                    }
                }

                fn fields(&mut self, visit: $crate::schema::Visit<'_>) {
                    match self {
                        $(Self::$variant(value) => visit($crate::schema::Field::of("", $crate::field_rule!($($rule)?)), value),)*
                    }
                }
            }

            impl $crate::schema::Node for $type {
                fn shape(&mut self) -> $crate::schema::Shape<'_> {
                    $crate::schema::Shape::Choice(self)
                }

                fn blank() -> Self {
                    BLANK[0]()
                }
            }
        };
    };
}
