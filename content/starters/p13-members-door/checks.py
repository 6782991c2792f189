"""Checks of the starter p13-members-door."""

import base64
import contextlib
import hashlib
import hmac
import http.client
import itertools
import json
import os
import re
import tempfile
import urllib.parse
import uuid

from shared.asgi import Reply, with_body
from shared.folder import forget
from shared.members_door import serve_members_door
from understory import response

HOST = "door.example"
numbers = itertools.count(1)


class Door:
    """The service, and check.pyz's own way into its process."""

    def __init__(self, response):
        self.port = int(response.headers["x-check-port"])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)

    def send(self, method, path, headers, body):
        for attempt in (1, 2):
            try:
                self.connection.request(method, urllib.parse.quote(path, safe="/?=&%"), body, headers)
                answer = self.connection.getresponse()
                return answer.status, answer.getheaders(), answer.read().decode(errors="replace")
            except (ConnectionError, http.client.HTTPException):
                self.connection.close()
                if attempt == 2:
                    raise

    def do(self, command, **more):
        _status, _, text = self.send("POST", "/check.pyz", {}, json.dumps({"do": command, **more}))
        return json.loads(text)

    def wait(self, seconds):
        self.do("move", seconds=seconds)

    def person(self, **more):
        return Person(self, **more)


class Person:
    """Somebody with a browser or a program: a cookie jar, and a token if the answer has one."""

    def __init__(self, door, email="", password="", network=None):
        self.door, self.email, self.password = door, email, password
        self.network = network or ".".join(str(part) for part in (10, *uuid.uuid4().bytes[:3]))
        self.cookies, self.token, self.set_cookies = {}, None, []

    def ask(self, asked, send=None, raw=None, **headers):
        method, _, path = asked.partition(" ")
        body = raw if raw is not None else None if send is None else json.dumps(send)
        sent = {"Host": HOST, "x-check-client": self.network}
        if body is not None:
            sent["Content-Type"] = "application/json"
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{key}={value}" for key, value in self.cookies.items())
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        sent.update({key.replace("_", "-"): value for key, value in headers.items()})
        status, got, text = self.door.send(method, path, sent, body)
        for key, value in got:
            if key.lower() == "set-cookie":
                self.set_cookies.append(value)
                name, _, rest = value.partition("=")
                content = rest.partition(";")[0]
                gone = re.search(r"max-age=(0|-\d+)\b", rest, re.IGNORECASE) or content in ("", '""')
                self.cookies.pop(name.strip(), None) if gone else self.cookies.update({name.strip(): content})
        fields = [(key.lower(), value) for key, value in got]
        return Reply(with_body(asked, send, raw), status, fields, text, dict(fields).get("x-check-error", ""))

    def tries(self, password=None, **headers):
        """Sends a login, and returns the reply."""
        reply = self.ask(
            "POST /login", {"email": self.email, "password": self.password if password is None else password}, **headers
        )
        if reply.status == 200 and isinstance(reply.json, dict) and isinstance(reply.json.get("access_token"), str):
            self.token = reply.json["access_token"]
        return reply

    def logs_in(self, told="", password=None, **headers):
        reply = self.tries(password, **headers)
        question = "What happened on the way?" if reply.status >= 500 else "Which line decides that?"
        assert reply.status == 200, (
            f"{told}{reply.told} The address and the password are right, so it should be 200. {question}"
        )
        assert bool(self.cookies or self.token), (
            f"{told}{reply.told} There's neither a cookie nor an access_token. How will your program recognise the next request?"
        )
        return self

    def another(self, **more):
        """Returns the same person with another device."""
        return Person(self.door, self.email, self.password, **more)

    def thief(self):
        """Returns somebody with a copy of the cookie and the token."""
        copy = Person(self.door, self.email, self.password)
        copy.cookies, copy.token = dict(self.cookies), self.token
        return copy

    def secrets(self):
        """Returns what a thief could use: the cookies and the token."""
        return [*self.cookies.values(), *([self.token] if self.token else [])]

    def me(self, told="", question="How does your program find out who asks?"):
        reply = self.ask("GET /me")
        assert reply.status == 200 and isinstance(reply.json, dict) and reply.json.get("email") == self.email, (
            f"{told}{reply.told} It should be 200, with the account of {self.email}. {question}"
        )
        return reply.json

    def is_out(self, told, question):
        reply = self.ask("GET /me")
        assert reply.status == 401, f"{told} {reply.told} It should be 401. {question}"


def fresh(name):
    return f"{name.lower()}.{uuid.uuid4().hex[:10]}@example.com"


def invite(door, email, *role):
    """Runs the reader's invite.py, and returns the invitation."""
    found = door.do("invite", words=[email, *role])
    called = " ".join(["python invite.py", email, *role])
    assert found["there"], (
        "There's no invite.py next to main.py. Write the program there with which Ragnhild invites people."
    )
    assert not found["problem"], f"`{called}` ended with {found['problem']}. What does it do first?"
    lines = [line.strip() for line in found["out"].splitlines() if line.strip()]
    assert bool(lines) and len(lines[-1]) >= 16 and " " not in lines[-1], (
        f"The last line that `{called}` prints is {json.dumps(lines[-1] if lines else '')}. It should be an invitation that nobody can guess, and nothing else. What could a stranger try?"
    )
    return lines[-1]


def register(door, invitation, name, password, told="", network=None):
    return Person(door, network=network).ask(
        "POST /accounts", {"invitation": invitation, "name": name, "password": password}
    )


def joins(door, name, *role, network=None):
    """Returns a new member who's logged in, with the number of the account in id."""
    email = fresh(name)
    someone = Person(door, email, f"{name} has {next(numbers)} blue buckets", network)
    reply = register(door, invite(door, email, *role), name, someone.password, network=someone.network)
    assert reply.status == 201, (
        f"{reply.told} The invitation is new, and no rule is broken, so it should be 201. Which line decides that?"
    )
    new = whole(reply, ("id", "email", "name"))
    assert (new["email"], new["name"]) == (email, name), (
        f"{reply.told} The invitation was for {email}, and the name was {name}. Where does your program take the two from?"
    )
    someone.id, someone.name = new["id"], name
    return someone.logs_in()


def expect(reply, status, question, told=""):
    """Demands a status, and returns the reply."""
    assert reply.status == status, f"{told}{reply.told} It should be {status}. {question}"
    return reply


def is_worthless(reply, told, question):
    """Demands that an invitation or the token of a mail no longer works."""
    assert reply.status in (403, 404), f"{told} {reply.told} It should be 403 or 404. {question}"


def shaped(reply, told=""):
    parts = [reply.of_error(key) for key in ("code", "message")]
    assert all(isinstance(one, str) and one.strip() for one in parts), (
        f"{told}{reply.told} The status is right. Who made this body, and what should be in it?"
    )
    return reply


def gives(who, machine, someone, may, status=200, question="Who may do that?", told=""):
    return expect(who.ask(f"PUT /machines/{machine}/people/{someone.id}", {"may": may}), status, question, told)


def takes(who, machine, someone, status=204, question="Who may do that?", told=""):
    return expect(who.ask(f"DELETE /machines/{machine}/people/{someone.id}"), status, question, told)


def opens(who, machine, status=201, question="Which permission does this person have, and for which machine?", told=""):
    reply = expect(who.ask("POST /openings", {"machine": machine}), status, question, told)
    return whole(reply, ("id", "account", "machine", "at"), told) if status == 201 else None


