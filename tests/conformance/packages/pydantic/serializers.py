"""A weather station's readings: how models turn into dicts and JSON."""

import warnings
from datetime import datetime, timedelta, timezone
from enum import IntEnum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    SecretStr,
    SerializationInfo,
    SerializeAsAny,
    SerializerFunctionWrapHandler,
    WrapSerializer,
    field_serializer,
    model_serializer,
)
from pydantic.alias_generators import to_camel


class Level(IntEnum):
    LOW = 1
    HIGH = 2


def with_unit(value: Any, handler, info: SerializationInfo) -> Any:
    plain = handler(value)
    return f"{plain} °C" if info.mode == "json" else plain


Celsius = Annotated[float, WrapSerializer(with_unit)]
Rounded = Annotated[float, PlainSerializer(lambda value: round(value, 1), return_type=float)]


class Sensor(BaseModel):
    serial_number: str
    api_key: SecretStr = SecretStr("s3cret")


class WindSensor(Sensor):
    max_speed: int = 200


class Reading(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, validate_by_alias=True)

    taken_at: datetime
    temperature: Celsius
    air_pressure: Rounded = 1013.25
    alarm_level: Level = Level.LOW
    interval: timedelta = timedelta(minutes=10)
    raw: bytes = b"\x01ok"
    sensor: Sensor
    any_sensor: SerializeAsAny[Sensor]
    internal: int = Field(default=0, exclude=True)
    remarks: set[str] = Field(default_factory=set)

    @field_serializer("taken_at")
    def day_first(self, value: datetime, info: SerializationInfo) -> str:
        pattern = (info.context or {}).get("pattern", "%d.%m.%Y %H:%M")
        return value.strftime(pattern)

    @field_serializer("remarks", when_used="json")
    def in_order(self, value: set[str]) -> list[str]:
        return sorted(value)


class Report(BaseModel):
    name: str
    readings: list[Reading]

    @model_serializer(mode="wrap")
    def with_count(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return handler(self) | {"count": len(self.readings)}


wind = WindSensor(serial_number="W-7")
reading = Reading(
    taken_at=datetime(2026, 4, 2, 6, 5, tzinfo=timezone(timedelta(hours=2))),
    temperature=-3.25,
    sensor=wind,
    any_sensor=wind,
    remarks={"frost", "calm"},
)
print({**reading.model_dump(), "remarks": None})
print(reading.model_dump_json())
print(reading.model_dump_json(by_alias=True, indent=1, exclude={"sensor": {"api_key"}, "any_sensor": True}))
print(reading.model_dump(context={"pattern": "%Y"}, include={"taken_at"}))
print(reading.model_dump(mode="json", exclude_unset=True))
print(reading.model_dump(exclude_defaults=True, exclude={"remarks"}))
report = Report(name="north", readings=[reading, reading.model_copy(update={"temperature": 20.0})])
print(report.model_dump(mode="json", include={"readings": {"__all__": {"temperature", "alarm_level"}}, "name": True}))
print(report.model_dump_json(include={"readings": {-1: {"temperature"}}}))
print(wind.api_key, wind.api_key.get_secret_value(), len(wind.api_key))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    wrong = reading.model_copy(update={"interval": "ten minutes", "alarm_level": "loud"})
    print(wrong.model_dump(include={"interval", "alarm_level"}))
    for warning in caught:
        print(warning.message)
try:
    wrong.model_dump_json(warnings="error")
except Exception as error:
    print(type(error).__name__, error)


class Loop(BaseModel):
    value: object


print(Loop(value={1: (2, {3})}).model_dump())
try:
    Loop(value=object).model_dump_json()
except Exception as error:
    print(type(error).__name__, error)
