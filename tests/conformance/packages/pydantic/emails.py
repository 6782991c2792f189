"""Addresses of emails, in models and in their schemas."""

from pydantic import BaseModel, EmailStr, NameEmail, ValidationError


class User(BaseModel):
    email: EmailStr
    contact: NameEmail | None = None


print(repr(User(email="Ada.Lovelace@EXAMPLE.com", contact="Ada Lovelace <ada@münchen.de>")))
print(User(email="ada@example.org", contact="bob@example.org").model_dump_json())
print(User.model_json_schema()["properties"])
for wrong in ("ada", "ada@", "@example.org", "a b@example.org", "a..b@example.org", "ada@example", "ada@-x.org", "a" * 70 + "@example.org"):
    try:
        print(User(email=wrong).email)
    except ValidationError as error:
        print(error.errors(include_url=False))