def whole(reply, keys, told=""):
    """Demands an object with these keys, and returns it."""
    value = reply.json if isinstance(reply.json, dict) else {}
    missing = [key for key in keys if key not in value]
    assert not missing, f"{told}{reply.told} The key {missing[0]} is missing. Add it to the answer."
    return value


def items_of(reply, keys=(), told=""):
    """Demands a list of objects under items, and returns it."""
    items = whole(reply, ["items"], told)["items"]
    missing = (
        [key for one in items for key in keys if not isinstance(one, dict) or key not in one]
        if isinstance(items, list)
        else ["items"]
    )
    assert not missing, (
        f"{told}{reply.told} The key {missing[0]} isn't what it should be. What does the brief say about items?"
    )
    return items


def house(door):
    """Returns an owner, and somebody who inducts people at the lathe."""
    ragnhild, casimir = joins(door, "Ragnhild", "owner"), joins(door, "Casimir")
    gives(ragnhild, "lathe", casimir, "induct", told="Ragnhild is the owner. ")
    return ragnhild, casimir


def guesses(someone, count, password=None, **headers):
    """Sends wrong passwords, and returns the statuses."""
    return [someone.tries(password or f"a wrong guess, number {number}", **headers).status for number in range(count)]


def in_words(statuses):
    return ", ".join(f"{len(list(group))} × {status}" for status, group in itertools.groupby(statuses))


def only(statuses, allowed, told):
    assert not ([status for status in statuses if status not in allowed]), (
        f"{told} The answers: {in_words(statuses)}. What should a caller read here?"
    )


def mail_for(door, email):
    """Returns the mails to an address."""
    return [one for one in door.do("seen")["mails"] if one["to"].strip().lower() == email]


def reset_token(door, someone, told=""):
    """Asks for a new password, and returns the token from the mail."""
    before, all_mails = len(mail_for(door, someone.email)), len(door.do("seen")["mails"])
    reply = Person(door).ask("POST /password-resets", {"email": someone.email})
    expect(reply, 202, "What should somebody read who has forgotten a password?", told)
    door.do("seen", mails=all_mails + 1)
    mails = mail_for(door, someone.email)
    assert len(mails) == before + 1, (
        f"{told}{reply.told} {someone.email} has an account, and outbox.send was called {len(mails) - before} times for it. Which line sends the mail?"
    )
    lines = [line.strip() for line in mails[-1]["text"].splitlines() if line.strip()]
    token = lines[-1] if lines else ""
    assert len(token) >= 16 and " " not in token, (
        f"The last line of the mail is {json.dumps(token)}. It should be a token that nobody can guess, and nothing else. What could a stranger try?"
    )
    return token


def chooses(door, token, password):
    return Person(door).ask("PUT /password", {"token": token, "password": password})


def not_kept(door, texts, question):
    """Demands that secrets are neither in the database nor in the terminal."""
    found = door.do("find", texts=list(texts.values()))
    for place, words in (("database", "in the file of your database"), ("terminal", "in your server's terminal")):
        for what, text in texts.items():
            assert text not in found[place], f"{what} can be read {words}. {question}"


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def forgeries(token):
    """Yields a description and a token, which is made from a good one without the key."""
    middle = len(token) // 2
    yield "with one character changed", token[:middle] + ("A" if token[middle] != "A" else "B") + token[middle + 1 :]
    yield "with its last six characters cut off", token[:-6]
    parts = token.split(".")
    if len(parts) == 3:
        with contextlib.suppress(ValueError):
            claims = json.loads(unb64(parts[1]))
            sub = claims.get("sub")
            other = str(int(sub) - 1) if str(sub).isdigit() else sub
            none = b64(json.dumps({"alg": "none", "typ": "JWT"}).encode())
            yield "that says alg: none", f"{none}.{parts[1]}."
            yield (
                "with somebody else's number in its claims",
                f"{parts[0]}.{b64(json.dumps({**claims, 'sub': other}).encode())}.{parts[2]}",
            )
            for key in ("", "secret", "**********"):
                text = f"{parts[0]}.{parts[1]}"
                yield (
                    f"that's signed with the key “{key}”",
                    f"{text}.{b64(hmac.new(key.encode(), text.encode(), hashlib.sha256).digest())}"
                    if key
                    else f"{text}.",
                )


def an_invitation_makes_one_account_and_only_for_a_week():
    door = Door(response)
    email, long = fresh("Ottoline"), "a sentence about blue buckets"
    door.do("seed")
    first = invite(door, email)
    door.do("seed")
    second = door.do("invite", words=[fresh("Odalys")])
    assert not second["problem"] and first not in second["out"], (
        f"check.pyz gave the module random the same seed twice, and ran invite.py for two addresses. The second time, it {'ended with ' + second['problem'] if second['problem'] else 'printed ' + first + ' again'}. Which module makes values that nobody can guess?"
    )
    for wrong in ("x" * 43, first + "x", "", first[:-1]):
        reply = register(door, wrong, "Nobody", long)
        assert reply.status in (403, 404, 422), f"{reply.told} Nobody has this invitation. Which line decides that?"
    reply = register(door, first, "Ottoline", long)
    expect(reply, 201, "The invitation is new, and invite.py made it in another process. What do the two share?")
    new = reply.json if isinstance(reply.json, dict) else {}
    assert new.get("email") == email and new.get("name") == "Ottoline" and "id" in new, (
        f"{reply.told} The invitation was for {email}. What should be in the answer?"
    )
    words = json.dumps(new)
    assert long not in words and "argon2" not in words, (
        f"{reply.told} Who needs to read the password again, or its hash?"
    )
    reply = register(door, first, "Somebody else", long)
    is_worthless(reply, "Ottoline has used her invitation.", "What's left of an invitation afterwards?")
    one, two = (invite(door, email) for email in [fresh("Pio")] * 2)
    statuses = [register(door, each, "Pio", long).status for each in (one, two)]
    assert statuses[0] == 201 and 400 <= statuses[1] < 500, (
        f"Pio got two invitations for one address, and used both. The answers were {statuses[0]} and {statuses[1]}. How many accounts can an address have, and who makes sure of it?"
    )
    again = door.do("invite", words=[email])
    assert (
        again["problem"] != ""
        or register(door, (again["out"].split() or [""])[-1], "Somebody else", long).status >= 400
    ), (
        f"{email} has an account. `python invite.py {email}` made another invitation, and that made another account. Whose is it?"
    )
    old = invite(door, fresh("Otmar"))
    door.wait(8 * 24 * 3600)
    reply = register(door, old, "Otmar", long)
    is_worthless(reply, "The invitation is eight days old.", "Which clock does your program look at?")
    not_kept(
        door,
        {"An invitation": invite(door, fresh("Ida"))},
        "What could somebody do who finds a copy of it? And what does your program need to recognise one?",
    )


