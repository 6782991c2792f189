"""Checks of the starter se2-nobody-can-read."""

import ast
import base64
import contextlib
import hashlib
import importlib
import inspect
import io
import json
import logging
import os
import re

# What each Argon2 hasher of the program asks for, and the cost of each calculation.
WANTED, WORK = [], []
SENTENCE = "a lighthouse in the desert"
HASH = re.compile(r"\$argon2id\$[^\"]+")


def cheap_argon2():
    """Lets Argon2 work with very little memory from now on, and writes down each calculation.

    Hashers that ask for different costs still get different ones.
    """
    import argon2

    kind = argon2.PasswordHasher
    make, make_hash, verify = kind.__init__, kind.hash, kind.verify

    def init(self, *values, **named):
        bound = inspect.signature(make).bind(self, *values, **named)
        bound.apply_defaults()
        given = bound.arguments
        wanted = given["memory_cost"], given["time_cost"], given["parallelism"]
        if wanted not in WANTED:
            WANTED.append(wanted)
        given.update(memory_cost=8 + WANTED.index(wanted), time_cost=1, parallelism=1)
        make(*bound.args, **bound.kwargs)

    def counted_hash(self, *values, **named):
        made = make_hash(self, *values, **named)
        WORK.append(cost_of(made))
        return made

    def counted_verify(self, *values, **named):
        WORK.append(cost_of(values[0] if values else named.get("hash")))
        return verify(self, *values, **named)

    kind.__init__, kind.hash, kind.verify = init, counted_hash, counted_verify


