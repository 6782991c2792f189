"""Checks of the starter se4-a-ticket-that-speaks."""

import base64
import contextlib
import datetime
import hmac
import html
import importlib
import io
import json
import os
import re
import sys
from urllib.parse import urlencode

from shared.asgi import call as shared_call
from shared.texts import short

KEY = "the key of check.pyz, for a library that it makes up"
os.environ["SECRET_KEY"] = KEY
os.environ["TOKEN_MINUTES"] = "30"
UTC = datetime.UTC
MONDAY = datetime.datetime(2028, 5, 15, 9, 0, tzinfo=UTC)
# For tokens that PyJWT would also accept by its own clock.
FAR = MONDAY.replace(year=2100)
# The hash of "side door at ten", made with little work so that nobody waits for it.
HASH = "$argon2id$v=19$m=8,t=1,p=1$5o+XmyusiJgNNg/zqJOKkg$c5ZIrf6c8z/kpCN96bgNFoex5yfPH5y17CF6ENnAG/I"
ANOTHER_KEY = "how hard can it be to find a key?"


def minutes(number):
    return datetime.timedelta(minutes=number)


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signature(text, key=KEY, alg="HS256"):
    name = "sha512" if alg == "HS512" else "sha256"
    return b64(hmac.new(key.encode(), text.encode(), name).digest())


def made(claims, key=KEY, header=None):
    """Returns a token with these claims."""
    header = header or {"alg": "HS256", "typ": "JWT"}
    text = ".".join(b64(json.dumps(part).encode()) for part in (header, claims))
    return f"{text}.{signature(text, key, header['alg'])}"


def own(member_id, now, key=KEY, alg="HS256", **changes):
    """Returns a token as the reader's program makes it, with some claims changed. None leaves a claim out."""
    from tokens import issue

    header, claims = opened(issue(member_id, now))
    claims.update(changes)
    return made({name: value for name, value in claims.items() if value is not None}, key, {**header, "alg": alg})


def unsigned(token):
    """Returns the same token, without a signature, and its header says so."""
    header, claims = opened(token)
    return made(claims, header={**header, "alg": "none"}).rpartition(".")[0] + "."


def opened(token):
    """Returns the header and the claims of a token, as anyone can read them."""
    parts = token.split(".")[:2]
    return [json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in parts]


def claims_of(token, whose):
    """Returns the claims of a token that the reader's program has made."""
    assert isinstance(token, str), f"{whose} is {token!r:.100}. A token is a string. Which function returns one?"
    assert re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]*", token) is not None, (
        f"{whose} is {token[:100]!r}. A token has three parts, with dots between them. Which function puts them together?"
    )
    header, claims = opened(token)
    assert header.get("alg") == "HS256", (
        f"In the header of {whose}, alg is {header.get('alg')!r}. Which algorithm do the readers of your tokens expect?"
    )
    text, _, stamp = token.rpartition(".")
    stars = (
        " It fits a key of ten asterisks: that's what a SecretStr shows instead of its value."
        if stamp == signature(text, "*" * 10)
        else ""
    )
    assert stamp == signature(text), (
        f"The signature of {whose} doesn't fit the SECRET_KEY that check.pyz has put into the environment.{stars} Where does your key come from?"
    )
    return claims


def expires(claims, now, whose, number):
    """Makes sure that a token expires so many minutes after now."""
    assert "exp" in claims, (
        f"The claims of {whose} are {claims}. None of them says when it expires. How long does somebody get in who finds it?"
    )
    exp = claims["exp"]
    assert isinstance(exp, (int, float)) and not isinstance(exp, bool), (
        f"In {whose}, exp is {exp!r}, and the readers of tokens expect a number of seconds. What does PyJWT turn into one?"
    )
    when = f"{datetime.datetime.fromtimestamp(exp, UTC):%d %B %Y, %H:%M:%S}" if 0 <= exp < 2e11 else exp
    assert abs(exp - now.timestamp() - 60 * number) < 2, (
        f"Shelf's clock says {now:%d %B %Y, %H:%M}, and a token is good for {number} minutes. Yours expires at this time: {when}. Which values does exp come from?"
    )


def asked(token, now=FAR):
    """Returns what member_id_of says to a token, and what happened before."""
    from tokens import BadTokenError, member_id_of

    try:
        return repr(member_id_of(token, now)), ""
    except BadTokenError as error:
        before = error.__cause__ or error.__context__
        return "BadTokenError", f" Before that, there was this error: {type(before).__name__}: {before}".rstrip(
            "."
        ) + "." if before else ""
    except Exception as error:
        return f"{type(error).__name__}: {error}".rstrip("."), ""