def youre_logged_in_until_you_log_out_or_until_the_time_is_over():
    door = Door(response)
    stranger = door.person()
    stranger.is_out("Nobody has logged in.", "How does your program find out who asks?")
    ottoline, odalys = joins(door, "Ottoline"), joins(door, "Odalys")
    for someone in (ottoline, odalys, ottoline):
        me = someone.me(f"Two people are logged in, and {someone.name} asks. ")
        assert (me.get("id"), me.get("name")) == (someone.id, someone.name), (
            f"{someone.name} has the number {someone.id}, and GET /me says {json.dumps(me)[:140]}. Whose account is that?"
        )
    phone = ottoline.another()
    phone.email = ottoline.email.upper()
    phone.logs_in("An address is the same in uppercase. ")
    phone.email = ottoline.email
    them = [*ottoline.secrets(), *phone.secrets()]
    assert len(set(them)) == len(them), (
        "Ottoline has logged in on two devices, and both got the same cookie or token. How will she log out on one of them?"
    )
    not_kept(
        door,
        {"What a login gets, the cookie or the token,": phone.secrets()[0]},
        "Who'd be Ottoline with a copy of it?",
    )
    told = "check.pyz gives the module random the same seed before each of two logins. "
    same_start = []
    for _ in range(2):
        door.do("seed")
        same_start += odalys.another().logs_in(told).secrets()
    assert len(set(same_start)) == len(same_start), (
        f"{told}Both got the same cookie or token. Which module makes values that nobody can guess?"
    )
    thief = ottoline.thief()
    expect(ottoline.ask("POST /logout"), 204, "Ottoline is logged in. What does a logout answer?")
    thief.is_out(
        "Somebody has copied Ottoline's cookie or token, and then she logged out. With the copy,",
        "What did the logout change on the server?",
    )
    phone.me("Ottoline has logged out on her laptop, and not on her phone. ", "Which logins does a logout end?")
    odalys.me("Ottoline has logged out, and Odalys hasn't. ", "Which logins does a logout end?")
    ottoline.cookies, ottoline.token = {}, None
    ottoline.logs_in("She has logged out, and logs in again. ")
    door.wait(4 * 60)
    phone.me("Four minutes ago, Ottoline logged in. ")
    door.wait(31 * 24 * 3600)
    phone.thief().is_out(
        "Ottoline logged in 31 days ago.",
        "Who ends a login if a thief keeps the cookie or the token? And which clock does your program look at?",
    )


def passwords_are_long_hashed_with_argon2id_and_a_login_that_fails_says_nothing():
    door = Door(response)
    email = fresh("Ottoline")
    invitation = invite(door, email)
    for few in ("", "1234", "fourteen chars"):
        reply = register(door, invitation, "Ottoline", few)
        expect(reply, 422, f"The password has {len(few)} characters. What does the brief ask for?")
    for common in ("passwordpassword", "QwertyuiopAsdfghjkl"):
        expect(
            register(door, invitation, "Ottoline", common),
            422,
            "This password is in common.txt, in one spelling or another. Who compares?",
        )
    expect(
        register(door, invitation, "x" * 61, "a sentence about blue buckets"),
        422,
        "The name has 61 characters. Who counts them?",
    )
    secret = "blåe bøtter, 15 of them; and a ladder that's much older than me "
    expect(
        register(door, invitation, "Ottoline", secret),
        201,
        f"The password has {len(secret)} characters and isn't common. The invitation has only been refused so far, never used. What's left of it?",
    )
    ottoline = door.person(email=email, password=secret).logs_in()
    for other in (secret.strip(), secret.upper(), secret[:-8]):
        reply = ottoline.another().tries(other)
        expect(
            reply,
            401,
            f"The password is “{secret}”, with the space at its end. What does your program do to it before it compares?",
        )
    found = door.do("find", texts=[])
    assert found["hashed"], "There's no hash in your database that begins with $argon2id$. What does your program keep?"
    not_kept(
        door,
        {"The password “" + secret + "”": secret, "A password that was refused": "fourteen chars"},
        "Who reads that one day?",
    )
    weak = [
        one for one in door.do("seen")["costs"] if one[2] != "ID" or one[0] < 19456 or one[0] < 47104 and one[1] < 2
    ]
    assert not weak, (
        f"Your program makes a hasher with memory {weak[0][0]} KiB, {weak[0][1]} rounds, type {weak[0][2]}. What's the least that OWASP asks for? `PasswordHash.recommended()` knows."
    )
    wrong = []
    for address in (email, fresh("Nobody")):
        before = door.do("seen")
        reply = expect(
            door.person(email=address).tries("not the right password"),
            401,
            "Nobody may get in with this. Which line decides that?",
        )
        after = door.do("seen")
        wrong.append(
            (
                reply.text.replace(address, ""),
                after["hash"] + after["verify"] - before["hash"] - before["verify"],
                reply,
            )
        )
    assert wrong[0][0] == wrong[1][0], (
        f"For a member, {wrong[0][2].told} For somebody who isn't one, {wrong[1][2].told} What does a stranger learn who tries a list of addresses?"
    )
    assert wrong[0][1] == wrong[1][1], (
        f"After a wrong password, your program calculates {wrong[0][1]} Argon2 hashes for a member, and {wrong[1][1]} for an address that has no account. What does a stranger with a stopwatch learn?"
    )


