"""Checks of the starter p9-short-links."""

import asyncio
import atexit
import datetime
import json
import logging
import random
import re
import sys
import time
import uuid

from shared.asgi import exchange
from shared.folder import forget
from understory import response

READABLE = set("23456789abcdefghjkmnpqrstuvwxyz")
REDIRECTS = (301, 302, 303, 307, 308)
GHOST_NIGHT = "https://town.example/library/events?night=ghosts&room=2#doors"
WRITTEN = []
EVENTS = []
HOST = [("host", "links.example")]
COUNCIL = {"is_on": True}
SECRET = "the alarm code is 7391"
QUESTIONS = {
    404: "What's at this address?",
    405: "What's at this address, and for which methods?",
    409: "What does your program ask before it keeps a link?",
    410: "What should somebody read who comes too late?",
    422: "Which rule of the brief is this about, and where is it in your program?",
}


class Terminal:
    """Keeps what the program would write into its terminal."""

    encoding = "utf-8"

    def write(self, text):
        WRITTEN.append(text)
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False


def add_click(name):
    time.sleep(0.1)
    if not COUNCIL["is_on"]:
        raise ConnectionError("the council's computer is switched off")
    EVENTS.append(name)


def clicks_of(name):
    return EVENTS.count(name)


def the_app():
    """Returns the reader's app, which counts with a council that's a bit faster."""
    if not isinstance(sys.stdout, Terminal):
        sys.stdout = sys.stderr = Terminal()
        # Uvicorn sets up its own loggers, and a program may use them.
        uvicorns = logging.getLogger("uvicorn")
        uvicorns.addHandler(logging.StreamHandler(sys.stderr))
        uvicorns.setLevel(logging.INFO)
        uvicorns.propagate = False
        try:
            import council
        except ImportError:
            pass
        else:
            council.add_click, council.clicks_of = add_click, clicks_of
    import main

    app = getattr(main, "app", None)
    assert callable(app) and hasattr(app, "openapi"), (
        "main.py runs, but there's no FastAPI object called app in it. Give yours this name."
    )
    return app


def start_again():
    """Forgets what the reader's program has in memory."""
    forget(keep=("council",))


def call(asked, send=None, raw=None):
    """Sends a request to the app. The reply has what was written meanwhile."""
    app, begin = the_app(), len(WRITTEN)

    async def answer():
        reply = await exchange(app, asked, send, raw=raw, headers=HOST, when_answered=answered)
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if others:
            await asyncio.wait(others, timeout=2)
        return reply

    def answered():
        EVENTS.append(("answered", asked))

    reply = asyncio.run(answer())
    reply.written = "".join(WRITTEN[begin:])
    return reply


def at_once(many):
    """Sends several requests at the same moment."""
    app = the_app()

    async def all_of_them():
        return await asyncio.gather(*[exchange(app, asked, headers=HOST) for asked in many])

    return asyncio.run(all_of_them())


def fresh():
    """Returns a name that no link has."""
    return "p" + uuid.uuid4().hex[:9]


def poster(target=GHOST_NIGHT, **more):
    """Makes a link, and returns what was answered."""
    body = {"target": target, **more}
    reply = call("POST /links", body)
    assert reply.status == 201, (
        f"POST /links with {json.dumps(body)} answered {reply.said} Which status says that something new was made?"
    )
    link = reply.json
    assert isinstance(link, dict) and isinstance(link.get("name"), str) and "target" in link, (
        f"POST /links with {json.dumps(body)} answered {reply.said} Where are the name and the target of the new link?"
    )
    return link


def leads_to(asked, target):
    """Demands that a visitor is sent to a target."""
    reply = call(asked)
    somewhere = reply.status in REDIRECTS
    question = (
        "Which status makes a browser go on to another address?"
        if reply.status < 400
        else "How does your program look for the name?"
    )
    question = question if reply.status < 500 else "What happened on the way?"
    assert somewhere, f"{asked} should send the visitor to {target}, and it answered {reply.said} {question}"
    location = reply.headers.get("location")
    assert location == target, (
        f"{asked} should send the visitor to {target}, and its header Location is {location}. Where does your program take the address from?"
    )
    return reply