def accepts(token, member_id, what, now=FAR, question="Which line of yours decides that?"):
    got, before = asked(token, now)
    assert got == str(member_id), (
        f"member_id_of got {what}. It should return {member_id}, and the result was {got}.{before} {question}"
    )


def refuses(token, what, question, now=FAR):
    got, _ = asked(token, now)
    assert ":" in got or got == "BadTokenError", f"member_id_of got {what}, and returned {got}. {question}"
    assert got == "BadTokenError", (
        f"member_id_of got {what}, and raised {got}. The endpoints only know BadTokenError. Where in your function does the other one come from?"
    )


# What the reader's program prints and logs.
TERMINAL = io.StringIO()


def call(request, form=None, authorization=None, what=""):
    """Sends a request to the app without a server."""
    from main import app

    headers = [] if form is None else [("content-type", "application/x-www-form-urlencoded")]
    if authorization is not None:
        headers.append(("authorization", authorization))
    with contextlib.redirect_stdout(TERMINAL), contextlib.redirect_stderr(TERMINAL):
        reply = shared_call(app, request, raw=None if form is None else urlencode(form), headers=headers)
    reply.asked = short(request, 60) + (f" {what}" if what else "")
    return reply


def not_let_in(reply, question):
    """Makes sure that an answer is a 401 as it should be."""
    assert reply.status == 401, f"{reply.told} It should be 401. {question}"
    assert reply.headers.get("www-authenticate", "").lower().startswith("bearer"), (
        f"{reply.told} The status is right, and a 401 also says how to log in, in the header WWW-Authenticate. Yours: {reply.headers.get('www-authenticate')}. How does an HTTPException get a header?"
    )
    error = reply.get("error")
    assert isinstance(error, dict) and {"code", "message"} <= set(error), (
        f"{reply.told} In the contract, an error has the body {{'error': {{'code': …, 'message': …}}}}. Who makes that of an HTTPException?"
    )


def library_with_rosa():
    """Adds a member with two loans, and one with none."""
    import library

    library.MEMBERS[17] = library.Member(17, "Rosa", "rosa@example.com", HASH)
    library.MEMBERS[18] = library.Member(18, "Timo", "timo@example.com", HASH)
    library.LOANS.append(library.Loan(17, "Night Ferry", datetime.date(2028, 6, 10)))
    library.LOANS.append(library.Loan(17, "Knots", datetime.date(2028, 6, 11)))
    return library


def log_in_as(email, password, what):
    return call("POST /token", {"grant_type": "password", "username": email, "password": password}, what=what)


TOKEN = re.compile(r"[\w-]{10,}\.[\w-]{10,}\.[\w-]{20,}")


def invitation(guest, now):
    """Returns the path of an invitation."""
    from night import invite

    path = invite(guest, now)
    assert isinstance(path, str) and path.startswith("/") and not path.startswith("//"), (
        f"invite returned {path!r:.100}. It should be a path, from the first slash on: invite.py writes the address of the server in front of it. What does yours begin with?"
    )
    return path


def a_token_says_whom_its_about_and_when_it_expires_with_the_signature_of_the_library():
    os.environ["TOKEN_MINUTES"] = "45"
    from tokens import issue

    now = datetime.datetime(2031, 5, 5, 12, 0, tzinfo=UTC)
    for member_id in (4, 17):
        whose = f"issue({member_id}, …)"
        claims = claims_of(issue(member_id, now), whose)
        assert "sub" in claims, f"The claims of {whose} are {claims}, without sub. Whom is this token about?"
        sub = claims["sub"]
        assert isinstance(sub, str), (
            f"In {whose}, sub is {sub!r}, and PyJWT only reads a sub that's a string. How do you turn your value into one?"
        )
        assert sub == str(member_id), (
            f"In {whose}, sub is {sub!r}. It should be the member's number. Where does yours come from?"
        )
        expires(claims, now, whose, 45)