def who_may_open_what_and_who_decides_that():
    door = Door(response)
    ragnhild, casimir = house(door)
    ottoline, odalys, nobody = joins(door, "Ottoline"), joins(door, "Odalys"), door.person()
    roles = [one.me().get("role") for one in (ragnhild, casimir, ottoline)]
    assert roles == ["owner", "member", "member"], (
        f"`python invite.py … owner` made Ragnhild's account, and the others are members. GET /me says that their roles are {json.dumps(roles)}. Where does a role come from?"
    )
    told = "Ragnhild owns the place, and Casimir inducts people at the lathe. "
    opens(nobody, "lathe", 401, "Who asks?", told)
    for someone in (ottoline, ragnhild):
        opens(someone, "lathe", 403, f"Has anybody shown {someone.name} how the lathe works?", told)
    opening = opens(casimir, "lathe", 201, "He can do more than use it, so may he use it?", told)
    assert (opening["machine"], opening["account"]) == ("lathe", casimir.id), (
        f"{told}He opened the lathe, and the answer was {json.dumps(opening)[:120]}. What should be in it?"
    )
    opens(casimir, "saw", 403, "For which machine does he have a permission?", told)
    for who in (ottoline, ragnhild, nobody):
        gives(
            who,
            "lathe",
            odalys,
            "use",
            401 if who is nobody else 403,
            "Who stands beside Odalys while she learns it?",
            told,
        )
    for who in (ottoline, casimir):
        gives(who, "lathe", odalys, "induct", 403, "Who chooses those who induct?", told)
    gives(casimir, "saw", odalys, "use", 403, "For which machine does Casimir induct people?", told)
    opens(
        odalys,
        "lathe",
        403,
        "Everybody who tried to give her the lathe was refused. What comes first in your program, the question or the change?",
        told,
    )
    gives(casimir, "lathe", odalys, "use", told=told)
    opens(odalys, "lathe", told=told + "Casimir has let Odalys use the lathe. ")
    opens(odalys, "laser", 403, told=told + "Casimir has let Odalys use the lathe. ")
    machines = odalys.me().get("machines")
    assert machines == {"lathe": "use"}, (
        f"Odalys may use the lathe, and GET /me says that her machines are {json.dumps(machines)}. What does the brief say?"
    )
    gives(odalys, "lathe", ottoline, "use", 403, "She may use it. May she let others use it?", told)
    gives(ragnhild, "lathe", ottoline, "induct", told=told)
    takes_away = "This would take a right away that only the owner gives. Which rule is it about?"
    gives(
        casimir,
        "lathe",
        ottoline,
        "use",
        403,
        takes_away,
        told + "Ragnhild has made Ottoline somebody who inducts at the lathe, too. ",
    )
    takes(casimir, "lathe", ottoline, 403, takes_away, told + "Ottoline inducts people, too. ")
    takes(odalys, "lathe", casimir, 403, told=told)
    for who, status in ((nobody, 401), (odalys, 403), (casimir, 200), (ragnhild, 200)):
        reply = expect(who.ask("GET /machines/lathe/people"), status, "Who may read who uses the lathe?", told)
    items = {one["account"]: one["may"] for one in items_of(reply, ("account", "name", "may"), told)}
    assert items == {casimir.id: "induct", odalys.id: "use", ottoline.id: "induct"}, (
        f"{told}{reply.told} Casimir ({casimir.id}) and Ottoline ({ottoline.id}) induct, and Odalys ({odalys.id}) uses it. Which rows does your query get?"
    )
    assert "@" not in reply.text, f"{reply.told} Does anybody need an address to know who uses the lathe?"
    expect(casimir.ask("GET /machines/saw/people"), 403, "For which machine does Casimir induct people?", told)
    expect(ragnhild.ask("GET /machines/oven/people"), 404, "Which machines are there?")
    opens(casimir, "oven", 404, "Which machines are there?")
    expect(casimir.ask("PUT /machines/lathe/people/4711471", {"may": "use"}), 404, "Whose number is that?", told)
    answers = [odalys.ask(f"PUT /machines/saw/people/{number}", {"may": "use"}) for number in (casimir.id, 4711471)]
    assert [one.status for one in answers] == [403, 403], (
        f"Odalys may do nothing at the saw. For an account that exists, her PUT got {answers[0].status}, and for one that doesn't, {answers[1].status}. What can she count with that?"
    )
    answers = [odalys.ask(f"DELETE /machines/lathe/people/{number}") for number in (casimir.id, ragnhild.id, 4711471)]
    assert [one.status for one in answers] == [403] * 3, (
        f"{told}Odalys uses the lathe. Her DELETE for Casimir got {answers[0].status}, for Ragnhild, who may do nothing there, {answers[1].status}, and for an account that doesn't exist, {answers[2].status}. What can she find out with that?"
    )
    for wrong in ({"may": "everything"}, {"may": None}, {}):
        expect(casimir.ask(f"PUT /machines/lathe/people/{odalys.id}", wrong), 422, "Which permissions are there?")


def a_right_thats_taken_away_is_gone_with_the_next_request_and_nobody_takes_one():
    door = Door(response)
    ragnhild, casimir = house(door)
    odalys = joins(door, "Odalys")
    gives(casimir, "lathe", odalys, "use")
    opens(odalys, "lathe")
    takes(casimir, "lathe", odalys)
    opens(
        odalys,
        "lathe",
        403,
        "Where does your program look, in the login or in the table?",
        "Casimir has let Odalys use the lathe, and then taken it back. She's been logged in all the time. ",
    )
    reply = casimir.ask(f"DELETE /machines/lathe/people/{odalys.id}")
    expect(reply, 404, "Is there anything to take away?", "Odalys has no permission any more. ")
    takes(ragnhild, "lathe", casimir)
    told = "Ragnhild has taken the lathe from Casimir. He's been logged in all the time. "
    gives(casimir, "lathe", odalys, "use", 403, "Where does your program look, in the login or in the table?", told)
    opens(casimir, "lathe", 403, "Where does your program look, in the login or in the table?", told)
    email, password = fresh("Mallory"), "a sentence with good intentions"
    send = {
        "invitation": invite(door, email),
        "name": "Mallory",
        "password": password,
        "role": "owner",
        "is_owner": True,
        "email": ragnhild.email,
        "machines": {"lathe": "induct"},
    }
    reply = door.person().ask("POST /accounts", send)
    told = "Somebody had an ordinary invitation, and sent “role”, “email” and “machines” along with it. "
    assert reply.status in (201, 422), (
        f"{told}{reply.told} It should be 201 or 422. What does your program do with keys that it doesn't expect?"
    )
    if reply.status == 201:
        mallory = door.person(email=email, password=password).logs_in(told)
        me = mallory.me(told)
        assert (me.get("role"), me.get("machines")) == ("member", {}), (
            f"{told}GET /me says {json.dumps(me)[:160]}. Which of the keys does your program believe?"
        )
        for asked in ("PUT /me", "PATCH /me", f"PUT /accounts/{me.get('id')}", f"PATCH /accounts/{me.get('id')}"):
            mallory.ask(asked, {"role": "owner"})
        assert mallory.me().get("role") == "member", (
            "Somebody has sent “role” to /me and to /accounts, and is the owner now. Who may change a role?"
        )


def you_see_your_own_openings_and_for_you_no_others_exist():
    door = Door(response)
    ragnhild, casimir = house(door)
    odalys, ottoline = joins(door, "Odalys"), joins(door, "Ottoline")
    gives(casimir, "lathe", odalys, "use")
    mine, theirs = [], []
    for who in (odalys, *[casimir] * 4, odalys, casimir):
        door.wait(1)
        (mine if who is odalys else theirs).append(opens(who, "lathe")["id"])
    told = "Odalys has opened the lathe twice, and Casimir five times. "
    for who, wanted, asked in (
        (odalys, mine[::-1], "GET /openings"),
        (odalys, mine[::-1], "GET /openings?limit=2"),
        (ottoline, [], "GET /openings"),
        (casimir, theirs[:0:-1], "GET /openings?limit=4"),
    ):
        reply = expect(who.ask(asked), 200, "Who may list openings?", told)
        got = [one["id"] for one in items_of(reply, ["id"], told)]
        question = (
            "Which line decides the order?"
            if sorted(got) == sorted(wanted)
            else "What comes first in your program, choosing whose they are or counting to the limit?"
        )
        assert got == wanted, (
            f"{told}{who.name} asks: {reply.told} The ids should be {json.dumps(wanted)}, the newest first. {question}"
        )
    reply = expect(ragnhild.ask("GET /openings?limit=7"), 200, "Who may list openings?", told)
    got = sorted(one["id"] for one in items_of(reply, ["id"], told))
    assert got == sorted(mine + theirs), f"{told}Ragnhild is the owner. {reply.told} Which openings may she see?"
    for who in (odalys, ragnhild):
        reply = expect(who.ask(f"GET /openings/{mine[0]}"), 200, "Whose opening is it?", told)
        assert whole(reply, ["account"], told)["account"] == odalys.id, (
            f"{told}{reply.told} The account should be {odalys.id}. Which opening is that?"
        )
    unknown = 987654
    for who in (casimir, ottoline):
        other = shaped(
            expect(
                who.ask(f"GET /openings/{mine[0]}"),
                404,
                "Whose opening is it, and what may others learn about it?",
                told,
            )
        )
        none = shaped(expect(who.ask(f"GET /openings/{unknown}"), 404, "Is there such an opening?"))
        assert re.sub(rf"\b{mine[0]}\b", "N", other.text) == re.sub(rf"\b{unknown}\b", "N", none.text), (
            f"{told}Somebody else asks: {other.told} And for a number that nobody has: {none.told} What's the difference, and what can be counted with it?"
        )
    expect(door.person().ask(f"GET /openings/{mine[0]}"), 401, "Who asks?", told)
    for limit in ("0", "-1", "1000000", "many"):
        expect(odalys.ask(f"GET /openings?limit={limit}"), 422, "Which limits are there?")