def not_our_shape(reply):
    """Returns what differs from the error body of the brief, or an empty string."""
    body, start = reply.json, f"{reply.asked} answered {reply.said}"
    if not isinstance(body, dict) or not isinstance(body.get("error"), dict):
        return (
            f"{start} Every failure should be an object with the key error, and an object in it. Who made this answer?"
        )
    error = body["error"]
    missing = [
        key
        for key in ("code", "message", "request_id")
        if not isinstance(error.get(key), str) or not error[key].strip()
    ]
    if missing:
        return (
            f"{start} In error, {' and '.join(missing)} should be text, and not empty. Which function makes this body?"
        )
    if not re.fullmatch(r"[a-z][a-z0-9_]*", error["code"]):
        return (
            f"{start} The code is for programs, so it's one word in lowercase letters, with underscores. What's yours?"
        )
    return ""


def refused(asked, status, send=None, raw=None, names="", told=""):
    """Demands a failure with a status and in our shape, whose message names a field."""
    reply = call(asked, send, raw)
    sent = f" with {raw if raw is not None else json.dumps(send)}" if raw is not None or send is not None else ""
    question = QUESTIONS[status] if reply.status < 500 else "Whose mistake was it, the caller's or the server's?"
    assert reply.status == status, f"{told}{asked}{sent} answered {reply.said} The brief says {status}. {question}"
    problem = not_our_shape(reply)
    assert not problem, problem
    if names:
        message = reply.json["error"]["message"]
        assert names in message, (
            f"{told}{asked}{sent} answered {status}, because {names} doesn't fit, and the message is “{message}”. How does the caller find out where to look?"
        )
    return reply


def break_it(path):
    """Adds a route that fails as no one foresaw, before all others."""
    app = the_app()

    def unforeseen():
        raise RuntimeError(SECRET)

    app.add_api_route(path, unforeseen)
    app.router.routes.insert(0, app.router.routes.pop())


def days_from_today(number):
    return (datetime.date.today() + datetime.timedelta(days=number)).isoformat()


def wait_for(count):
    """Waits a moment, if something still counts in another thread."""
    until = time.monotonic() + 2
    while len([one for one in EVENTS if isinstance(one, str)]) < count and time.monotonic() < until:
        time.sleep(0.02)


def post_links_makes_a_link_and_its_short_address_sends_visitors_to_the_target():
    targets = {
        fresh(): target for target in (GHOST_NIGHT, "http://plants.example/swap", "https://town.example/library")
    }
    for name, target in targets.items():
        link = poster(target, name=name)
        assert (link["name"], link["target"]) == (name, target), (
            f"POST /links with the name {name} and the target {target} answered {json.dumps(link)}. Which link did you return?"
        )
    for name, target in targets.items():
        leads_to(f"GET /{name}", target)


def without_a_name_a_link_gets_a_short_one_that_nobody_can_misread_and_that_no_other_link_has():
    made = {}
    for number in range(60):
        target = f"https://town.example/books/{number}"
        name = poster(target)["name"]
        assert 1 <= len(name) <= 6, (
            f"A link without a name got {json.dumps(name)}, which has {len(name)} characters. How many would you type in front of a poster?"
        )
        odd = sorted(set(name) - READABLE)
        assert not odd, (
            f"A link without a name got {json.dumps(name)}, with {' and '.join(map(json.dumps, odd))} in it. Which characters does the brief allow?"
        )
        assert name not in made, (
            f"check.pyz made {number + 1} links without a name, and two of them got {name}. Which of the two posters is right?"
        )
        made[name] = target
    for name, target in list(made.items())[::20]:
        leads_to(f"GET /{name}", target)
    made = []
    for number in range(3):
        # On an unlucky day, chance repeats itself.
        random.seed(7)
        made.append(poster("https://town.example/films")["name"])
    assert len(set(made)) == 3, (
        f"Three times, check.pyz set random to the same start and made a link to the same target. Your program named these links {', '.join(made)}. What does it ask before it gives a name away?"
    )
    start_again()
    first = [poster(GHOST_NIGHT)["name"] for number in range(2)][1]
    start_again()
    if call("POST /links", {"target": GHOST_NIGHT, "name": first}).status == 201:
        random.seed(7)
        later = [poster("https://town.example/films")["name"] for number in range(4)]
        assert first not in later, (
            f"check.pyz made a link with the name {first}, and four links without a name. Your program named one of those {first}, too. What does it ask before it gives a name away?"
        )


