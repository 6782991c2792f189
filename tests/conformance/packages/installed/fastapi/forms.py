"""Forms, uploaded files and the form of a log-in."""

import csv
import io
from typing import Annotated

from fastapi import Depends, FastAPI, File, Form, HTTPException, UploadFile
from fastapi.responses import RedirectResponse
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from fastapi.testclient import TestClient
from pydantic import BaseModel, EmailStr, Field

app = FastAPI()
bearer = OAuth2PasswordBearer(tokenUrl="token", scopes={"read": "Read everything"})


class Profile(BaseModel, extra="forbid"):
    name: str = Field(max_length=10)
    email: EmailStr
    age: int = Field(ge=18)
    hobbies: list[str] = []


@app.post("/profile")
def profile(data: Annotated[Profile, Form()]) -> Profile:
    return data


@app.post("/contact")
def contact(name: Annotated[str, Form(min_length=2)], message: Annotated[str, Form()], reply: Annotated[bool, Form()] = False):
    return RedirectResponse(f"/thanks?name={name}&reply={reply}&length={len(message)}", status_code=303)


@app.get("/thanks")
def thanks(name: str, reply: bool, length: int):
    return {"name": name, "reply": reply, "length": length}


@app.post("/size")
def size(file: Annotated[bytes, File(description="A file read as bytes")]):
    return {"size": len(file), "lines": file.count(b"\n")}


@app.post("/table")
async def table(file: UploadFile, delimiter: Annotated[str, Form()] = ","):
    if file.content_type != "text/csv":
        raise HTTPException(415, f"can't read {file.content_type}")
    rows = list(csv.DictReader(io.StringIO((await file.read()).decode()), delimiter=delimiter))
    await file.seek(0)
    return {"name": file.filename, "size": file.size, "rows": rows, "start": (await file.read(4)).decode()}


@app.post("/many")
async def many(files: list[UploadFile], note: Annotated[str | None, Form()] = None):
    return {file.filename: (await file.read()).decode() for file in files} | {"note": note}


@app.post("/token")
def log_in(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    if form.password != "engine":
        raise HTTPException(400, "Incorrect username or password")
    return {"access_token": form.username, "token_type": "bearer", "scopes": form.scopes}


@app.get("/me")
def me(token: Annotated[str, Depends(bearer)]):
    return {"username": token}


client = TestClient(app)
ada = {"name": "Ada", "email": "Ada@EXAMPLE.org", "age": "36", "hobbies": ["maths", "poems & songs"]}
print(client.post("/profile", data=ada).json())
print(client.post("/profile", data={"name": "A very long name", "email": "ada", "age": "7", "extra": "1"}).json())
answer = client.post("/contact", data={"name": "Åsa", "message": "Hello\r\nthere", "reply": "on"})
print(answer.json(), [step.status_code for step in answer.history])
print(client.post("/contact", data={"name": "x"}).json())
print(client.post("/size", files={"file": b"one\ntwo\n"}).json(), client.post("/size").json())
towns = "city;people\nOslo;709000\nÅlesund;58000\n"
print(client.post("/table", files={"file": ("towns.csv", towns, "text/csv")}, data={"delimiter": ";"}).json())
print(client.post("/table", files={"file": ("a.png", b"\x89PNG", "image/png")}).json())
print(client.post("/many", files=[("files", ("a.txt", "A")), ("files", ("é.txt", "Bé"))], data={"note": "two"}).json())
print(client.post("/many", content=b"--x\r\nbroken", headers={"content-type": "multipart/form-data; boundary=x"}).json())
token = client.post("/token", data={"username": "ada", "password": "engine", "scope": "read write"}).json()
print(token, client.post("/token", data={"username": "ada", "password": "x"}).json(), client.post("/token", data={"username": "ada"}).json())
answers = [client.get("/me", headers={"Authorization": f"{kind} {token['access_token']}"}) for kind in ("Bearer", "Basic")]
print([(answer.status_code, answer.json(), answer.headers.get("www-authenticate")) for answer in answers])