def only_the_librarys_own_tokens_are_accepted():
    for member_id in (4, 17):
        accepts(own(member_id, FAR), member_id, f"a token that issue has made for member {member_id}")
    good = own(4, FAR)
    header, claims, stamp = good.split(".")
    other = own(2, FAR).split(".")[1]
    refuses(
        f"{header}.{other}.{stamp}",
        "a token in which somebody has changed the member, with the old signature",
        "Who has looked at the signature?",
    )
    refuses(own(2, FAR, key=ANOTHER_KEY), "a token that's signed with another key", "Who has looked at the signature?")
    refuses(
        unsigned(own(2, FAR)),
        "a token without a signature, whose header says alg: none",
        "Who decides how a token has to be signed?",
    )
    refuses(
        own(2, FAR, alg="HS512"),
        "a token that's signed with the right key, but whose header says alg: HS512",
        "Who decides how a token has to be signed?",
    )
    refuses(f"{header}.{claims}.", "a token whose signature is missing", "Who has looked at the signature?")
    refuses(own(4, FAR, exp=None), "a token with the right signature, but without exp", "When does it expire?")
    refuses(own(4, FAR, sub=None), "a token with the right signature, but without sub", "Whom is it about?")
    refuses(
        own(4, FAR, sub="Halima"),
        "a token with the right signature, whose sub is Halima instead of a number",
        "Whom is it about?",
    )
    for text in ("", "milk, eggs, a torch", "a.b.c", good.rpartition(".")[0]):
        refuses(text, f"{text[:30]!r}", "Is that a token?")


def a_token_is_good_until_it_expires_by_the_time_thats_passed_in():
    for year in (2028, 2020, 2100):
        start = MONDAY.replace(year=year)
        token = own(4, start)
        for number in (0, 10, 29.9):
            now = start + minutes(number)
            accepts(
                token,
                4,
                f"a token that expires at 9:30 on 15 May {year}, and now is {now:%H:%M:%S} on that day",
                now,
                "Which clock decides that?",
            )
        for number in (30, 31, 3 * 7 * 24 * 60):
            now = start + minutes(number)
            refuses(
                token,
                f"a token that expires at 9:30:00 on 15 May {year}, and now is {now:%H:%M:%S on %d %B} of that year",
                "Which clock decides that, and what does it compare?",
                now,
            )


def a_program_gets_a_token_for_an_address_and_a_password():
    library_with_rosa()
    import clock

    importlib.import_module("main")

    clock.NOW = datetime.datetime(2031, 5, 5, 12, 0, tzinfo=UTC)
    reply = log_in_as("rosa@example.com", "side door at ten", "with a form and the right password")
    assert reply.status == 200, (
        f"{reply.told} It should be 200. Where does your endpoint look for the address and the password?"
    )
    body = reply.json if isinstance(reply.json, dict) else {}
    assert "access_token" in body, f"{reply.told} Programs look for access_token. What's it called in your answer?"
    assert str(body.get("token_type")).lower() == "bearer", (
        f"{reply.told} The token_type should be bearer. Which model in schemas.py has it already?"
    )
    claims = claims_of(body["access_token"], "the access_token")
    assert claims.get("sub") == "17", (
        f"Rosa, member 17, has logged in, and her token says {claims}. Whom does your endpoint pass to issue?"
    )
    expires(claims, clock.NOW, "the access_token", 30)
    for what, secret in (("her token", body["access_token"]), ("her password", "side door at ten")):
        assert secret not in TERMINAL.getvalue(), (
            f"Rosa has logged in, and the server's terminal shows {what}. Who reads that terminal and its logs, and what could they do with it?"
        )
    question = "What does log_in raise, and who turns that into an answer?"
    wrong = log_in_as("rosa@example.com", "side door at two", "with a wrong password")
    not_let_in(wrong, question)
    unknown = log_in_as("nobody@example.com", "side door at ten", "with an unknown address")
    not_let_in(unknown, question)
    assert wrong.text == unknown.text, (
        f"A wrong password got {wrong.text}, and an unknown address {unknown.text}. What does somebody learn who tries a thousand addresses?"
    )


def a_token_shows_ones_own_loans_and_nothing_else_gets_in():
    library = library_with_rosa()
    import clock

    importlib.import_module("main")

    good = own(17, MONDAY)
    for member_id, titles in ((17, ["Knots", "Night Ferry"]), (18, [])):
        reply = call(
            "GET /me/loans",
            authorization=f"Bearer {own(member_id, MONDAY)}",
            what=f"with a good token of member {member_id}",
        )
        assert reply.status == 200, f"{reply.told} It should be 200. What stops it?"
        items = reply.get("items")
        assert isinstance(items, list), (
            f"{reply.told} It should be an object whose items is a list. Which model in schemas.py is that?"
        )
        got = sorted(str(one.get("title")) for one in items if isinstance(one, dict))
        assert got == titles, (
            f"Member {member_id} has {titles or 'nothing'} at home, and GET /me/loans lists {got or 'nothing'}. Whose loans are these?"
        )
    question = "Who looks at the header before your endpoint runs?"
    for authorization, what in (
        (None, "without a token"),
        ("Basic cm9zYTptaWxr", "with another scheme, Basic"),
        (good, "with a token, but without the word Bearer"),
        ("Bearer", "with the word Bearer alone"),
        ("Bearer milk", "with Bearer milk"),
        (f"Bearer {own(17, MONDAY, key=ANOTHER_KEY)}", "with a token that's signed with another key"),
        (f"Bearer {unsigned(good)}", "with a token that nobody has signed"),
        (f"Bearer {own(17, MONDAY, exp=None)}", "with a token that has no exp"),
    ):
        not_let_in(call("GET /me/loans", authorization=authorization, what=what), question)
    clock.NOW += minutes(30)
    not_let_in(
        call("GET /me/loans", authorization=f"Bearer {good}", what="with a token that has expired by Shelf's clock"),
        "Where does your program get the time from?",
    )
    clock.NOW -= minutes(20)
    del library.MEMBERS[17]
    not_let_in(
        call(
            "GET /me/loans",
            authorization=f"Bearer {good}",
            what="with a good token of a member who has left the library meanwhile",
        ),
        "What does your program know about this member?",
    )