def you_can_list_all_links_and_look_at_one_without_following_it():
    links = {}
    for number in range(3):
        name = fresh()
        links[name] = poster(f"https://town.example/maps/{number}", name=name)["target"]
    reply = call("GET /links")
    assert reply.status == 200 and isinstance(reply.json, list), (
        f"GET /links answered {reply.said} It should be a list of all links. Which of your routes answered?"
    )
    listed = {link.get("name"): link.get("target") for link in reply.json if isinstance(link, dict)}
    missing = [name for name in links if listed.get(name) != links[name]]
    assert not missing, (
        f"check.pyz made the links {', '.join(links)}. In GET /links, {' and '.join(missing)} can't be found with name and target. What's in each item of your list?"
    )
    for name, target in links.items():
        reply = call(f"GET /links/{name}")
        seen = reply.json if isinstance(reply.json, dict) else {}
        assert reply.status == 200 and (seen.get("name"), seen.get("target")) == (name, target), (
            f"GET /links/{name} answered {reply.said} It should be 200, with the name and the target {target}. Which of your routes answered?"
        )


def what_isnt_a_web_address_cant_be_a_target():
    for target in (
        "ghosts",
        "",
        "javascript:alert(1)",
        "ftp://town.example/films",
        "httpx://town.example",
        "https://",
        "http://@",
        "http://:80/",
        "https://user@/films",
        "https://?day=1",
        "town.example/films",
        "see https://town.example",
        None,
        7,
    ):
        name = fresh()
        refused("POST /links", 422, {"target": target, "name": name}, names="target")
        refused(f"GET /links/{name}", 404, told=f"A link to {json.dumps(target)} was refused. After that, ")
    refused("POST /links", 422, {"name": fresh()}, names="target")
    for target in (
        "http://town.example",
        "https://192.0.2.7:8080/films",
        "https://town.example?day=1",
        "https://town.example:8443",
    ):
        poster(target, name=fresh())


def names_have_2_to_20_lowercase_letters_digits_and_hyphens():
    for name in ("a", "", "Ghosts", "ghost night", "ghosts/1", "ghosts_1", "a" * 21, "fantôme", "ghosts?", "boo!", 13):
        refused("POST /links", 422, {"target": GHOST_NIGHT, "name": name}, names="name")
    for name in (fresh()[:2] + "-" + fresh(), fresh() + fresh(), fresh()):
        it = poster(GHOST_NIGHT, name=name)["name"]
        leads_to(f"GET /{it}", GHOST_NIGHT)