def nobody_guesses_long_at_one_account_and_its_owner_gets_in_again():
    door = Door(response)
    ottoline, odalys = joins(door, "Ottoline"), joins(door, "Odalys")
    away = ottoline.another()
    statuses = guesses(away, 4)
    only(statuses, [401], "Ottoline has typed four wrong passwords.")
    away.logs_in("Ottoline has typed four wrong passwords, and then the right one. ")
    statuses = guesses(away, 4)
    only(statuses, [401], "Ottoline has logged in, and later typed four wrong passwords.")
    away.logs_in("Ottoline has logged in, and later typed four wrong passwords, and then the right one. ")
    for someone, kind in (
        (ottoline, "a member's address"),
        (door.person(email=fresh("Nobody")), "an address that has no account"),
    ):
        replies = []
        for number in range(24):
            guesser = door.person(email=(someone.email, someone.email.upper(), someone.email.title())[number % 3])
            replies.append(guesser.tries(f"a wrong guess, number {number}", X_Forwarded_For=f"10.7.7.{number}"))
        statuses = [one.status for one in replies]
        told = f"24 wrong passwords for {kind}, each from another network."
        only(statuses, [401, 429], told)
        compared = statuses.count(401)
        assert 4 <= compared <= 10, (
            f"{told} The answers: {in_words(statuses)}. Between 4 and 10 of them may be a 401. What does your program count, and under which name?"
        )
        last = shaped(replies[-1], told + " ")
        wait = last.headers.get("retry-after") or ""
        assert wait.isdigit() and 1 <= int(wait) <= 3600, (
            f"{told} The last answer was a 429, and its header Retry-After is {json.dumps(wait)}. How many seconds should somebody wait?"
        )
    reply = ottoline.another().tries()
    expect(
        reply,
        429,
        "If the right password gets through, what has the limit been good for?",
        "After too many wrong guesses, the right password. ",
    )
    ottoline.me(
        "Somebody else guesses at Ottoline's account. She's been logged in all the time. ",
        "Which requests does your limit stop?",
    )
    odalys.another().logs_in("Somebody guesses at Ottoline's account, and Odalys logs in. ")
    for _ in range(5):
        door.wait(600)
        ottoline.another().tries("still guessing, once in ten minutes")
    door.wait(601)
    ottoline.another().logs_in("An hour ago, there were too many guesses. Since then, there was one in ten minutes. ")


def nobody_tries_one_password_at_all_accounts_and_everybody_behind_one_wi_fi_gets_in():
    door = Door(response)
    wifi = "10.3.3.3"
    crowd = [joins(door, "Member", network=wifi) for _ in range(3)]
    for number in range(45):
        crowd[number % 3].another(network=wifi).logs_in(
            f"One network, and number {number + 1} of 45 people who log in from it with the right password. "
        )
    for number, someone in enumerate(crowd * 5):
        guesses(someone.another(network=wifi), 1)
        someone.another(network=wifi).logs_in(
            f"One network, and number {number + 1} of 15 people who mistype a password and then type the right one. "
        )
    mallory = joins(door, "Mallory")
    thief = "10.4.4.4"
    statuses = []
    for number in range(130):
        if number % 8 == 0 and statuses[-1:] != [429]:
            mallory.another(network=thief).tries()
        victim = door.person(email=fresh("Victim"), network=thief)
        statuses.append(victim.tries("blue buckets everywhere", X_Forwarded_For=f"10.8.8.{number}").status)
    told = "One network sent a password to 130 accounts, one guess each. After every 8 of them, somebody there logged in to their own account."
    only(statuses, [401, 429], told)
    compared = statuses.count(401)
    assert 20 <= compared <= 100, (
        f"{told} The answers: {in_words(statuses)}. Between 20 and 100 of them may be a 401. What does your program count, and when does it forget?"
    )
    crowd[0].another().logs_in("Somebody in another network has guessed too often. ")
    door.wait(3601)
    crowd[0].another(network=thief).logs_in("An hour ago, this network had guessed too often. ")


def every_failure_has_one_shape_and_gives_nothing_away():
    door = Door(response)
    _ragnhild, casimir = house(door)
    someone, secret = door.person(), "seventeen green ladders"
    invitation = invite(door, fresh("Ottoline"))
    cases = [
        (casimir, "GET /nowhere", 404, None, None),
        (casimir, "PUT /login", 405, None, None),
        (someone, "POST /login", 422, None, '{"email": '),
        (someone, "POST /login", 422, {"email": None, "password": secret}, None),
        (someone, "POST /login", 422, {"email": "a@example.com", "password": [secret]}, None),
        (someone, "POST /login", 422, {"password": secret}, None),
        (someone, "POST /login", 401, {"email": "a@example.com", "password": secret}, None),
        (someone, "POST /login", 401, {"email": secret, "password": secret}, None),
        (someone, "POST /accounts", 422, {"invitation": invitation, "name": "", "password": secret}, None),
        (
            someone,
            "POST /accounts",
            422,
            {"invitation": invitation, "name": "Ottoline", "password": {"new": secret}},
            None,
        ),
        (someone, "POST /accounts", 422, {"invitation": invitation, "name": "Ottoline"}, None),
        (someone, "GET /me", 401, None, None),
        (casimir, "POST /openings", 403, {"machine": "saw"}, None),
        (casimir, "GET /openings/4711471", 404, None, None),
        (casimir, "GET /openings/first", 422, None, None),
        (casimir, "PUT /machines/lathe/people/somebody", 422, {"may": "use"}, None),
    ]
    for who, asked, status, send, raw in cases:
        reply = who.ask(asked, send, raw)
        if asked.endswith("nowhere") and reply.status == 401:
            status = 401
        shaped(expect(reply, status, "What's wrong with this request, and who should notice?"))
        for what, text in (("a password", secret), ("an invitation", invitation)):
            assert text not in reply.text, (
                f"{reply.told} There's {what} in it, which somebody has typed. Who puts that into the answer?"
            )
    not_kept(door, {"A password that somebody typed": secret}, "Who writes down what came in?")
    codes = [
        casimir.ask(asked, send).code
        for asked, send in (
            ("POST /openings", {"machine": "saw"}),
            ("GET /openings/4711471", None),
            ("GET /openings/first", None),
        )
    ]
    assert len(set(codes)) == 3, (
        f"The codes of a 403, a 404 and a 422 are {json.dumps(codes)}. How would a program know which of these it was?"
    )


