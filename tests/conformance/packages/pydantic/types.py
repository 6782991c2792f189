"""The types of a booking system: money, times, addresses, secrets and sizes."""

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from ipaddress import IPv4Network, IPv6Address
from pathlib import PurePosixPath
from re import Pattern
from typing import Annotated, Literal

from pydantic import (
    AnyHttpUrl,
    AwareDatetime,
    Base64Bytes,
    BaseModel,
    ByteSize,
    FutureDate,
    HttpUrl,
    ImportString,
    Json,
    NaiveDatetime,
    NonNegativeInt,
    PastDate,
    PositiveInt,
    PostgresDsn,
    Secret,
    SecretBytes,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    conlist,
    constr,
)

Code = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Z]{2}\d+$")]


class Booking(BaseModel, validate_default=True):
    code: Code
    guests: PositiveInt
    dogs: NonNegativeInt = 0
    price: Decimal
    nights: timedelta
    arrival: AwareDatetime
    breakfast: time = time(7, 30)
    site: HttpUrl
    database: PostgresDsn = "postgresql://me:pw@localhost:5432/hotel"
    network: IPv4Network = "10.0.0.0/8"
    upload: ByteSize = "2MB"
    picture: Base64Bytes = b"aGVsbG8="
    options: Json[dict[str, int]] = "{}"
    rooms: conlist(int, min_length=1, max_length=3)
    nickname: constr(to_lower=True, min_length=2) = "guest"
    key: SecretBytes = b"key"
    function: ImportString = "math.hypot"
    share: Fraction = Fraction(1, 2)
    folder: PurePosixPath = "a/b/../c"
    pattern: Pattern = "[a-z]+"
    born: PastDate = date(1990, 1, 1)
    pin: Secret[int] = 1234


booking = Booking.model_validate(
    {
        "code": " AB12 ",
        "guests": "2",
        "price": "199.90",
        "nights": "P3D",
        "arrival": "2026-07-01T15:00:00+02:00",
        "site": "HTTPS://Hotel.Example:443/rooms/../a b?x=1#top",
        "options": '{"late": 1}',
        "rooms": (1, "2"),
        "nickname": "ADA",
        "born": "2001-02-03",
        "pin": Secret(7),
    }
)
for name, value in booking:
    print(name, "=", repr(value))
print(booking.model_dump_json(exclude={"function"}))
print(booking.site.host, booking.site.port, booking.site.path, booking.site.query, booking.site.fragment)
print(Booking.model_validate(dict(booking) | {"picture": "", "options": "{}", "upload": "1.5 GiB", "share": "3/4"}).upload.human_readable())

tries = {
    Code: ["a1", "ABC"],
    HttpUrl: ["ftp://x.example", "http://", "nonsense", "http://a.example:99999", "http://münchen.example/ä"],
    AnyHttpUrl: ["http://localhost", "http://x"],
    PostgresDsn: ["mysql://a@b/c", "postgres://u:p@h1:1,h2:2/db"],
    AwareDatetime: ["2026-01-01T00:00:00"],
    NaiveDatetime: ["2026-01-01T00:00:00Z", "2026-01-01"],
    PastDate: ["9999-01-01"],
    FutureDate: ["1999-01-01"],
    ByteSize: ["10 bananas", "12kb", 512],
    Base64Bytes: ["a", b"aGk="],
    Json: ["{", "[1]"],
    IPv6Address: ["::1", "::g"],
    ImportString: ["os.path.nothing", "no_such_module", "json.dumps"],
    Fraction: ["1/0", 0.25],
    Annotated[Decimal, Literal]: ["1"],
    Pattern: ["(", "a+"],
}
for kind, values in tries.items():
    for value in values:
        try:
            print(repr(TypeAdapter(kind).validate_python(value)))
        except ValidationError as error:
            print(error.errors(include_url=False)[0]["msg"])
stamp = datetime(2026, 1, 1, tzinfo=timezone.utc)
print(TypeAdapter(datetime).dump_json(stamp), TypeAdapter(timedelta).dump_python(timedelta(hours=-30), mode="json"))