def a_taken_name_is_refused_uppercase_is_no_other_name_and_every_name_that_you_accept_works():
    name = fresh()
    poster(GHOST_NIGHT, name=name)
    refused(
        "POST /links",
        409,
        {"target": "https://town.example/other", "name": name},
        told="check.pyz made a link twice with the same name. The second time, ",
    )
    refused(
        "POST /links",
        409,
        {"target": GHOST_NIGHT, "name": name},
        told="check.pyz made the same link twice. The second time, ",
    )
    leads_to(f"GET /{name}", GHOST_NIGHT)
    poster(GHOST_NIGHT, name=fresh())
    name = "ghosts-" + fresh()
    poster(GHOST_NIGHT, name=name)
    for typed in (name.upper(), name.capitalize()):
        leads_to(f"GET /{typed}", GHOST_NIGHT)
    own = sorted({path.strip("/").partition("/")[0] for path in the_app().openapi()["paths"]} - {""})
    own += [path.strip("/") for route in the_app().routes if (path := getattr(route, "path", "")).count("/") == 1]
    for name in ("links", "docs", "redoc", *own):
        if re.fullmatch("[a-z0-9-]{2,20}", name):
            asked = {"target": GHOST_NIGHT, "name": name}
            reply = call("POST /links", asked)
            if reply.status in (409, 422):
                problem = not_our_shape(reply)
                assert not problem, problem
            else:
                visit = call(f"GET /{name}")
                assert visit.headers.get("location") == GHOST_NIGHT, (
                    f"POST /links accepted the name {name}. Then a visitor typed /{name} and got {visit.said} What else is at this address?"
                )
    reply = call("GET /links")
    assert reply.status == 200 and isinstance(reply.json, list), (
        f"check.pyz tried to make a link called links. After that, GET /links answered {reply.said} What should be at this address?"
    )


def every_failure_has_the_shape_even_one_that_nobody_foresaw_and_it_keeps_your_secrets():
    unknown = [refused(f"GET /{fresh()}", 404), refused(f"GET /links/{fresh()}", 404)]
    refused("GET /posters/of/last/year", 404)
    reply = refused("DELETE /links", 405)
    assert re.search("GET|POST", reply.headers.get("allow", "")), (
        f"DELETE /links answered 405, and the header Allow, which says what does work, is {reply.headers.get('allow', 'gone')}. What does the error bring with it besides its text?"
    )
    refused("POST /links", 422, raw='{"target": "https://town.exa')
    bad = [refused("POST /links", 422, {"target": "ghosts"}), refused("POST /links", 422, [])]
    name = fresh()
    poster(GHOST_NIGHT, name=name)
    taken = refused("POST /links", 409, {"target": GHOST_NIGHT, "name": name})
    codes = {
        what: reply.json["error"]["code"]
        for what, reply in (
            ("an unknown name", unknown[0]),
            ("a wrong method", call("DELETE /links")),
            ("a taken name", taken),
            ("a bad target", bad[0]),
        )
    }
    assert len(set(codes.values())) == len(codes), (
        f"Your codes are {json.dumps(codes)}. How would a program know which of these it was?"
    )
    same = [*unknown, refused(f"GET /{fresh()}", 404)]
    assert len({one.json["error"]["code"] for one in same}) == 1, (
        f"Three times, check.pyz asked for names that no link has, twice at /NAME and once at /links/NAME. The codes were different: {unknown[0].json['error']['code']}, {unknown[1].json['error']['code']}. What would a program compare with?"
    )
    break_it("/unforeseen")
    reply = call("GET /unforeseen")
    told = "check.pyz added a route that raises a RuntimeError. "
    assert reply.status == 500, f"{told}It answered {reply.said} Whose mistake is that?"
    problem = not_our_shape(reply)
    assert not problem, told + problem
    for where, text in [("body", reply.text), *((f"header {name}", value) for name, value in reply.headers.items())]:
        inside = re.search(r"7391|alarm|RuntimeError|Traceback|\w+\.py\b", text)
        assert inside is None, (
            f"{told}In the {where} of its answer, every visitor can read “{inside and inside[0]}”: {text[:120]} Who needs to know that?"
        )
    assert bool(reply.error) or "7391" in reply.written, (
        f"{told}The visitor got a 500, and the error isn't in the server's terminal. How would you find the bug?"
    )


