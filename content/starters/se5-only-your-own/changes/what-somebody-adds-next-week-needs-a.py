class _Fault:
    """Lets somebody through who shouldn't get through, or the other way round."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        import os
        import re

        import jwt

        fault = os.environ["FAULT"]
        if scope["type"] == "http":
            method, pattern, wanted, instead = (fault or "|||").split("|")
            headers = [one for one in scope["headers"] if one[0] != b"authorization"]
            token = dict(scope["headers"]).get(b"authorization", b"").partition(b" ")[2].decode()
            try:
                claims = (
                    jwt.decode(token, options={"verify_signature": False}) if token else {"sub": "0", "exp": 4102444800}
                )
                who = {"0": "nobody", "2": "owner", "10": "librarian"}.get(str(claims.get("sub")), "another")
            except jwt.InvalidTokenError:
                who = "stranger"
            with open("seen.txt", "a", encoding="utf-8") as file:
                test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
                file.write("\t".join((test, scope["method"], scope["path"], who)) + "\n")
            if method == scope["method"] and re.fullmatch(pattern, scope["path"]) and who in wanted.split(","):
                if instead == "closed":
                    await send({"type": "http.response.start", "status": 401, "headers": []})
                    await send({"type": "http.response.body", "body": b"{}"})
                    return
                new = jwt.encode({**claims, "sub": instead}, os.environ["SECRET_KEY"], algorithm="HS256")
                headers.append((b"authorization", b"Bearer " + new.encode()))
                scope = {**scope, "headers": headers}
        await self.app(scope, receive, send)


app.add_middleware(_Fault)