def a_mail_brings_a_new_password_once_for_an_hour_at_most_and_says_nothing_to_strangers():
    door = Door(response)
    ottoline, odalys = joins(door, "Ottoline"), joins(door, "Odalys")
    replies = []
    unknown = fresh("Nobody")
    for email in (ottoline.email, unknown, ottoline.email.upper()):
        door.do("clear")
        wanted = 1 if email.lower() == ottoline.email else 0
        before = door.do("seen")
        replies.append(
            expect(
                door.person().ask("POST /password-resets", {"email": email}),
                202,
                "What may a stranger learn from this answer?",
            )
        )
        after = door.do("seen", mails=len(before["mails"]) + wanted)
        events = after["events"]
        assert events[:1] == ["answer"], (
            f"POST /password-resets for {email}: before the answer left, outbox.send was called. It takes a while. What does a stranger with a stopwatch learn?"
        )
        count = events.count("mail")
        assert count == wanted, f"POST /password-resets for {email} sent {count} mails. Who should get one?"
        replies[-1].work = after["hash"] - before["hash"], after["verify"] - before["verify"]
    first, nobody = replies[:2]
    assert first.text.replace(ottoline.email, "") == nobody.text.replace(unknown, "") and first.work == nobody.work, (
        f"For a member, {first.told} For somebody who isn't one, {nobody.told} What does a stranger learn who tries a list of addresses?"
    )
    assert ottoline.password not in mail_for(door, ottoline.email)[-1]["text"], (
        "The mail contains Ottoline's password. Where did your program find it?"
    )
    ottoline.me(
        "Somebody has asked for a new password for Ottoline. She hasn't done anything yet. ",
        "What may a stranger change by asking?",
    )
    ottoline.another().logs_in("Somebody has asked for a new password for Ottoline. Her old one is still good. ")
    door.wait(1000)
    token = reset_token(door, ottoline)
    assert token not in first.text, (
        f"{first.told} The token is in the answer. Who reads the answer, and who reads the mail?"
    )
    not_kept(door, {"The token of a mail": token}, "What could somebody do who finds a copy of it?")
    for wrong in ("x" * 43, token + "x", token[:-1], invite(door, fresh("Ida"))):
        reply = chooses(door, wrong, "eleven new umbrellas")
        assert reply.status in (403, 404, 422), f"{reply.told} This token isn't from any mail. Which line decides that?"
    for bad in ("short", "passwordpassword"):
        expect(chooses(door, token, bad), 422, "Which passwords are good enough?", "A token from a mail. ")
    expect(
        chooses(door, token, "eleven new umbrellas"),
        204,
        "The token is new, and so far only bad passwords were refused. What's left of it?",
    )
    old = ottoline.another().tries()
    expect(old, 401, "Which password counts now?", "Ottoline has a new password, and somebody types the old one. ")
    reply = chooses(door, token, "twelve other umbrellas")
    is_worthless(reply, "The token has been used.", "What's left of a token afterwards?")
    ottoline.password = "eleven new umbrellas"
    ottoline.another().logs_in("Ottoline has chosen a new password. ")
    door.do("seed")
    token = reset_token(door, odalys)
    door.wait(9 * 60)
    expect(
        chooses(door, token, "thirteen wet umbrellas"),
        204,
        "For how long is a mail good?",
        "The mail is nine minutes old. ",
    )
    odalys.password = "thirteen wet umbrellas"
    door.do("seed")
    before, token = token, reset_token(door, odalys)
    assert token != before, (
        "check.pyz gave the module random the same seed before each of two mails. Both had the same token. Which module makes values that nobody can guess?"
    )
    door.wait(3601)
    reply = chooses(door, token, "fourteen umbrellas in a row")
    is_worthless(reply, "The mail is more than an hour old.", "Which clock does your program look at?")
    odalys.another().logs_in("Somebody has used a mail that was too old. ")


def after_that_everybody_else_is_out_and_she_gets_in():
    door = Door(response)
    ottoline, odalys = joins(door, "Ottoline"), joins(door, "Odalys")
    thief = ottoline.another().logs_in()
    earlier = reset_token(door, ottoline)
    door.wait(60)
    token = reset_token(door, ottoline)
    guesses(ottoline.another(), 24)
    expect(
        ottoline.another().tries(), 429, "How many guesses were there?", "After 24 wrong guesses, the right password. "
    )
    expect(
        chooses(door, token, "eleven new umbrellas"),
        204,
        "Who may still choose a new password?",
        "There were too many guesses. Then Ottoline used the newest of her two mails. ",
    )
    for someone in (thief, ottoline):
        someone.thief().is_out(
            "Ottoline has chosen a new password. Somebody who was logged in before asks again.",
            "Why do people choose a new one?",
        )
    odalys.me("Ottoline has chosen a new password. Odalys asks who she is. ", "Whose logins does that end?")
    ottoline.password = "eleven new umbrellas"
    ottoline.another().logs_in("Ottoline has guessed too often, and then chosen a new password with a mail. ")
    reply = chooses(door, earlier, "a password of a thief")
    is_worthless(
        reply, "Ottoline had asked for two mails, and used the second. Somebody uses the first.", "Who might have it?"
    )
    statuses = guesses(ottoline.another(), 24)
    assert 429 in statuses, (
        f"Ottoline has chosen a new password, and 24 wrong ones followed. The answers: {in_words(statuses)}. What did your program forget, and for how long?"
    )
    door.wait(3601)
    victim = joins(door, "Pio")
    for number in range(30):
        spelled = "".join(letter.upper() if number >> at % 5 & 1 else letter for at, letter in enumerate(victim.email))
        expect(
            door.person().ask("POST /password-resets", {"email": spelled}),
            202,
            "What may a stranger learn from this answer?",
            f"Somebody asks for number {number + 1} of 30 mails to one address. ",
        )
    count = len(mail_for(door, victim.email))
    assert 3 <= count <= 5, (
        f"Somebody asked 30 times for a new password for Pio, with his address in 30 mixtures of uppercase and lowercase. He got {count} mails, and from 3 to 5 in an hour are allowed. What does your program count?"
    )


def attack_1_a_login_thats_made_or_changed_at_home():
    door = Door(response)
    ragnhild, _casimir = house(door)
    odalys = joins(door, "Odalys")
    for where in ("cookie", "token"):
        goods = dict(odalys.cookies) if where == "cookie" else {"": odalys.token} if odalys.token else {}
        for name, good in goods.items():
            if len(good) < 8:
                continue
            for what, made in forgeries(good):
                thief = door.person()
                if where == "cookie":
                    thief.cookies = {**goods, name: made}
                else:
                    thief.token = made
                thief.is_out(f"Odalys's {where} {what}:", "What does your program check before it believes it?")
            if good.count(".") == 2:
                key = door.do("key", token=good)["key"]
                assert key is None, (
                    f"Odalys's {where} is signed with the key “{key}”, which is in one of your files. Who else can read that file?"
                )
                claims = unb64(good.split(".")[1]).decode(errors="replace")
                assert odalys.password not in claims and "argon2" not in claims, (
                    f"Odalys's {where} says {claims[:120]}. Who can read that?"
                )
            numbers = [str(number) for number in (1, ragnhild.id, odalys.id)]
            for plain in [*numbers, ragnhild.email, b64(numbers[1].encode())]:
                thief = door.person()
                if where == "cookie":
                    thief.cookies = {name: plain}
                else:
                    thief.token = plain
                thief.is_out(f"A {where} that's only “{plain}”:", f"Who can write such a {where}?")
    others = {"an invitation": invite(door, fresh("Ida")), "the token of a mail": reset_token(door, odalys)}
    for what, text in others.items():
        thief = door.person()
        thief.cookies, thief.token = {name: text for name in odalys.cookies}, text
        thief.is_out(f"Somebody uses {what} as a login.", "How does your program tell them apart?")
    for what, text in (("a login", odalys.secrets()[0]), ("an invitation", others["an invitation"])):
        reply = chooses(door, text, "a password of a thief")
        assert reply.status in (403, 404, 422), (
            f"Somebody uses {what} as the token of a mail. {reply.told} How does your program tell them apart?"
        )
    reply = register(door, others["the token of a mail"], "Mallory", "a sentence with good intentions")
    assert reply.status in (403, 404, 422), (
        f"Somebody uses the token of a mail as an invitation. {reply.told} How does your program tell them apart?"
    )
    email, words = fresh("Pio"), "a sentence about blue buckets"
    one, other = invite(door, email), invite(door, email)
    expect(
        register(door, one, "Pio", words), 201, "The invitation is new, and no rule is broken. Which line decides that?"
    )
    reply = chooses(door, other, "a password of a thief")
    assert reply.status in (403, 404, 422), (
        f"Pio had two invitations, and has used one. Somebody uses the other as the token of a mail. {reply.told} How does your program tell them apart?"
    )
    if odalys.cookies:
        fixed = odalys.another()
        fixed.cookies = {name: "odalys-was-here-0123456789-0123456789" for name in odalys.cookies}
        chosen = dict(fixed.cookies)
        fixed.logs_in()
        thief = door.person()
        thief.cookies = chosen
        thief.is_out(
            "Before Odalys logged in, somebody put a cookie into her browser. With a copy of it,",
            "Who makes the value of a cookie?",
        )