def every_answer_has_an_x_request_id_which_is_also_in_the_error_body_and_in_your_line_in_the_terminal():
    break_it("/unforeseen")
    name = fresh()
    made = call("POST /links", {"target": GHOST_NIGHT, "name": name})
    replies = [made] + [
        call(asked)
        for asked in (
            f"GET /{name}",
            "GET /links",
            f"GET /links/{name}",
            "GET /openapi.json",
            f"GET /{fresh()}",
            "GET /no/such/place",
            "DELETE /links",
        )
    ]
    replies += [
        call("POST /links", {"target": "ghosts"}),
        call("POST /links", {"target": GHOST_NIGHT, "name": name}),
        call("GET /unforeseen"),
    ]
    seen = {}
    for reply in replies:
        header = reply.headers.get("x-request-id", "").strip()
        what = "check.pyz added a route that raises a RuntimeError. " if reply.asked == "GET /unforeseen" else ""
        assert header != "", (
            f"{what}{reply.asked} answered {reply.status}, without a header X-Request-ID.{reply.why} Which way did this answer take through your program?"
        )
        assert header not in seen, (
            f"{reply.asked} got the request id {header}, and {seen.get(header)} had it before. When does your program make an id?"
        )
        seen[header] = reply.asked
        if reply.status >= 400:
            body = reply.json if isinstance(reply.json, dict) else {}
            inside = body["error"].get("request_id") if isinstance(body.get("error"), dict) else None
            assert inside == header, (
                f"{what}{reply.asked} answered {reply.status}. Its header says {header}, and its body says {inside}. How many ids does one request need?"
            )
    for reply in replies:
        header = reply.headers.get("x-request-id", "?")
        method, path = reply.asked.split()
        lines = [line for line in reply.written.splitlines() if header in line]
        assert lines != [], (
            f"{reply.asked} answered {reply.status} with the request id {header}, and no line in the server's terminal has that id. Halina reads it to you on the phone: where do you look?"
        )
        full = [
            line
            for line in lines
            if path in line and {method, str(reply.status)} <= set(re.split(r"\W+", line.replace(header, " ")))
        ]
        assert full != [], (
            f"{reply.asked} answered {reply.status}, and the line in the terminal is “{lines[0].strip()}”. Add what's missing: it should have the method, the path and the status."
        )
    replies = at_once(
        [f"GET /{what}{number}" for number in range(20) for what in ("links/none-", "none-", "no/such/place/")]
    )
    seen = [reply.headers.get("x-request-id", "") for reply in replies]
    most = max(seen, key=seen.count)
    assert seen.count(most) == 1, (
        f"check.pyz sent {len(replies)} requests at the same moment, and {seen.count(most)} answers have the request id {most}. Where does your program keep the id while it works on the answer?"
    )
    inside = [reply.json["error"].get("request_id") for reply in replies]
    mixed = [pair for pair in zip(seen, inside) if pair[0] != pair[1]]
    assert not mixed, (
        f"check.pyz sent {len(replies)} requests at the same moment. In {len(mixed)} answers, header and body have different ids, such as {' and '.join(map(str, mixed[0]))}. Whose id is that, and where is it kept?"
    )