def cost_of(stored):
    """Returns the memory in KiB, the iterations and the lanes that a hash asks for."""
    text = stored.decode() if isinstance(stored, bytes) else str(stored)
    found = re.match(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$", text)
    if not found:
        return None
    cost = tuple(int(number) for number in found.groups())
    index = cost[0] - 8
    return WANTED[index] if cost[1:] == (1, 1) and 0 <= index < len(WANTED) else cost


def costly_enough(cost):
    """Compares a cost with the least that OWASP recommends: 19 MiB twice, or 7 MiB five times."""
    return cost is not None and cost[0] >= 7168 and cost[0] * cost[1] >= 35840


def is_sealed(text):
    """Says whether a box, as JSON, has an Argon2id hash, and none that costs too little."""
    found = HASH.findall(text)
    return bool(found) and all(costly_enough(cost_of(one)) for one in found)


def fast_hashes(text):
    """Returns the hashes of a text that are too fast for passwords."""
    return {
        kind: hashlib.new(kind, text.encode(), usedforsecurity=False).hexdigest()
        for kind in ("md5", "sha1", "sha256", "sha512")
    }


def bring(name, *wanted):
    """Imports one of the reader's modules, and returns some of what's in it."""
    file = name + ".py"
    assert os.path.exists(file), f"There's no {file} in this folder. Make it, and write {' and '.join(wanted)} in it."
    module = importlib.import_module(name)
    for one in wanted:
        assert callable(getattr(module, one, None)), f"{file} has no {one}. Give yours this name."
    return [getattr(module, one) for one in wanted]


def library(**hashes):
    """Makes a library in memory, and returns a function that opens a new session."""
    from models import Base, Member
    from sqlalchemy import create_engine
    from sqlalchemy.orm import Session
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for name, stored in hashes.items():
            session.add(Member(name=name, email=f"{name.lower()}@example.com", password_hash=stored))
        session.commit()
    return lambda: Session(engine)


def kept(opened, name):
    """Returns what a new session reads in a member's column."""
    from models import Member
    from sqlalchemy import select

    with opened() as session:
        return session.scalar(select(Member.password_hash).where(Member.name == name))


def attempt(opened, function, email, password):
    """Calls a function of accounts.py with a new session. Returns the member's name, or what was refused."""
    from accounts import AccountError

    with opened() as session:
        try:
            member = function(session, email, password)
        except AccountError as refusal:
            return refusal
        return getattr(member, "name", member)


def said(result):
    """Describes what a call did."""
    if isinstance(result, Exception):
        return f"raised {type(result).__name__}: “{str(result).rstrip('.')}”"
    return f"returned {'the member ' if isinstance(result, str) else ''}{result}"


def lets_in(opened, name, password, when):
    from accounts import log_in

    result = attempt(opened, log_in, f"{name.lower()}@example.com", password)
    assert result == name, f"{when}, and log_in {said(result)}. What did it compare with what?"


def keeps_out(opened, name, password, when):
    from accounts import WrongLoginError, log_in

    result = attempt(opened, log_in, f"{name.lower()}@example.com", password)
    assert isinstance(result, WrongLoginError), (
        f"{when}, and log_in {said(result)}. It should raise WrongLoginError. Which line decides that?"
    )
    return result


def a_password_becomes_an_argon2id_hash_with_its_own_salt():
    cheap_argon2()
    hash_password, password_fits = bring("passwords", "hash_password", "password_fits")
    first, second = hash_password(SENTENCE), hash_password(SENTENCE)
    assert isinstance(first, str) and first.startswith("$argon2id$"), (
        f"hash_password returned {str(first)[:40]!r}. A hash of Argon2id is a string that begins with $argon2id$. Who made this one?"
    )
    assert first != second, (
        "hash_password returned the same hash twice for the same password. What does a thief see if two members have the same one?"
    )
    cost = cost_of(first)
    assert costly_enough(cost), (
        f"Your hashes ask for m={cost[0]} (KiB) and t={cost[1]}. OWASP recommends at least m=19456 with t=2. Where do your two numbers come from?"
    )

    def fits(password, stored, expected, when):
        result = password_fits(password, stored)
        assert result is expected, (
            f"{when}, password_fits returned {result!r} instead of {expected}. What does it do with the two?"
        )

    fits(SENTENCE, first, True, "For a password and its hash")
    fits("a lighthouse in the dessert", first, False, "For another password")
    fits(SENTENCE.upper(), first, False, "For the same password in uppercase letters")
    fits(SENTENCE + " ", first, False, "For the same password with a space at the end")
    fits("", first, False, "For an empty password")
    fits(first, first, False, "For a hash that somebody typed as the password")
    strange = "Übergröße & 雨傘 ☂ 12"
    fits(strange, hash_password(strange), True, "For a password in several alphabets")
    long = "no goose left behind " * 6
    end = hash_password(long)
    fits(long, end, True, f"For a password of {len(long)} characters")
    fits(long[:-2] + "! ", end, False, f"For two passwords of {len(long)} characters that differ only near the end")

    from argon2 import Type
    from argon2.low_level import hash_secret

    elsewhere = hash_secret(SENTENCE.encode(), b"salt for a check", 2, 32, 1, 16, Type.ID).decode()
    fits(SENTENCE, elsewhere, True, "For a hash that was made with other costs, such as m=32")


def the_table_has_a_hash_and_its_owner_can_log_in():
    cheap_argon2()
    bring("passwords", "hash_password", "password_fits")
    register, _log_in, AccountError = bring("accounts", "register", "log_in", "AccountError")
    opened = library(Sara=None, Joao=None)
    result = attempt(opened, register, "sara@example.com", SENTENCE)
    assert result == "Sara", (
        f"Sara chose the password “{SENTENCE}”, and register {said(result)}. Which line is that about?"
    )
    stored = kept(opened, "Sara")
    assert stored is not None, "Sara has registered, and a new session finds None in her password_hash. Who commits?"
    assert stored.startswith("$argon2id$"), (
        f"Sara has registered, and now her row has {stored[:40]!r} in password_hash. What should be there?"
    )

    from sqlalchemy import text

    with opened() as session:
        rows = str(session.execute(text("SELECT * FROM members")).all())
    assert SENTENCE not in rows, (
        "Sara has registered, and her password is in the table, in another column than password_hash. What is it for?"
    )
    assert kept(opened, "Joao") is None, (
        "Sara has registered, and Joao's row has a hash now, too. Whose row does register change?"
    )
    lets_in(opened, "Sara", SENTENCE, "Sara typed the password that she had registered with")
    keeps_out(opened, "Sara", "a lighthouse in the dessert", "Somebody typed another password at Sara's account")
    keeps_out(opened, "Sara", stored, "Somebody typed Sara's hash instead of her password")
    result = attempt(opened, register, "sara@example.com", "a stranger in the desert")
    assert isinstance(result, AccountError) and kept(opened, "Sara") == stored, (
        "Sara has an account, and somebody registered with her address and another password. Whose account is it now?"
    )


def long_sentences_are_welcome_short_and_common_passwords_arent():
    cheap_argon2()
    register, BadPasswordError = bring("accounts", "register", "BadPasswordError")
    WELCOME = {
        "15 lowercase letters": "greentramsleave",
        "lowercase letters and spaces": "the quick tram is late again",
        "letters of several alphabets, an emoji and spaces": "Zürich, 雨傘 & ☂: 7 Äpfel!",
        "a sentence with a common word in it": "every goose has a password",
        "one part of a line of common.txt, and nothing else": "submarine on tuesday",
        "64 characters": "wide awake at four in the morning with nine owls on a cold tin roof, all of them singing"[
            :64
        ],
        "64 characters that aren't English letters": ("ячмень" * 11)[:64],
    }
    for what, password in WELCOME.items():
        opened = library(Sara=None)
        result = attempt(opened, register, "sara@example.com", password)
        assert result == "Sara", (
            f"Sara chose a password with {what}, and register {said(result)}. Which of your rules is that?"
        )
        lets_in(opened, "Sara", password, f"Sara registered with {what} and typed the same again")
    REFUSED = {
        "14 characters": "greentramleave",
        "14 characters that aren't English letters": "雨傘の下で猫が三匹寝ている。",
        "a line of common.txt (check.pyz uses another list than yours)": "yellow submarine on tuesday",
        "a line of common.txt, but with uppercase letters": "Yellow Submarine on Tuesday",
        "a million characters": "mississippi" * 91_000,
    }
    for what, password in REFUSED.items():
        opened = library(Sara=None)
        result = attempt(opened, register, "sara@example.com", password)
        assert isinstance(result, BadPasswordError), (
            f"Sara chose a password ({what}), and register {said(result)}. It should raise BadPasswordError. Which of your rules looks at that?"
        )
        assert kept(opened, "Sara") is None, (
            f"Sara chose a password ({what}). It was refused, and yet it's in her row now, as a hash. What came first?"
        )
        assert password not in str(result), (
            f"The message of your {type(result).__name__} repeats the password. Who else is looking at the screen?"
        )


def all_logins_that_fail_look_the_same():
    cheap_argon2()
    (hash_password,) = bring("passwords", "hash_password")
    (_log_in,) = bring("accounts", "log_in")
    opened = library(Sara=hash_password(SENTENCE), Joao=None)

    def described(refusal):
        return type(refusal), str(refusal), vars(refusal)

    # A program may calculate its spare hash only when it needs one.
    keeps_out(opened, "Nobody", "three mice in a hurry", "Somebody typed an unknown address")
    first = None
    for who, name in {
        "a wrong password": "Sara",
        "an unknown address": "Nobody",
        "a member without an account": "Joao",
    }.items():
        del WORK[:]
        refusal = keeps_out(opened, name, "three mice in a hurry", f"Somebody tried to log in with {who}")
        work = sorted(WORK, key=str)
        first = first or (refusal, work)
        assert described(refusal) == described(first[0]), (
            f"With a wrong password, log_in {said(first[0])}, and with {who} it {said(refusal)}. What does somebody learn who only tries addresses?"
        )
        assert len(work) == len(first[1]), (
            f"With a wrong password, the number of Argon2 hashes that log_in calculated was {len(first[1])}, and with {who} it was {len(work)}. Which of the two answers comes sooner?"
        )
        assert work == first[1], (
            f"With a wrong password, the Argon2 costs were {first[1]} (KiB, rounds, threads), and with {who} {work}. Which of the two answers comes sooner?"
        )
    lets_in(opened, "Sara", SENTENCE, "Sara typed the password that she had registered with")

    def texts_in(file):
        """Returns the texts that a program hashes, or gives a name."""
        if os.path.exists(file):
            with open(file, encoding="utf-8") as source:
                tree = ast.parse(source.read())
            for node in ast.walk(tree):
                parts = (
                    node.args
                    if isinstance(node, ast.Call) and "hash" in ast.unparse(node.func)
                    else [node.value]
                    if isinstance(node, ast.Assign)
                    else []
                )
                for part in parts:
                    if isinstance(part, ast.Constant) and isinstance(part.value, (str, bytes)):
                        yield part.value if isinstance(part.value, str) else part.value.decode(errors="replace")

    for file in ("accounts.py", "passwords.py"):
        for password in [*texts_in(file)][:8]:
            for name in ("Nobody", "Joao"):
                keeps_out(
                    opened,
                    name,
                    password,
                    f"Somebody read “{password}” in {file} and typed it as the password of {name}, who has no account",
                )


def nobody_finds_a_password_in_the_log():
    cheap_argon2()
    records = []
    make_record = logging.getLogRecordFactory()

    def keep(*values, **named):
        records.append(make_record(*values, **named))
        return records[-1]

    logging.setLogRecordFactory(keep)
    logging.getLogger().setLevel(logging.DEBUG)
    logging.getLogger("sqlalchemy").setLevel(logging.WARNING)
    register, log_in = bring("accounts", "register", "log_in")
    opened = library(Sara=None, Thandi=None)
    SARA, SLIP = "zebras juggle nine kiwis", "zebras jugle nine kiwis"
    THANDI, SHORT = "gnomes paint another fjord", "pygmy fjord"
    EVENTS = [
        ("Sara chose a password that's too short", register, "sara@example.com", SHORT, SHORT),
        ("Sara registered", register, "sara@example.com", SARA, SARA),
        ("Thandi registered", register, "thandi@example.com", THANDI, THANDI),
        ("Sara made one mistake in her password", log_in, "sara@example.com", SLIP, SLIP),
        ("Sara logged in", log_in, "sara@example.com", SARA, SARA),
        ("Thandi typed her password into the field for the address", log_in, THANDI, "thandi@example.com", THANDI),
        ("Thandi typed her password into both fields", log_in, THANDI, THANDI, THANDI),
    ]
    for what, function, email, password, secret in EVENTS:
        del records[:]
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            attempt(opened, function, email, password)
        lines = [logging.Formatter().format(record) for record in records] + printed.getvalue().splitlines()
        fast = [one[:12] for one in fast_hashes(secret).values()]
        for line in lines:
            assert not any(part in line.lower() for part in (secret[:4], secret[-4:])), (
                f"{what}, and this was logged or printed: {line[:120]}. Who may read it one day?"
            )
            assert not any(part in line.lower() for part in fast), (
                f"{what}, and a fast hash of that was logged or printed: {line[:120]}. How many guesses per second can a reader of the log make?"
            )
            assert "$argon2" not in line, (
                f"{what}, and a hash was logged or printed: {line[:80]}. What can somebody do with it who reads the log?"
            )
        if password == SLIP:
            assert lines, (
                f"{what}, and nothing was logged. If somebody tries a thousand passwords tonight, who will notice?"
            )


def an_old_hash_is_replaced_at_the_next_login_and_a_long_password_works_too():
    cheap_argon2()
    bring("passwords", "hash_password")
    bring("accounts", "log_in")
    import bcrypt
    from pwdlib import PasswordHash
    from pwdlib.hashers.argon2 import Argon2Hasher

    # Both are too short for a new account. An old one keeps its password.
    SNOW, FOG = "wet snow", "wet fog"
    OLD = {
        "bcrypt ($2b$)": bcrypt.hashpw(SNOW.encode(), bcrypt.gensalt(4)).decode(),
        "bcrypt ($2a$)": bcrypt.hashpw(SNOW.encode(), bcrypt.gensalt(4, b"2a")).decode(),
        "Argon2id with a lower cost (m=7168, t=1)": PasswordHash((Argon2Hasher(time_cost=1, memory_cost=7168),)).hash(
            SNOW
        ),
    }
    for how, old in OLD.items():
        opened = library(Oriol=old)
        when = f"Oriol's hash was made by {how}"
        keeps_out(opened, "Oriol", FOG, f"{when}, and somebody typed another password")
        got = kept(opened, "Oriol")
        assert got == old, (
            f"{when}. Somebody typed another password at his account, and afterwards his row had a new hash. Whose account is it now?"
        )
        lets_in(opened, "Oriol", SNOW, f"{when}, and he typed the right password")
        new = kept(opened, "Oriol")
        assert new != old, (
            f"{when}. He has logged in, and a new session still finds the old hash in his row. Who saves the newer one?"
        )
        assert costly_enough(cost_of(new)), (
            f"{when}. He has logged in, and now his row has {str(new)[:30]!r}. Which hasher made that?"
        )
        lets_in(
            opened, "Oriol", SNOW, f"{when}. He logged in, it was replaced, and he logs in again with the same password"
        )
        keeps_out(opened, "Oriol", FOG, "Oriol's hash was replaced, and somebody typed another password")
        found = kept(opened, "Oriol")
        assert found == new, (
            "Oriol's hash is up to date. He has logged in again, and now his row has another one. When is a hash outdated?"
        )
    LONG = {
        "80 characters": "nine owls read nine books in nine nights and then went to nine other libraries!!",
        "40 letters of two bytes each": "ячмень" * 6 + "мост",
    }
    for what, password in LONG.items():
        old = bcrypt.hashpw(password.encode()[:72], bcrypt.gensalt(4)).decode()
        opened = library(Oriol=old)
        when = f"Oriol's password has {what}, and an old bcrypt has hashed its first 72 bytes"
        keeps_out(opened, "Oriol", "x" + password, f"{when}. Somebody typed another long password")
        lets_in(opened, "Oriol", password, f"{when}. He typed the whole password")
        lets_in(opened, "Oriol", password, f"{when}. He logged in, and then he typed the whole password again")
        new = kept(opened, "Oriol")
        assert str(new).startswith("$argon2id$"), (
            f"{when}. He has logged in, and his row still has {str(new)[:10]}…. Who saves the newer hash?"
        )
        keeps_out(
            opened,
            "Oriol",
            password[:-1] + "x",
            f"{when}. He has logged in. Then somebody typed his password with another last character",
        )


def a_sealed_question_opens_for_its_answer_only():
    cheap_argon2()
    seal, opens = bring("quiz", "seal", "opens")
    QUESTION, ANSWER = "What does the moon rent at night?", "A Wooden Boat"
    box = seal(QUESTION, ANSWER)
    try:
        text = json.dumps(box, ensure_ascii=False)
    except TypeError:
        text = ""
    assert text, f"seal returned {str(box)[:120]}, and JSON can't save that. What can it save?"
    box = json.loads(text)
    assert isinstance(box, dict) and box.get("question") == QUESTION, (
        f"seal returned {text[:120]}. The question should be under the key question. Where does play.py look for it?"
    )
    forms = {ANSWER, ANSWER.lower(), ANSWER.upper(), ANSWER.lower().replace(" ", "")}
    rest = json.dumps({key: value for key, value in box.items() if key != "question"}, ensure_ascii=False).lower()
    for form in sorted(forms):
        assert form.lower() not in rest, (
            f"The answer is {ANSWER}, and seal returned {text[:160]}. What does a friend find who opens your file?"
        )
        fast = {"base64": base64.b64encode(form.encode()).decode(), **fast_hashes(form)}
        for kind, other in fast.items():
            assert other not in text, (
                f"seal returned {text[:160]}. There's the {kind} of the answer in it. How many words can a friend try in three seconds?"
            )
    assert is_sealed(text), f"seal returned {text[:160]}. Which part of it makes a guess expensive?"

    def around_the_hash(answer):
        return HASH.sub("", json.dumps(seal(QUESTION, answer), ensure_ascii=False))

    once, again = around_the_hash(ANSWER), around_the_hash(ANSWER)
    other = around_the_hash("an umbrella")
    assert once == other or once != again, (
        f"Around the hash, seal returned {once[:120]} for one answer, and {other[:120]} for another one. What does that tell a friend about the answer?"
    )
    assert json.dumps(seal(QUESTION, ANSWER), ensure_ascii=False) != text, (
        "seal returned the same box twice. Where does the salt come from?"
    )
    for typed in (ANSWER, "a wooden boat", "A WOODEN BOAT", "  A wooden boat "):
        result = opens(box, typed)
        assert result is True, (
            f"The answer is “{ANSWER}”. A friend types “{typed}”, and opens returned {result!r}. What should it forgive?"
        )
    for typed in ("a wooden goat", "boat", "a", "", QUESTION):
        result = opens(box, typed)
        assert result is False, (
            f"The answer is “{ANSWER}”. A friend types “{typed}”, and opens returned {result!r}. What does it compare?"
        )


def quiz_json_has_three_questions_and_no_answers():
    assert os.path.exists("quiz.json"), (
        "There's no quiz.json in this folder. Make it: a list of three or more sealed questions."
    )
    with open("quiz.json", encoding="utf-8") as file:
        boxes = json.load(file)
    assert isinstance(boxes, list) and all(isinstance(box, dict) and box.get("question") for box in boxes), (
        "play.py needs a list in quiz.json, and each item of it is a dictionary with a question. Write what seal returned."
    )
    questions = {str(box["question"]).strip() for box in boxes}
    assert len(questions) >= 3, (
        f"The number of different questions in quiz.json is {len(questions)}, and it should be three or more. What else should your friend guess?"
    )
    (opens,) = bring("quiz", "opens")
    for number, box in enumerate(boxes[:3], 1):
        assert is_sealed(json.dumps(box)), (
            f"In quiz.json, question {number} has no Argon2id hash with the usual cost. Which function made this box?"
        )
        for guess in ("yes", "no"):
            assert opens(box, guess) is False, (
                f"check.pyz has opened question {number} of quiz.json with “{guess}”. How many answers does a friend have to try there?"
            )