def an_invitation_opens_for_a_while_also_after_a_restart():
    import clock

    importlib.import_module("main")

    for start in (MONDAY, datetime.datetime(2031, 5, 8, 20, 30, tzinfo=UTC)):
        for guest in ("Halima", "Zoë <b>& Søn"):
            clock.NOW = start
            path = invitation(guest, start)
            for number in (0, 59):
                clock.NOW = start + minutes(number)
                reply = call(f"GET {path}", what=f"(an invitation for {guest}, {number} minutes old)")
                assert reply.status == 200, f"{reply.told} It should be 200. Which part of your program says no?"
                page = reply.headers.get("content-type", "").startswith("text/html")
                assert not (page and "<b>& S" in reply.text), (
                    f"check.pyz has invited somebody called {guest}, and the page contains this < as it is. What does a browser take it for?"
                )
                assert any(
                    name in reply.text for name in (guest, html.escape(guest), html.escape(guest, quote=False))
                ), f"{reply.told} It doesn't greet {guest}. How does it learn whom the invitation is for?"
        for name in ("main", "night", "tokens"):
            sys.modules.pop(name, None)
        clock.NOW = start
        reply = call(f"GET {path}", what="(an invitation from before a restart)")
        assert reply.status == 200, (
            f"{reply.told} Before the restart, the same invitation opened. Where does your program keep what it knows about it?"
        )
        clock.NOW = start + datetime.timedelta(days=15)
        reply = call(f"GET {path}", what="(an invitation that's 15 days old)")
        assert 400 <= reply.status < 500, (
            f"{reply.told} An invitation is good for 14 days at most, by Shelf's clock. Who looks at the time?"
        )


def nobody_invites_themselves_and_an_invitation_isnt_a_login():
    importlib.import_module("main")
    from tokens import issue

    path = invitation("Halima", MONDAY)
    found = TOKEN.search(path)
    assert found is not None, f"invite returned {path[:100]!r}. Where in this path is the token?"
    token = found.group()
    header, claims = opened(token)
    renamed = json.loads(json.dumps(claims).replace("Halima", "Farid"))
    stamp = token.rpartition(".")[2]
    tries = [
        (
            path.replace(token, made(renamed, header=header).rpartition(".")[0] + "." + stamp),
            "(somebody has written another name on Halima's invitation)",
        ),
        (
            path.replace(token, made(renamed, ANOTHER_KEY, header)),
            "(somebody has signed an invitation with another key)",
        ),
        (path.replace(token, unsigned(token)), "(an invitation that nobody has signed)"),
        (path.replace(token, "balloon"), "(no invitation at all)"),
        (path.replace(token, issue(4, MONDAY)), "(the token of a login, instead of an invitation)"),
    ]
    if "Halima" in path.replace(token, ""):
        tries.append((path.replace("Halima", "Farid"), "(somebody has changed the name in the path)"))
    for other, what in tries:
        reply = call(f"GET {other}", what=what)
        assert reply.status != 200, f"{reply.told} It opens! What does your program look at?"
        assert 400 <= reply.status < 500, (
            f"{reply.told} It should be a status from 400 to 499. Which error has nobody caught?"
        )
    ticket = TOKEN.search(invitation("4", MONDAY)).group()
    reply = call(
        "GET /me/loans", authorization=f"Bearer {ticket}", what="(an invitation for a guest called 4, sent as a login)"
    )
    assert reply.status == 401, (
        f"{reply.told} It should be 401. Member 4 is Pavel, and this guest was only invited. What do both kinds of tokens have in common, and what could be different?"
    )