def the_last_day_still_counts_the_day_after_is_a_410_for_everybody_and_the_link_stays_halinas():
    def life(until):
        name = fresh()
        return name, poster(GHOST_NIGHT, name=name, until=until)

    today = days_from_today(0)
    for until, told in ((today, "today"), (days_from_today(1), "tomorrow"), ("2099-12-31", "in the year 2099")):
        name, _ = life(until)
        if days_from_today(0) == today:
            reply = call(f"GET /{name}")
            assert reply.headers.get("location") == GHOST_NIGHT, (
                f"A link's last day is {told} ({until}), and GET /{name} answered {reply.said} Which days belong to the link?"
            )
        shown = call(f"GET /links/{name}").json
        assert isinstance(shown, dict) and shown.get("until") == until, (
            f"A link's last day is {until}, and GET /links/{name} says {json.dumps(shown)}. Where's until?"
        )
    for number, told in ((-1, "yesterday"), (-300, "300 days ago")):
        until = days_from_today(number)
        name, _link = life(until)
        reply = refused(f"GET /{name}", 410, told=f"A link's last day was {told} ({until}). ")
        ended, unknown = reply.json["error"]["code"], call(f"GET /{fresh()}").json["error"]["code"]
        assert ended != unknown, (
            f"A link that has ended and a name that never existed have the same code, {ended}. What should a program say to its user?"
        )
    name = fresh()
    poster(GHOST_NIGHT, name=name)
    shown = call(f"GET /links/{name}").json
    assert isinstance(shown, dict) and shown.get("until", "missing") is None, (
        f"check.pyz made a link without a last day, and GET /links/{name} says {json.dumps(shown)}. What should until be?"
    )
    leads_to(f"GET /{name}", GHOST_NIGHT)
    name = fresh()
    poster(GHOST_NIGHT, name=name, until=days_from_today(5))
    reply = leads_to(f"GET /{name}", GHOST_NIGHT)
    kept = reply.headers.get("cache-control", "")
    assert not (
        (reply.status in (301, 308) and not re.search("no-store|no-cache|max-age=0", kept))
        or bool(re.search(r"max-age=[1-9]", kept))
    ), (
        f"GET /{name} answered {reply.status}{f' with Cache-Control: {kept}' if kept else ''}, so a browser may remember where it leads. Whom will that browser ask next week, when the link has ended?"
    )
    name = fresh()
    poster(GHOST_NIGHT, name=name, until=days_from_today(-2))
    refused(f"GET /{name}", 410)
    refused(
        "POST /links",
        409,
        {"target": "https://town.example/new", "name": name},
        told="The link has ended, and its posters still hang. ",
    )
    reply = call(f"GET /links/{name}")
    assert reply.status == 200 and isinstance(reply.json, dict) and reply.json.get("target") == GHOST_NIGHT, (
        f"A link has ended, and GET /links/{name} answered {reply.said} How would Halina extend what she can't see?"
    )
    reply = call("GET /links")
    names = [link.get("name") for link in reply.json or [] if isinstance(link, dict)]
    assert name in names, "A link has ended, and it isn't in GET /links any more. How would Halina find it again?"
    refused(f"GET /{name.upper()}", 410, told="The link has ended, and a visitor types it in uppercase. ")


def put_links_name_moves_the_end_in_both_directions():
    name = fresh()
    poster(GHOST_NIGHT, name=name, until=days_from_today(-3))
    other, hall = days_from_today(4), "https://town.example/town-hall?floor=2"

    def put(told, **body):
        reply = call(f"PUT /links/{name}", body)
        assert reply.status in (200, 204), (
            f"{told}: PUT /links/{name} with {json.dumps(body)} answered {reply.said} Which status says that it worked?"
        )
        shown = call(f"GET /links/{name}").json or {}
        seen = (shown.get("name"), shown.get("target"), shown.get("until"))
        assert seen == (name, body["target"], body.get("until")), (
            f"{told}: after PUT /links/{name} with {json.dumps(body)}, GET /links/{name} says {json.dumps(shown)}. Which part isn't the new one?"
        )

    put("A link had ended, and the night is held again", target=GHOST_NIGHT, until=other)
    leads_to(f"GET /{name}", GHOST_NIGHT)
    put("The night moves to another hall", target=hall, until=other)
    leads_to(f"GET /{name}", hall)
    put("The night is cancelled", target=hall, until=days_from_today(-1))
    refused(f"GET /{name}", 410, told="A link was ended with PUT. ")
    put("The night comes back every evening", target=GHOST_NIGHT)
    leads_to(f"GET /{name}", GHOST_NIGHT)
    refused(f"PUT /links/{fresh()}", 404, {"target": GHOST_NIGHT}, told="No link has this name. ")


def a_last_day_that_doesnt_exist_is_refused_and_changes_nothing():
    name = fresh()
    poster(GHOST_NIGHT, name=name, until="2099-12-31")
    before = call(f"GET /links/{name}").text
    for until in ("Friday", "2099-02-30", "30.10.2099", "", True):
        free = fresh()
        refused("POST /links", 422, {"target": GHOST_NIGHT, "name": free, "until": until}, names="until")
        refused(
            f"GET /links/{free}", 404, told=f"A link with the last day {json.dumps(until)} was refused. After that, "
        )
        refused(f"PUT /links/{name}", 422, {"target": "https://town.example/x", "until": until}, names="until")
    refused(f"PUT /links/{name}", 422, {"target": "ghosts", "until": "2099-10-30"}, names="target")
    after = call(f"GET /links/{name}").text
    assert before == after, (
        f"Some PUTs were refused with 422. Before, the link was {before}, and now it's {after}. What comes first in your program, the question or the change?"
    )


