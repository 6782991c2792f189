"""The error types, their message templates, and what the context of each type holds.

`ERROR_TYPES` maps an error type to an `ErrorType`. The order is the one of `list_all_errors`.
"""

from typing import NamedTuple

PLURAL = "expected_plural"


class ErrorType(NamedTuple):
    """Describes one error type.

    `json` is the template for JSON input, or None if it's the same as the one for Python input.
    `context` maps each required key to a kind: "str", "int", "number", "any", or "int?" for an optional int.
    """

    python: str
    json: str | None
    context: dict

    def template(self, input_type):
        """Returns the template for an input type ("python", "json" or "string")."""
        if self.json is None or input_type == "python":
            return self.python
        return self.json


def _type(python, json=None, **context):
    return ErrorType(python, json, context)


_COMPLEX_RULES = "https://docs.python.org/3/library/functions.html#complex"

ERROR_TYPES = {
    "no_such_attribute": _type("Object has no attribute '{attribute}'", attribute="str"),
    "json_invalid": _type("Invalid JSON: {error}", error="str"),
    "json_type": _type("JSON input should be string, bytes or bytearray"),
    "needs_python_object": _type(
        "Cannot check `{method_name}` when validating from json, use a JsonOrPython validator instead",
        method_name="str",
    ),
    "recursion_loop": _type("Recursion error - cyclic reference detected"),
    "recursion_depth_exceeded": _type("Recursion error - maximum validation depth exceeded"),
    "missing": _type("Field required"),
    "frozen_field": _type("Field is frozen"),
    "frozen_instance": _type("Instance is frozen"),
    "extra_forbidden": _type("Extra inputs are not permitted"),
    "invalid_key": _type("Keys should be strings"),
    "get_attribute_error": _type("Error extracting attribute: {error}", error="str"),
    "model_type": _type(
        "Input should be a valid dictionary or instance of {class_name}",
        "Input should be an object",
        class_name="str",
    ),
    "model_attributes_type": _type(
        "Input should be a valid dictionary or object to extract fields from",
        "Input should be an object",
    ),
    "dataclass_type": _type(
        "Input should be a dictionary or an instance of {class_name}",
        "Input should be an object",
        class_name="str",
    ),
    "dataclass_exact_type": _type("Input should be an instance of {class_name}", class_name="str"),
    "named_tuple_type": _type(
        "Input should be a tuple, list, dictionary or an instance of {class_name}",
        "Input should be an array or an object",
        class_name="str",
    ),
    "default_factory_not_called": _type(
        "The default factory uses validated data, but at least one validation error occurred"
    ),
    "none_required": _type("Input should be None", "Input should be null"),
    "greater_than": _type("Input should be greater than {gt}", gt="number"),
    "greater_than_equal": _type("Input should be greater than or equal to {ge}", ge="number"),
    "less_than": _type("Input should be less than {lt}", lt="number"),
    "less_than_equal": _type("Input should be less than or equal to {le}", le="number"),
    "multiple_of": _type("Input should be a multiple of {multiple_of}", multiple_of="number"),
    "finite_number": _type("Input should be a finite number"),
    "too_short": _type(
        "{field_type} should have at least {min_length} item{expected_plural} after validation, not {actual_length}",
        field_type="str",
        min_length="int",
        actual_length="int",
    ),
    "too_long": _type(
        "{field_type} should have at most {max_length} item{expected_plural} after validation, not {actual_length}",
        field_type="str",
        max_length="int",
        actual_length="int?",
    ),
    "iterable_type": _type("Input should be iterable", "Input should be a valid array"),
    "iteration_error": _type("Error iterating over object, error: {error}", error="str"),
    "string_type": _type("Input should be a valid string"),
    "string_unicode": _type("Input should be a valid string, unable to parse raw data as a unicode string"),
    "string_too_short": _type("String should have at least {min_length} character{expected_plural}", min_length="int"),
    "string_too_long": _type("String should have at most {max_length} character{expected_plural}", max_length="int"),
    "string_pattern_mismatch": _type("String should match pattern '{pattern}'", pattern="str"),
    "string_not_ascii": _type("String should contain only ASCII characters"),
    "enum": _type("Input should be {expected}", expected="str"),
    "dict_type": _type("Input should be a valid dictionary", "Input should be an object"),
    "frozen_dict_type": _type("Input should be a valid frozendict", "Input should be an object"),
    "ordered_dict_type": _type("Input should be a valid OrderedDict", "Input should be an object"),
    "counter_type": _type("Input should be a valid Counter", "Input should be an object"),
    "mapping_type": _type("Input should be a valid mapping, error: {error}", error="str"),
    "list_type": _type("Input should be a valid list", "Input should be a valid array"),
    "deque_type": _type("Input should be a valid deque", "Input should be a valid array"),
    "tuple_type": _type("Input should be a valid tuple", "Input should be a valid array"),
    "set_type": _type("Input should be a valid set", "Input should be a valid array"),
    "set_item_not_hashable": _type("Set items should be hashable"),
    "bool_type": _type("Input should be a valid boolean"),
    "bool_parsing": _type("Input should be a valid boolean, unable to interpret input"),
    "int_type": _type("Input should be a valid integer"),
    "int_parsing": _type("Input should be a valid integer, unable to parse string as an integer"),
    "int_parsing_size": _type("Unable to parse input string as an integer, exceeded maximum size"),
    "int_from_float": _type("Input should be a valid integer, got a number with a fractional part"),
    "float_type": _type("Input should be a valid number"),
    "float_parsing": _type("Input should be a valid number, unable to parse string as a number"),
    "bytes_type": _type("Input should be a valid bytes"),
    "bytes_too_short": _type("Data should have at least {min_length} byte{expected_plural}", min_length="int"),
    "bytes_too_long": _type("Data should have at most {max_length} byte{expected_plural}", max_length="int"),
    "bytes_invalid_encoding": _type(
        "Data should be valid {encoding}: {encoding_error}", encoding="str", encoding_error="str"
    ),
    "value_error": _type("Value error, {error}", error="any"),
    "assertion_error": _type("Assertion failed, {error}", error="any"),
    "literal_error": _type("Input should be {expected}", expected="str"),
    "missing_sentinel_error": _type("Input should be the 'MISSING' sentinel"),
    "ellipsis_error": _type("Input should be the 'Ellipsis' literal"),
    "date_type": _type("Input should be a valid date"),
    "date_parsing": _type("Input should be a valid date in the format YYYY-MM-DD, {error}", error="str"),
    "date_from_datetime_parsing": _type("Input should be a valid date or datetime, {error}", error="str"),
    "date_from_datetime_inexact": _type("Datetimes provided to dates should have zero time - e.g. be exact dates"),
    "date_past": _type("Date should be in the past"),
    "date_future": _type("Date should be in the future"),
    "time_type": _type("Input should be a valid time"),
    "time_parsing": _type("Input should be in a valid time format, {error}", error="str"),
    "datetime_type": _type("Input should be a valid datetime"),
    "datetime_parsing": _type("Input should be a valid datetime, {error}", error="str"),
    "datetime_object_invalid": _type("Invalid datetime object, got {error}", error="str"),
    "datetime_from_date_parsing": _type("Input should be a valid datetime or date, {error}", error="str"),
    "datetime_past": _type("Input should be in the past"),
    "datetime_future": _type("Input should be in the future"),
    "timezone_naive": _type("Input should not have timezone info"),
    "timezone_aware": _type("Input should have timezone info"),
    "timezone_offset": _type(
        "Timezone offset of {tz_expected} required, got {tz_actual}", tz_expected="int", tz_actual="int"
    ),
    "time_delta_type": _type("Input should be a valid timedelta", "Input should be a valid duration"),
    "time_delta_parsing": _type(
        "Input should be a valid timedelta, {error}", "Input should be a valid duration, {error}", error="str"
    ),
    "frozen_set_type": _type("Input should be a valid frozenset", "Input should be a valid array"),
    "is_instance_of": _type("Input should be an instance of {class}", **{"class": "str"}),
    "is_subclass_of": _type("Input should be a subclass of {class}", **{"class": "str"}),
    "callable_type": _type("Input should be callable"),
    "union_tag_invalid": _type(
        "Input tag '{tag}' found using {discriminator} does not match any of the expected tags: {expected_tags}",
        discriminator="str",
        tag="str",
        expected_tags="str",
    ),
    "union_tag_not_found": _type("Unable to extract tag using discriminator {discriminator}", discriminator="str"),
    "arguments_type": _type(
        "Arguments must be a tuple, list or a dictionary", "Arguments must be an array or an object"
    ),
    "missing_argument": _type("Missing required argument"),
    "unexpected_keyword_argument": _type("Unexpected keyword argument"),
    "missing_keyword_only_argument": _type("Missing required keyword only argument"),
    "unexpected_positional_argument": _type("Unexpected positional argument"),
    "missing_positional_only_argument": _type("Missing required positional only argument"),
    "multiple_argument_values": _type("Got multiple values for argument"),
    "url_type": _type("URL input should be a string or URL"),
    "url_parsing": _type("Input should be a valid URL, {error}", error="str"),
    "url_syntax_violation": _type("Input violated strict URL syntax rules, {error}", error="str"),
    "url_too_long": _type("URL should have at most {max_length} character{expected_plural}", max_length="int"),
    "url_scheme": _type("URL scheme should be {expected_schemes}", expected_schemes="str"),
    "uuid_type": _type("UUID input should be a string, bytes or UUID object"),
    "uuid_parsing": _type("Input should be a valid UUID, {error}", error="str"),
    "uuid_version": _type("UUID version {expected_version} expected", expected_version="int"),
    "decimal_type": _type("Decimal input should be an integer, float, string or Decimal object"),
    "decimal_parsing": _type("Input should be a valid decimal"),
    "decimal_max_digits": _type(
        "Decimal input should have no more than {max_digits} digit{expected_plural} in total", max_digits="int"
    ),
    "decimal_max_places": _type(
        "Decimal input should have no more than {decimal_places} decimal place{expected_plural}",
        decimal_places="int",
    ),
    "decimal_whole_digits": _type(
        "Decimal input should have no more than {whole_digits} digit{expected_plural} before the decimal point",
        whole_digits="int",
    ),
    "fraction_type": _type("Fraction input should be an integer, float, string or Fraction object"),
    "fraction_parsing": _type("Input is not a valid fraction"),
    "complex_type": _type(
        "Input should be a valid python complex object, a number, or a valid complex string "
        f"following the rules at {_COMPLEX_RULES}"
    ),
    "complex_str_parsing": _type(f"Input should be a valid complex string following the rules at {_COMPLEX_RULES}"),
}

# The context key that decides whether a noun in the message is plural.
PLURAL_KEYS = {
    "too_short": "min_length",
    "too_long": "max_length",
    "string_too_short": "min_length",
    "string_too_long": "max_length",
    "bytes_too_short": "min_length",
    "bytes_too_long": "max_length",
    "url_too_long": "max_length",
    "decimal_max_digits": "max_digits",
    "decimal_max_places": "decimal_places",
    "decimal_whole_digits": "whole_digits",
}
