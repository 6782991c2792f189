"""What a service needs besides its framework: tokens, signed values, structured logs and a .env file."""

import io
import json
import logging
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import jwt
import structlog
from dotenv import dotenv_values, find_dotenv, load_dotenv, set_key, unset_key
from itsdangerous import BadData, BadSignature, Serializer, Signer, TimestampSigner, URLSafeSerializer

KEY = "a-key-that-is-long-enough-for-hs256"
claims = {"sub": "ann", "aud": "shop", "iss": "log-in", "roles": ["buyer"], "exp": datetime(2099, 1, 1, tzinfo=timezone.utc)}
token = jwt.encode(claims, KEY, algorithm="HS256", headers={"kid": "k1"})
print(token, jwt.get_unverified_header(token))
print(jwt.decode(token, KEY, algorithms=["HS256"], audience="shop", issuer="log-in"))
print(jwt.decode(token, options={"verify_signature": False})["roles"], jwt.algorithms.get_default_algorithms().keys() >= {"HS256", "none"})
long = jwt.encode({"sub": "x"}, KEY * 2, algorithm="HS512")
print(len(long), jwt.decode_complete(long, KEY * 2, ["HS512"])["header"])
old = jwt.encode({"exp": 1_000_000_000}, KEY)
for given, options in (
    (token, {"key": "wrong" * 8}),
    (token, {}),
    (token, {"audience": "bank"}),
    (token, {"audience": "shop", "issuer": "other"}),
    (token, {"audience": "shop", "algorithms": ["HS512"]}),
    (old, {}),
    (jwt.encode({"nbf": 4_000_000_000}, KEY), {}),
    (jwt.encode({"iat": "yesterday"}, KEY), {}),
    (jwt.encode({"a": 1}, KEY), {"options": {"require": ["exp"]}}),
    (token[:-5], {"audience": "shop"}),
    ("a.b", {}),
    ("a.b.c", {}),
    (5, {}),
):
    try:
        print(jwt.decode(given, **{"key": KEY, "algorithms": ["HS256"], **options}))
    except jwt.PyJWTError as error:
        print(type(error).__name__, "|", error)
try:
    jwt.encode({"a": 1}, KEY, algorithm="RS256")
except (NotImplementedError, jwt.PyJWTError) as error:
    print(type(error).__name__, str(error)[:60])

signer = Signer("secret", salt="cart", sep="!")
signed = signer.sign("3 apples")
print(signed, signer.unsign(signed), signer.validate("3 apples!x"))
both = Serializer(["old", "new"])
print(both.loads(Serializer("old").dumps({"a": 1})), both.dumps([1]), json.loads(URLSafeSerializer("s").dumps({"b": 2}).join('""')))
for wrong in (lambda: signer.unsign("3 apples"), lambda: URLSafeSerializer("s").loads("e30.x"), lambda: TimestampSigner("k").unsign("x.y.z")):
    try:
        wrong()
    except BadSignature as error:
        print(type(error).__name__, error)
print(URLSafeSerializer("s").loads_unsafe("eyJiIjoyfQ.bad"), len(URLSafeSerializer("s").dumps("x" * 500)) < 100)

out = io.StringIO()


def drop_password(logger, method, event):
    return {key: "***" if key == "password" else value for key, value in event.items()}


structlog.configure(
    processors=[structlog.contextvars.merge_contextvars, structlog.processors.add_log_level, drop_password, structlog.processors.StackInfoRenderer(), structlog.processors.ExceptionRenderer(), structlog.processors.KeyValueRenderer(key_order=["level", "event"], sort_keys=True)],
    wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    logger_factory=structlog.PrintLoggerFactory(file=out),
    cache_logger_on_first_use=False,
)
log = structlog.get_logger().bind(service="shop")
log.debug("invisible")
log.info("sold", count=3, password="pw", tags={"a"})
structlog.contextvars.bind_contextvars(request_id="r-1")
with structlog.contextvars.bound_contextvars(user="ann"):
    log.warning("%d left", 2)
log.bind(step=1).unbind("service").error("bad", error=ValueError("x"))
try:
    {}["key"]
except KeyError:
    log.exception("failed")
print(out.getvalue())
structlog.contextvars.clear_contextvars()
structlog.configure(processors=[structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"), structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer(sort_keys=True)], logger_factory=structlog.ReturnLoggerFactory())
line = json.loads(structlog.get_logger().info("json", when=timedelta(1), path=Path("a")))
print(sorted(line), line["when"], line["path"], datetime.fromisoformat(line["at"]).tzname())
with structlog.testing.capture_logs() as captured:
    structlog.get_logger().bind(a=1).info("seen", b=2)
print(captured)
structlog.configure(processors=[structlog.dev.ConsoleRenderer(colors=False, pad_event_to=12)], logger_factory=structlog.ReturnLoggerFactory(), wrapper_class=structlog.BoundLogger)
print(structlog.get_logger().warning("console", level="warning", n=1, text="two words"))

Path(".env").write_text("# settings\nexport A=1\nB='single $A ${A}'\nC=\"double ${A} \\n x\"\nD=${NOPE:-fallback}/${A}\nE=\n F = spaced  # comment\nG\nH=\"two\nlines\"\nI='it\\'s'\n")
os.environ["A"] = "from outside"
print(dict(dotenv_values(".env")))
print(load_dotenv(".env"), os.environ["A"], os.environ["C"], load_dotenv(".env", override=True), os.environ["A"], load_dotenv("none.env"))
print(set_key(".env", "A", "new value"), unset_key(".env", "B"), set_key(".env", "Z", "it's", quote_mode="auto"))
print(Path(".env").read_text())
print(Path(find_dotenv(usecwd=True)).name, dotenv_values(stream=io.StringIO("X=1\nbad line here\nY=2")))