def every_visit_is_one_click_and_nothing_else_is():
    name, other = fresh(), fresh()
    poster(GHOST_NIGHT, name=name)
    poster(GHOST_NIGHT, name=other, until="2099-12-31")

    def clicks(of):
        shown = call(f"GET /links/{of}").json
        assert isinstance(shown, dict) and isinstance(shown.get("clicks"), int), (
            f"GET /links/{of} says {json.dumps(shown)}. Where are the clicks?"
        )
        return shown["clicks"]

    seen = clicks(name)
    assert seen == 0, f"A new link has {seen} clicks. Who has been there?"
    for number, typed in enumerate((name, name, name.upper(), name.capitalize()), 1):
        leads_to(f"GET /{typed}", GHOST_NIGHT)
        wait_for(number)
        counted = [one for one in EVENTS if isinstance(one, str)]
        seen = clicks(name)
        times = "once" if number == 1 else f"{number} times"
        assert seen == number, (
            f"check.pyz followed /{name} {times}{'' if typed == name else f', the last time as /{typed}'}. The council's add_click got {json.dumps(counted)}, and GET /links/{name} says {seen} clicks. Which of your lines call add_click, and with which name?"
        )
    leads_to(f"GET /{other}", GHOST_NIGHT)
    wait_for(5)
    seen = [clicks(name), clicks(other)]
    assert seen == [4, 1], (
        f"check.pyz followed one link 4 times and another one once. Their clicks are {seen[0]} and {seen[1]}. Which name does your program count?"
    )
    before, ended = len(EVENTS), fresh()
    poster(GHOST_NIGHT, name=ended, until=days_from_today(-2))
    for asked in (
        f"GET /{ended}",
        f"GET /{fresh()}",
        "GET /links",
        f"GET /links/{name}",
        f"GET /{name}/",
        "GET /no/such/place",
        "GET /openapi.json",
        f"DELETE /{name}",
    ):
        reply = call(asked)
        time.sleep(0.25)
        counted = [one for one in EVENTS[before:] if isinstance(one, str)]
        assert counted == [] or reply.headers.get("location") == GHOST_NIGHT, (
            f"{asked} answered {reply.status}, and add_click was called with {json.dumps(counted[0])}. Did that visitor get to the target?"
        )
        before = len(EVENTS)


def the_visitor_has_the_answer_before_anybody_counts():
    name = fresh()
    poster(GHOST_NIGHT, name=name)
    EVENTS.clear()
    leads_to(f"GET /{name}", GHOST_NIGHT)
    wait_for(1)
    order = [one if isinstance(one, str) else "answered" for one in EVENTS]
    if name not in order:
        words = f"check.pyz followed /{name}, and add_click wasn't called. Who counts this visit?"
    elif order[0] == name:
        words = f"add_click had ended before GET /{name} was answered, and at the council it takes two seconds. When does the line run that calls it?"
    else:
        words = f"check.pyz followed /{name} once, and this happened: {', '.join(order)}. What should happen once, and when?"
    assert order == ["answered", name], words


def a_council_thats_switched_off_is_no_visitors_problem():
    name = fresh()
    poster(GHOST_NIGHT, name=name)
    COUNCIL["is_on"] = False
    for number in range(2):
        reply = leads_to(f"GET /{name}", GHOST_NIGHT)
        assert "x-request-id" in reply.headers and reply.status in REDIRECTS, (
            f"The council's computer is off, and GET /{name} answered {reply.said} What did the visitor lose?"
        )
        if number == 0:
            time.sleep(0.3)
            told = reply.written + "".join(WRITTEN)
            assert bool(reply.error) or "switched off" in told or "ConnectionError" in told, (
                "The council's computer is off. Visitors don't notice, and your terminal doesn't say a word about it. How would you find out that no click has been counted since Monday?"
            )
    COUNCIL["is_on"] = True
    EVENTS.clear()
    leads_to(f"GET /{name}", GHOST_NIGHT)
    wait_for(1)
    assert name in EVENTS, (
        f"The council's computer was off, and now it's on again. A visitor followed /{name}, and add_click wasn't called. What did the failure leave behind?"
    )


