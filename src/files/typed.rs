//! From JSON values to the types of a scenario. It reads an object where a struct is wanted and a list where a list is, and nothing
//! else: serde_json’s own way also takes lists for structs, which doubles the code on the page.

use serde::de::value::StringDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

/// A value as something, or what is wrong with it.
pub fn typed<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    T::deserialize(Typed(value)).map_err(|slip| slip.0)
}

/// What is wrong with a value.
#[derive(Debug)]
struct Slip(String);

impl std::fmt::Display for Slip {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Slip {}

impl de::Error for Slip {
    fn custom<T: std::fmt::Display>(problem: T) -> Self {
        Self(problem.to_string())
    }
}

struct Typed(Value);

impl Typed {
    fn object(self, wanted: &dyn de::Expected) -> Result<Map<String, Value>, Slip> {
        match self.0 {
            Value::Object(object) => Ok(object),
            _ => Err(de::Error::invalid_type(Unexpected::Other("something else"), wanted)),
        }
    }

    fn number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> {
        match &self.0 {
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(number), ..) => visitor.visit_u64(number),
                (_, Some(number), _) => visitor.visit_i64(number),
                (.., number) => visitor.visit_f64(number.unwrap_or_default()),
            },
            _ => Err(de::Error::invalid_type(Unexpected::Other("something else"), &visitor)),
        }
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> {
        match self.0 {
            Value::String(text) => visitor.visit_string(text),
            _ => Err(de::Error::invalid_type(Unexpected::Other("something else"), &visitor)),
        }
    }
}

macro_rules! all_by {
    ($by:ident: $($name:ident)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> { self.$by(visitor) })*
    };
}

impl<'de> Deserializer<'de> for Typed {
    type Error = Slip;

    all_by!(number: deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_i32 deserialize_i64 deserialize_f32 deserialize_f64);
    all_by!(text: deserialize_str deserialize_string deserialize_identifier);

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> {
        Err(de::Error::invalid_type(Unexpected::Other("something else"), &visitor))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> {
        match self.0 {
            Value::Bool(flag) => visitor.visit_bool(flag),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Slip> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> {
        match self.0 {
            Value::Array(list) => visitor.visit_seq(List(list.into_iter())),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Slip> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> {
        let object = self.object(&visitor)?;
        visitor.visit_map(Entries { rest: object.into_iter(), value: None })
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Slip> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Slip> {
        let (variant, value) = match self.0 {
            Value::String(variant) => (variant, None),
            Value::Object(object) if object.len() == 1 => match object.into_iter().next() {
                Some((variant, value)) => (variant, Some(value)),
                None => (String::new(), None),
            },
            _ => return self.deserialize_any(visitor),
        };
        visitor.visit_enum(Variant { variant, value })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Slip> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { i8 i16 i128 u128 char bytes byte_buf unit unit_struct tuple_struct }
}

/// The values of a list.
struct List(std::vec::IntoIter<Value>);

impl<'de> de::SeqAccess<'de> for List {
    type Error = Slip;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Slip> {
        self.0.next().map(|value| seed.deserialize(Typed(value))).transpose()
    }
}

/// The entries of an object.
struct Entries {
    rest: serde_json::map::IntoIter,
    value: Option<Value>,
}

impl<'de> de::MapAccess<'de> for Entries {
    type Error = Slip;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Slip> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Typed(Value::String(key))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Slip> {
        seed.deserialize(Typed(self.value.take().unwrap_or_default()))
    }
}

/// One of several, with what is in it.
struct Variant {
    variant: String,
    value: Option<Value>,
}

impl<'de> de::EnumAccess<'de> for Variant {
    type Error = Slip;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Slip> {
        let name: StringDeserializer<Slip> = self.variant.clone().into_deserializer();
        seed.deserialize(name).map(|variant| (variant, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant {
    type Error = Slip;

    fn unit_variant(self) -> Result<(), Slip> {
        match self.value {
            None => Ok(()),
            Some(_) => Err(de::Error::custom(format_args!("“{}” holds something, and must stand alone", self.variant))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Slip> {
        seed.deserialize(Typed(self.value.unwrap_or_default()))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Slip> {
        Typed(self.value.unwrap_or_default()).deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Slip> {
        Typed(self.value.unwrap_or_default()).deserialize_map(visitor)
    }
}