def attack_2_a_page_from_somewhere_else():
    door = Door(response)
    ragnhild, casimir = house(door)
    odalys = joins(door, "Odalys")
    for line in casimir.set_cookies if casimir.cookies else []:
        words = [one.strip().lower() for one in line.split(";")[1:]]
        told = f"Your cookie is “{line.partition('=')[0]}=…;{line.partition(';')[2]}”"
        for part, question in (
            ("httponly", "Which script could read it?"),
            ("secure", "Who can read along without https?"),
        ):
            assert part in words, f"{told}, and there's no {part} in it. {question}"
        assert any(one in ("samesite=lax", "samesite=strict") for one in words), (
            f"{told}. Which pages may send it along?"
        )

    def browser(who):
        "Returns somebody's browser as another page uses it, with the cookies and without the token."
        page = who.thief()
        page.token = None
        return page

    OTHERS = (
        "https://cake.example",
        "https://door.example.cake.example",
        "https://cake.example/door.example",
        "null",
        "https://door.example:8443",
    )
    changes = [
        ("PUT", f"/machines/lathe/people/{odalys.id}", {"may": "use"}),
        ("POST", "/openings", {"machine": "lathe"}),
        ("DELETE", f"/machines/lathe/people/{casimir.id}", None),
        ("POST", "/logout", None),
    ]
    for origin in OTHERS:
        site = "same-site" if origin.endswith(":8443") else "cross-site"
        for method, path, send in changes:
            who = browser(ragnhild if method == "DELETE" else casimir)
            reply = who.ask(f"{method} {path}", send, Origin=origin, Sec_Fetch_Site=site)
            assert reply.status in (401, 403), (
                f"A page at {origin} sent this, and the browser added the cookie: {reply.told} It should be 403 (or 401, if you have no cookie). Who decides which pages may do that?"
            )
        login = door.person(email=odalys.email, password=odalys.password).tries(Origin=origin, Sec_Fetch_Site=site)
        assert not login.headers.get("set-cookie"), (
            f"A page at {origin} sent a login: {login.told} The browser keeps your cookie, so somebody is logged in as somebody else now. Who decides which pages may do that?"
        )
    casimir.me("Other pages have tried to log Casimir out. ", "Were they refused before or after the change?")
    told = "Other pages have tried to change something. "
    opens(odalys, "lathe", 403, "Were they refused before or after the change?", told)
    opens(casimir, "lathe", 201, "Were they refused before or after the change?", told)
    own = {"Origin": "https://door.example", "Sec_Fetch_Site": "same-origin"}
    expect(
        casimir.ask("POST /openings", {"machine": "lathe"}, **own),
        201,
        "The address is the one in Host. Which pages are yours?",
        "One of your pages sent this. ",
    )
    odalys.another().logs_in("One of your pages sent this. ", **own)
    for asked in ("GET /logout", f"GET /machines/lathe/people/{odalys.id}"):
        browser(casimir).ask(asked)
    casimir.me("Somebody has sent Casimir a link to /logout, and he has clicked on it. ", "What may a GET change?")
    if casimir.cookies:
        reply = casimir.ask("GET /me", Origin="https://cake.example")
        allowed = reply.headers.get("access-control-allow-origin")
        assert allowed in (None, "https://door.example"), (
            f"Your service tells browsers that pages at {allowed} may read its answers. Which of your pages is that?"
        )


def attack_3_too_much_and_too_strange():
    door = Door(response)
    _ragnhild, casimir = house(door)
    for says_so in (True, False):
        how = "whose Content-Length says so" if says_so else "in pieces, without a Content-Length"
        for path in ("/login", "/accounts", "/password-resets"):
            found = door.do("flood", path=path, size=6_000_000, says_so=says_so)
            told = f"Somebody sends 6 MB to POST {path}, {how}."
            assert found["status"] == 413, (
                f"{told} It answered {found['status']}{', ' + found['error'] if found['error'] else ''}. Who looks at the size, and when?"
            )
            assert found["read"] <= 1_000_000, (
                f"{told} It answered 413, and had read {found['read']} bytes by then. Who looks at the size, and when?"
            )
    hostile = (
        "' OR '1'='1",
        "x' OR 1=1 --",
        "'; DROP TABLE accounts; --",
        "' UNION SELECT 1, 2, 3, 4 --",
        "%",
        "_",
        "*",
        "\\",
        "{}",
        "../../etc/passwd",
    )
    for text in hostile:
        person = door.person()
        for asked, send, fine in (
            ("POST /login", {"email": text, "password": text}, (401, 422)),
            ("POST /login", {"email": f"{casimir.email}{text}", "password": casimir.password}, (401, 422)),
            (
                "POST /accounts",
                {"invitation": text, "name": text, "password": "a sentence with good intentions"},
                (403, 404, 422),
            ),
            ("PUT /password", {"token": text, "password": "a sentence with good intentions"}, (403, 404, 422)),
        ):
            reply = person.ask(asked, send)
            assert reply.status in fine, f"{reply.told} How does what somebody types get into your SQL?"
        for asked in (
            f"GET /openings/{urllib.parse.quote(text, safe='')}",
            f"GET /machines/{urllib.parse.quote(text, safe='')}/people",
        ):
            reply = casimir.ask(asked)
            assert 400 <= reply.status < 500, f"{reply.told} How does what somebody types get into your SQL?"
    surrogate = chr(92) + "ud800"
    zero = chr(92) + "u0000"
    LOST = "What can your program do with this value, and who should refuse it?"
    for raw in (
        f'{{"email": "{surrogate}", "password": "{surrogate}"}}',
        f'{{"email": "a@example.com", "password": "{surrogate}"}}',
        f'{{"email": "{zero}", "password": "{zero}"}}',
        "[]",
        "null",
        "1e400",
        "[" * 3000,
        '{"email": 1e400, "password": NaN}',
    ):
        reply = door.person().ask("POST /login", raw=raw)
        assert 400 <= reply.status < 500, f"{reply.told} It should be 422 or 401. {LOST}"
    invitation = invite(door, fresh("Pat"))
    reply = door.person().ask(
        "POST /accounts",
        raw=f'{{"invitation": "{invitation}", "name": "{surrogate}", "password": "a sentence with good intentions"}}',
    )
    assert 400 <= reply.status < 500, f"{reply.told} It should be 422. {LOST}"
    for number in ("9" * 30, "-1", "9223372036854775808", "1.5"):
        for asked, send in (
            (f"GET /openings/{number}", None),
            (f"GET /openings?limit={number}", None),
            (f"PUT /machines/lathe/people/{number}", {"may": "use"}),
            (f"DELETE /machines/lathe/people/{number}", None),
        ):
            reply = casimir.ask(asked, send)
            assert 400 <= reply.status < 500, (
                f"{reply.told} It should be 422 or 404. How large can a number in your table be?"
            )
    email, name = fresh("O'Brien"), "Séamus O'Brien <3 -- ; 100%"
    reply = register(door, invite(door, email), name, "it's 5 o'clock; DROP the hammer --")
    expect(reply, 201, "It's an ordinary name, and an ordinary password. What's refused here?")
    someone = door.person(email=email, password="it's 5 o'clock; DROP the hammer --").logs_in()
    assert someone.me()["name"] == name, (
        f"Somebody is called “{name}”, and GET /me says “{someone.me()['name']}”. What happened to the name on the way?"
    )