def what_halina_makes_and_changes_is_saved_right_away():
    call("POST /links", {"target": "https://town.example/library", "name": "kept-by-check", "until": "2099-10-30"})
    body = {"target": "https://town.example/library/night?of=ghosts", "until": "2099-10-31"}
    reply = call("PUT /links/kept-by-check", body)
    assert reply.status in (200, 204), (
        f"check.pyz made a link called kept-by-check. PUT /links/kept-by-check with {json.dumps(body)} answered {reply.said} What happened to the link?"
    )
    # After a power cut, nothing runs that waits for the end of a program.
    atexit._clear()


def after_a_power_cut_a_poster_still_leads_to_the_right_page():
    told = "check.pyz made a link, changed its target and its last day, ended your program as a power cut does, and started it again. "
    crash = re.findall(r"^\w+(?:Error|Exception)\b.*", response.log, re.MULTILINE) if response.status >= 500 else []
    reason = f" The terminal says {crash[-1]}." if crash else ""
    location = response.headers.get("location")
    assert response.status in REDIRECTS and location == "https://town.example/library/night?of=ghosts", (
        f"{told}The link answered {response.status}, and Location is {location}.{reason} Which of your functions save, and when, and what do you get back?"
    )


def and_you_still_know_everything_about_its_link():
    try:
        link = json.loads(response.text)
    except ValueError:
        link = None
    seen = (link.get("name"), link.get("target"), link.get("until")) if isinstance(link, dict) else ()
    assert seen == ("kept-by-check", "https://town.example/library/night?of=ghosts", "2099-10-31"), (
        f"After the power cut, GET /links/kept-by-check answered {response.status}: {response.text[:200]} The last day is 2099-10-31. Is what your program loaded the same as what it saved?"
    )


def openapi_json_promises_the_failures_that_you_send():
    reply = call("GET /openapi.json")
    assert reply.json, f"GET /openapi.json answered {reply.said}"
    paths = reply.json["paths"]

    def place(pattern, method):
        return next(
            (
                (path, routes[method])
                for path, routes in paths.items()
                if re.fullmatch(pattern, path) and method in routes
            ),
            None,
        )

    def promise(operation, status):
        responses = operation.get("responses", {})
        return next(
            (responses[word] for word in (str(status), f"{str(status)[0]}XX", "default") if word in responses), None
        )

    def schema_of(one):
        return one.get("content", {}).get("application/json", {}).get("schema", {})

    for pattern, method, statuses in (
        ("/links", "post", (409, 422)),
        (r"/links/\{\w+\}", "get", (404,)),
        (r"/links/\{\w+\}", "put", (404, 422)),
        (r"/\{\w+\}", "get", (404, 410)),
    ):
        found = place(pattern, method)
        words = re.sub(r"\\\\", "", pattern).replace("{w+}", "{name}")
        assert found is not None, (
            f"There's no {method.upper()} {words} in /openapi.json. Let it describe this endpoint, too."
        )
        path, operation = found
        for status in statuses:
            said = promise(operation, status)
            assert said is not None, (
                f"{method.upper()} {path} can answer {status}, and in /openapi.json its statuses are {', '.join(operation.get('responses', {}))}. Where did you say what can go wrong?"
            )
            schema = json.dumps(schema_of(said))
            assert "HTTPValidationError" not in schema and schema != "{}", (
                f"For the {status} of {method.upper()} {path}, /openapi.json promises {schema if schema != '{}' else 'no body'}. Which model describes what you really send?"
            )
