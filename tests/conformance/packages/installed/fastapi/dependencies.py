"""A gym's API: dependencies, also with `yield`, classes, sub-dependencies and overrides."""

from contextlib import contextmanager
from typing import Annotated, AsyncIterator, Iterator

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query, Request
from fastapi.security import APIKeyHeader, HTTPBasic, HTTPBasicCredentials, HTTPBearer, OAuth2PasswordBearer, SecurityScopes
from fastapi.security.http import HTTPAuthorizationCredentials
from fastapi.testclient import TestClient

log = []


class Connection:
    def __init__(self, name: str):
        self.name = name

    def query(self, text: str) -> str:
        log.append(f"{self.name}: {text}")
        return text.upper()


def connect() -> Iterator[Connection]:
    log.append("open")
    try:
        yield Connection("db")
        log.append("commit")
    except ValueError as error:
        log.append(f"rollback after {error}")
        raise
    finally:
        log.append("close")


async def audit(request: Request) -> AsyncIterator[str]:
    log.append(f"audit {request.url.path}")
    yield "auditor"
    log.append("audited")


Database = Annotated[Connection, Depends(connect)]


class Paging:
    def __init__(self, page: int = 1, size: Annotated[int, Query(le=100)] = 20):
        self.start = (page - 1) * size
        self.size = size


def current_user(db: Database, x_user: Annotated[str | None, Header()] = None) -> str:
    if x_user is None:
        raise HTTPException(401, "who are you?")
    return db.query(x_user)


def coach(user: Annotated[str, Depends(current_user)]) -> str:
    if not user.startswith("C"):
        raise HTTPException(403, f"{user} is no coach")
    return user


class AtLeast:
    def __init__(self, age: int):
        self.age = age

    def __call__(self, age: int = 0) -> bool:
        return age >= self.age


app = FastAPI(dependencies=[Depends(audit)])
plans = APIRouter(prefix="/plans", dependencies=[Depends(coach)])


@app.get("/me")
def me(user: Annotated[str, Depends(current_user)], db: Database, again: Annotated[str, Depends(current_user)]):
    return {"user": user, "same": user is again, "db": db.query("select")}


@app.get("/courses")
def courses(paging: Annotated[Paging, Depends()], adult: Annotated[bool, Depends(AtLeast(18))]):
    return {"start": paging.start, "size": paging.size, "adult": adult}


@app.get("/fail")
async def fail(db: Database, how: str = "value"):
    raise {"value": ValueError("no luck"), "http": HTTPException(418, "teapot")}[how]


@app.get("/twice")
def twice(first: Annotated[str, Depends(current_user, use_cache=False)], second: Annotated[str, Depends(current_user)]):
    return [first, second]


@plans.get("/{name}")
def plan(name: str, boss: Annotated[str, Depends(coach)]):
    return f"{name} by {boss}"


bearer = HTTPBearer()
basic = HTTPBasic(realm="gym")
key = APIKeyHeader(name="X-Key", auto_error=False)
oauth = OAuth2PasswordBearer(tokenUrl="token", scopes={"read": "Read", "write": "Write"})


def scoped(scopes: SecurityScopes, token: Annotated[str, Depends(oauth)]) -> list[str]:
    return [token, *scopes.scopes]


@app.get("/bearer")
def by_bearer(given: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]):
    return given


@app.get("/basic")
def by_basic(given: Annotated[HTTPBasicCredentials, Depends(basic)]):
    return given.username + ":" + given.password


@app.get("/key")
def by_key(given: Annotated[str | None, Depends(key)]):
    return given


@app.get("/oauth")
def by_oauth(given: Annotated[list[str], Depends(scoped)]):
    return given


app.include_router(plans, tags=["plans"])
client = TestClient(app, raise_server_exceptions=False)


def show(path, **options):
    log.clear()
    answer = client.get(path, **options)
    print(path, answer.status_code, answer.text, dict(answer.headers).get("www-authenticate"), log)


show("/me", headers={"x-user": "ann"})
show("/me")
show("/courses?page=3&size=5&age=18")
show("/courses?size=101")
show("/fail")
show("/fail?how=http")
show("/twice", headers={"x-user": "bo"})
show("/plans/legs", headers={"x-user": "carl"})
show("/plans/legs", headers={"x-user": "dan"})
show("/bearer", headers={"authorization": "Bearer abc"})
show("/bearer")
show("/bearer", headers={"authorization": "Basic abc"})
show("/basic", auth=("ann", "pw"))
show("/basic", headers={"authorization": "Basic ???"})
show("/key", headers={"x-key": "k"})
show("/key")
show("/oauth", headers={"authorization": "bearer tok"})
show("/oauth")

app.dependency_overrides[connect] = lambda: Connection("fake")
show("/me", headers={"x-user": "ann"})
app.dependency_overrides = {coach: lambda: "Nobody"}
show("/plans/arms")


@contextmanager
def overridden(**changes):
    app.dependency_overrides = {globals()[name]: value for name, value in changes.items()}
    yield
    app.dependency_overrides = {}


with overridden(current_user=lambda: "Test"):
    show("/me")
show("/me")