def attack_4_two_requests_at_the_same_moment():
    door = Door(response)

    def statuses_after(mine):
        "Returns the status of a reply, and those of the requests that arrived meanwhile."
        return [mine.status, *(status for status, _ in door.do("met")["replies"])]

    ottoline = joins(door, "Ottoline")
    before = door.do("seen")["verify"]
    door.do(
        "meet",
        what="verify",
        requests=[
            ["POST", "/login", {"email": ottoline.email, "password": f"a guess, number {number}"}, f"10.6.6.{number}"]
            for number in range(11)
        ],
    )
    mine = ottoline.another().tries("a guess before all others")
    statuses = statuses_after(mine)
    compared = door.do("seen")["verify"] - before
    told = "Many guesses for one account arrived at the same moment: each came while your program was calculating the hash for the one before."
    only(statuses, [401, 429], told)
    assert compared <= 10, (
        f"{told} It compared {compared} of them with the password, and 10 are allowed. What comes first in your program, counting or comparing?"
    )
    email, words = fresh("Pio"), "a sentence about blue buckets"
    invitation = invite(door, email)
    door.do(
        "meet",
        what="hash",
        requests=[
            ["POST", "/accounts", {"invitation": invitation, "name": "Pio's brother", "password": words}, "10.6.7.1"]
        ],
    )
    mine = register(door, invitation, "Pio", words)
    statuses = statuses_after(mine)
    told = f"Two people used one invitation at the same moment: the second came while your program was calculating the hash for the first. The answers were {' and '.join(map(str, statuses))}."
    if len(statuses) == 2:
        lower, higher = sorted(statuses)
        assert lower == 201 and higher in (403, 404, 409), (
            f"{told} One should be 201, and the other 403, 404 or 409. Which line makes sure that an invitation works once? {mine.told if mine.status >= 500 else ''}".strip()
        )
    odalys = joins(door, "Odalys")
    token = reset_token(door, odalys)
    door.do(
        "meet",
        what="hash",
        requests=[["PUT", "/password", {"token": token, "password": "a password of a thief"}, "10.6.7.2"]],
    )
    mine = chooses(door, token, "eleven new umbrellas")
    statuses = statuses_after(mine)
    told = f"Two people used the token of one mail at the same moment: the second came while your program was calculating the hash for the first. The answers were {' and '.join(map(str, statuses))}."
    if len(statuses) == 2:
        lower, higher = sorted(statuses)
        assert lower == 204 and higher in (403, 404, 409), (
            f"{told} One should be 204, and the other 403, 404 or 409. Which line makes sure that a token works once?"
        )
        winner = "eleven new umbrellas" if mine.status == 204 else "a password of a thief"
        odalys.another().logs_in(
            "Two people used the token of one mail at the same moment, and one of them got a 204. With the password of that one: ",
            password=winner,
        )


def your_own_attacks_are_tests_and_theyd_notice_a_service_that_refuses_nothing():
    import argon2
    import pytest

    # The files that the tests leave behind are deleted with the copy.
    tempfile.tempdir = os.path.realpath(os.getcwd())
    assert os.path.isfile("test_attacks.py"), (
        "There's no test_attacks.py next to main.py. Write your attacks there, as tests."
    )
    init = argon2.PasswordHasher.__init__

    def light(self, *args, **kwargs):
        init(self, *args, **kwargs)
        init(self, time_cost=1, memory_cost=8, parallelism=1, type=self.type)

    argon2.PasswordHasher.__init__ = light

    def words_of(report):
        crash = getattr(report.longrepr, "reprcrash", None)
        lines = str(getattr(crash, "message", report.longrepr)).strip().splitlines() or ["no reason"]
        return (lines[0] if crash else lines[-1])[:160]

    class Results:
        def __init__(self):
            self.passed, self.failed, self.words = set(), set(), ""

        def pytest_runtest_logreport(self, report):
            if report.failed:
                self.failed.add(report.nodeid)
                self.words = self.words or words_of(report)
            elif report.when == "call" and report.passed:
                self.passed.add(report.nodeid)

        def pytest_collectreport(self, report):
            if report.failed:
                self.words = self.words or words_of(report)

    def run_tests():
        forget()
        with contextlib.suppress(ImportError):
            import outbox

            outbox.send = lambda *args, **kwargs: None
        results = Results()
        pytest.main(["-q", "-p", "no:cacheprovider", "test_attacks.py"], plugins=[results])
        return results

    first = run_tests()
    words = first.words.rstrip(".")
    assert first.failed or first.passed or not words, (
        f"pytest can't load test_attacks.py: {words}. What does `python -m pytest test_attacks.py` say?"
    )
    assert not first.failed, (
        f"In test_attacks.py, {len(first.failed)} of the tests didn't pass: {words}. What does `python -m pytest test_attacks.py` say?"
    )
    assert len(first.passed) >= 10, (
        f"In test_attacks.py, {len(first.passed)} tests pass. There should be 10 or more. Add some of the attacks of the last weeks."
    )

    from fastapi import FastAPI

    real, refused = FastAPI.__call__, set()

    async def weak(self, scope, receive, send):
        async def yes(message):
            if message["type"] == "http.response.start" and message["status"] >= 400:
                refused.add(f"{scope['method']} /{scope['path'].split('/')[1]}")
                message = {**message, "status": 200}
            await send(message)

        await real(self, scope, receive, yes)

    FastAPI.__call__ = weak
    os.environ["DATABASE_URL"] = "sqlite:///checked-2.db"
    second = run_tests()
    noticed = len(first.passed - second.passed)
    still = sorted(one.partition("::")[2] for one in second.passed & first.passed)
    assert noticed >= 8, (
        f"With a service that answers 200 to everything, {len(still)} of your {len(first.passed)} attacks still pass, such as {', '.join(still[:2])}. At least 8 should fail. What does each of them look at?"
    )
    assert len(refused) >= 4, (
        f"All your attacks are on {', '.join(sorted(refused))}. They should try 4 or more. Which endpoints has nobody attacked yet?"
    )


def serve(port):
    serve_members_door(port)
