"""Checks of the starter p14-price-estimate."""

import http.client
import json
import re
from decimal import ROUND_HALF_UP, Decimal

from shared.asgi import Reply, with_body
from shared.price_estimate import serve_price_estimate
from shared.texts import short
from understory import data, response

FIELDS = {"length": "length_m", "height": "height_m", "years": "years", "thorns": "thorns"}
NUMBERS = list(FIELDS.values())
found = {}


def feature(name, unit, per_unit, lowest, highest):
    return {"name": name, "unit": unit, "per_unit": per_unit, "lowest": lowest, "highest": highest}


def a_model(version, intercept, *features):
    return {
        "version": version,
        "made_from": "bills of check.pyz",
        "currency": "EUR",
        "intercept": intercept,
        "features": list(features),
    }


OLD = a_model(
    "check-7",
    "-11.25",
    feature("thorns", "yes", "12.50", "0", "1"),
    feature("years", "years", "6.25", "0", "9"),
    feature("height", "m", "18.50", "0.5", "3"),
    feature("length", "m", "2.375", "4", "50"),
)
CENTS = a_model(
    "check-8",
    "0",
    feature("length", "m", "1.005", "1", "90"),
    feature("height", "m", "0.335", "1", "20"),
    feature("years", "years", "0.125", "0", "9"),
    feature("thorns", "yes", "10", "0", "1"),
)
NEW = a_model(
    "check-9",
    "-20.10",
    feature("height", "cm", "0.215", "100", "500"),
    feature("length", "cm", "0.0301", "200", "3000"),
    feature("years", "years", "7.10", "0", "15"),
    feature("thorns", "yes", "15", "0", "1"),
)


def hedge(length=12, height=1.5, years=1, thorns=False, email="runa@hedges.example", **more):
    return {"email": email, "length_m": length, "height_m": height, "years": years, "thorns": thorns, **more}


def price(model, item):
    """Returns what a model says, as the brief writes it."""
    total = Decimal(model["intercept"])
    for one in model["features"]:
        value = Decimal(str(+item[FIELDS[one["name"]]]))  # +True is 1
        total += value * (100 if one["unit"] == "cm" else 1) * Decimal(one["per_unit"])
    return str(total.quantize(Decimal("0.01"), ROUND_HALF_UP))


# What check.pyz does with the service. It runs in one process, which check.pyz asks over HTTP.


def do(what, **more):
    connection = http.client.HTTPConnection("127.0.0.1", found["port"], timeout=120)
    problem = ""
    try:
        connection.request("POST", "/check.pyz", json.dumps({"do": what, **more}), {"Content-Type": "application/json"})
        answer = json.loads(connection.getresponse().read())
    except (OSError, http.client.HTTPException) as error:
        problem = type(error).__name__
    assert not problem, (
        f"check.pyz asked for {more.get('asked', 'a ' + what)}, and the process of your service ended or didn't answer ({problem}). Which line ends a whole program, or never ends?"
    )
    connection.close()
    return answer


def begin(response, *words, **more):
    found["port"] = int(response.headers["x-check-port"])
    start(*words, **more)


def files_of(model, new=None, share=None):
    files, env = (
        {"models/check-a.json": json.dumps(model, indent=1)},
        {"MODEL": "models/check-a.json", "NEXT_MODEL": None, "NEXT_SHARE": None},
    )
    if new:
        files["models/check-b.json"] = json.dumps(new, indent=1)
        env.update(NEXT_MODEL="models/check-b.json", NEXT_SHARE=None if share is None else str(share))
    return {"files": files, "env": env}


def start(model=OLD, new=None, share=None):
    problem = do("start", **files_of(model, new, share))["error"]
    told = f" NEXT_MODEL names a second one, and NEXT_SHARE is {share}." if new else ""
    assert not problem, (
        f"check.pyz wrote a model into a file and started the service, with MODEL as the file's name.{told} It stopped with {problem}. Which line of your program did that?"
    )


def ask(asked, send=None, raw=None):
    """Sends a request. The reply has what the service wrote into its terminal, too."""
    said = do("ask", asked=asked, send=send, raw=raw)
    reply = Reply(with_body(asked, send, raw), said["status"], said["headers"].items(), said["text"], said["error"])
    reply.out = said["out"]
    return reply


def answer_of(reply, status=200, question="What happened on the way?", told=""):
    """Demands an object with a status, and returns it."""
    assert reply.status == status, f"{told}{reply.told} It should be {status}. {question}"
    assert isinstance(reply.json, dict), f"{told}{reply.told} It should be an object. What does your function return?"
    return reply.json


def priced(item, model, told="", question="Which part is missing, or too much?"):
    """Demands the right price, and returns the answer."""
    reply = ask("POST /estimates", item)
    answer = answer_of(reply, told=told)
    assert "price" in answer and "currency" in answer, f"{told}{reply.told} Where are price and currency?"
    assert isinstance(answer["price"], str), (
        f"{told}{reply.told} The price is {json.dumps(answer['price'])}, and not a string. How many digits after the point would a program in another language see?"
    )
    wanted = price(model, item)
    assert answer["price"] == wanted, (
        f"{told}{reply.told} With the numbers in the model's file, the price is {wanted}. {question}"
    )
    return answer


def error_of(reply, status, question, told=""):
    """Demands a failure in the shape of the brief, and returns its code and message."""
    assert reply.status == status, f"{told}{reply.told} It should be {status}. {question}"
    return shape_of(reply.json, reply.told, told)


def shape_of(body, words, told=""):
    error = body.get("error") if isinstance(body, dict) else None
    parts = [error.get(key) for key in ("code", "message")] if isinstance(error, dict) else []
    assert len(parts) == 2 and all(isinstance(one, str) and one.strip() for one in parts), (
        f"{told}{words} A failure has the body of the brief, with a code and a message. Who made this one?"
    )
    return parts


def beyond(item, names, told):
    """Demands that a hedge outside of the model's ranges is refused, or answered with a warning. Returns which."""
    reply = ask("POST /estimates", item)
    if reply.status == 422:
        _code, message = error_of(reply, 422, "")
        assert any(name in message for name in names), (
            f"{told}{reply.told} Which field should somebody look at who reads this message?"
        )
        return "refused"
    answer = answer_of(reply, told=told, question="What should happen with such a hedge?")
    warnings = answer.get("warnings")
    assert isinstance(warnings, list) and warnings != [], (
        f"{told}{reply.told} How would anybody notice that the model has never seen such a hedge?"
    )
    assert any(name in json.dumps(warnings) for name in names), (
        f"{told}{reply.told} Which field should somebody look at who reads this warning?"
    )
    promised = answer.get("price")
    assert promised is None or not str(promised).startswith("-"), (
        f"{told}{reply.told} Who will call, and ask for that money?"
    )
    return "warned"


def inside(item, model, told=""):
    answer = priced(item, model, told)
    assert not answer.get("warnings"), (
        f"{told}POST /estimates with {json.dumps(item)} answered {short(json.dumps(answer))}. Which value of this hedge hasn't the model seen?"
    )
    return answer


# The log


def lines_of(text, who, strict=True):
    """Returns the lines that are JSON objects. Those of a worker may have others between them."""
    lines = []
    for one in text.splitlines():
        try:
            line = json.loads(one) if one.strip() else {}
        except ValueError:
            line = None
        assert isinstance(line, dict) or not strict, (
            f"{who} wrote a line that's no JSON object: {short(one)} Which part of your program writes it?"
        )
        lines += [line] if isinstance(line, dict) and line else []
    return lines


def same(one, other):
    """Returns whether two values mean the same: 12.5, "12.5" and 12.50 do."""
    if isinstance(one, bool) or isinstance(other, bool) or one is None or other is None:
        return str(one).lower() == str(other).lower()
    try:
        return Decimal(str(one)) == Decimal(str(other))
    except ArithmeticError:
        return str(one) == str(other)


def has_facts(line, facts, who):
    for key, value in facts.items():
        assert key in line, f"{who} In the log, there's {short(json.dumps(line), 240)}. Where's {key}?"
        assert same(line[key], value), (
            f"{who} In the log, {key} is {json.dumps(line[key])}. It should be {json.dumps(value)}. Where does your value come from?"
        )


def lines_with_models(reply):
    """Returns the lines in which a model says something about this request, by the model's version."""
    lines = [
        one
        for one in lines_of(reply.out, reply.asked)
        if "model" in one and one.get("request_id") == reply.headers.get("x-request-id")
    ]
    return {
        version: [one for one in lines if one["model"] == version]
        for version in sorted({str(one["model"]) for one in lines})
    }


def keeps_secrets(text, who, *secrets):
    for secret in secrets:
        at = text.lower().find(secret)
        assert at < 0, (
            f"{who} Now the log has “{short(text[max(0, at - 60) : at + 60])}”. Which line of your program wrote that, and who can read it?"
        )


# Two models


def who_gets_new(emails, told, **more):
    """Returns which of these get the price of the new model."""
    sends = [hedge(email=email, **more) for email in emails]
    prices = {price(OLD, hedge(**more)): False, price(NEW, hedge(**more)): True}
    new = set()
    for email, reply in zip(emails, do("asks", asked="POST /estimates", sends=sends)):
        answer = answer_of(Reply(f"{told}POST /estimates for {email}", reply["status"], [], reply["text"]))
        assert (
            answer.get("price") in prices
            and answer.get("model") == (NEW if prices[answer["price"]] else OLD)["version"]
        ), f"{told}POST /estimates for {email} answered {short(json.dumps(answer))}. Which of the two models is that?"
        if prices[answer["price"]]:
            new.add(email)
    return new


# Jobs


def posted(items):
    reply = ask("POST /jobs", {"items": items})
    answer = answer_of(reply, 202, "What does POST /jobs promise?")
    assert "id" in answer and answer.get("state") == "waiting", (
        f"{reply.told} It should have an id, and the state waiting. Which of them differs here?"
    )
    return answer["id"]


def job(number, told=""):
    reply = ask(f"GET /jobs/{number}")
    answer = answer_of(reply, told=told, question="Where does your program keep its jobs?")
    assert answer.get("state") in ("waiting", "running", "done"), (
        f"{told}{reply.told} The state of a job is waiting, running or done. What's this one?"
    )
    return answer


def worked(told="", **more):
    ran = do("worker", name="a", **more)
    assert ran["error"] != "no worker.py", (
        "There's no worker.py next to main.py. Write the program there that does the jobs."
    )
    assert not ran["endless"], (
        f"{told}check.pyz ran `python worker.py once`, and it didn't end by itself. What should it do when nothing is waiting?"
    )
    assert not ran["error"], (
        f"{told}check.pyz ran `python worker.py once`, and it stopped with {ran['error']}. Which line did that?"
    )
    return ran


def is_done(number, rows, told, model=OLD):
    """Demands the results of a job: the right price for each good row, and an error for each bad one."""
    answer = job(number, told)
    assert answer["state"] == "done", (
        f"{told}GET /jobs/{number} says {answer['state']}. Nothing is left to do, so who will change that?"
    )
    results = answer.get("results")
    assert isinstance(results, list) and len(results) == len(rows), (
        f"{told}The job had {len(rows)} items, and GET /jobs/{number} answers {short(json.dumps(answer), 260)}. Is there one result for each item?"
    )
    for at, (item, its_good) in enumerate(rows):
        words = f"{told}Item {at + 1} of the job was {json.dumps(item)}, and its result is {short(json.dumps(results[at]))}."
        if its_good:
            assert (
                isinstance(results[at], dict)
                and results[at].get("price") == price(model, item)
                and results[at].get("model") == model["version"]
            ), (
                f"{words} With the numbers in the model's file, the price is {price(model, item)}. Which item does this result belong to?"
            )
        else:
            shape_of(results[at], words)
    return results


def good(*lengths, **more):
    return [(hedge(length, **more), True) for length in lengths]


def items_of(rows):
    return [item for item, _ in rows]


def spread(number, most):
    """Returns at most so many of the numbers below a number, the first and the last among them."""
    if number <= most:
        return list(range(number))
    return sorted({round(at * (number - 1) / (most - 1)) for at in range(most)})


def a_worker_runs(rows):
    """Does what's waiting, and then a job. Returns how many statements that took, and which one came after its first row."""
    worked()
    posted(items_of(rows))
    ran = worked()
    assert ran["sent"] != [], (
        "check.pyz ran `python worker.py once`, and no statement went to SQLite. Where does your program keep its jobs?"
    )
    first = ran["out"].encode().find(b'"price"')
    return len(ran["sent"]), next((number for number, at in enumerate(ran["at"]) if at > first), 0)


def jobs_in(text):
    """Returns the job of each line with a price, in the order of the lines."""
    return [str(one["job"]) for one in lines_of(text, "A worker", strict=False) if "price" in one and "job" in one]


def the_price_follows_the_numbers_in_the_models_file():
    begin(response)
    hedges = [
        hedge(),
        hedge(30, 2, 4, True),
        hedge(6.4, 0.8, 0),
        hedge(50, 3, 9, True, note="Please ring twice."),
        hedge(4, 0.5, 2),
    ]
    for model in (OLD, CENTS):
        start(model)
        for item in hedges if model is OLD else [hedge(20, 4, 2), hedge(20, 4, 2, True)]:
            answer = priced(item, model, f"The file that MODEL names has the version {model['version']}. ")
            assert answer["currency"] == "EUR", (
                f"The file says EUR, and POST /estimates answered the currency {json.dumps(answer['currency'])}. Where does yours come from?"
            )
    problem = do("start", files={"models/2027-12.json": json.dumps(OLD)}, env={"MODEL": None})["error"]
    assert not problem, (
        f"MODEL isn't set, so the service should use models/2027-12.json. It stopped with {problem}. Which line did that?"
    )
    priced(hedge(16), OLD, "MODEL isn't set, and check.pyz wrote another model into models/2027-12.json. ")
    reply = ask("GET /health")
    assert reply.status == 200, f"{reply.told} It should be 200. What's at this address?"


def each_price_is_exact_to_the_cent_and_half_a_cent_goes_up():
    begin(response)
    CENT = "Which type does it have on the way, and where is it rounded, in which direction?"
    for item in [hedge(length, 2) for length in (5, 7, 9, 11, 13, 35, 37, 49, 4.2, 4.6, 9.4, 16.6, 33.8)]:
        priced(item, OLD, question=CENT)
    start(CENTS)
    for item in [
        hedge(1, 1, 0),
        hedge(1, 2, 0),
        hedge(3, 1, 1),
        hedge(7, 3, 1),
        hedge(33, 2, 2),
        hedge(15, 2, 6),
        hedge(90, 20, 9, True),
    ] + [hedge(length, 2, 0) for length in range(1, 60, 2)]:
        priced(item, CENTS, question=CENT)


def what_cant_be_a_hedge_is_refused_in_one_shape():
    begin(response)
    RULE = "Which rule of the brief is that about?"
    for change in (
        {"length_m": 0},
        {"length_m": -3},
        {"length_m": "forty"},
        {"height_m": 0},
        {"height_m": None},
        {"years": -1},
        {"thorns": "a few"},
        {"email": "runa"},
        {"email": ""},
        {"email": 7},
    ):
        [key] = change
        _code, message = error_of(reply := ask("POST /estimates", {**hedge(), **change}), 422, RULE)
        assert key in message, f"{reply.told} The field {key} doesn't fit. How does the customer find out?"
    for key in ("email", "length_m", "height_m", "years", "thorns"):
        item = {name: value for name, value in hedge().items() if name != key}
        error_of(ask("POST /estimates", item), 422, RULE)
    broken = error_of(ask("POST /estimates", raw='{"email": '), 422, "Is that JSON?")[0]
    error_of(
        ask("POST /estimates", raw=json.dumps(hedge()).replace("1.5", "NaN")),
        422,
        "NaN isn't a number of metres. Which line should notice?",
    )
    missing = error_of(ask("GET /anemones"), 404, "What's at this address?")[0]
    error_of(ask("GET /estimates"), 405, "What's at this address, and for which methods?")
    assert broken != missing, (
        f"The code is {broken} for a body that's no JSON, and the same for an address that doesn't exist. How would a program know which of the two it was?"
    )
    priced(hedge(note=""), OLD)


def outside_of_what_the_model_has_seen_nobody_gets_a_plain_price():
    begin(response)
    kinds, middle = {}, hedge(10, 2, 3)
    for model in (OLD, CENTS):
        start(model)
        limits = {FIELDS[one["name"]]: (float(one["lowest"]), float(one["highest"])) for one in model["features"]}
        for name in ("length_m", "height_m", "years"):
            told = f"The model has seen a {name} from {limits[name][0]:g} to {limits[name][1]:g}. "
            for at, value in enumerate(limits[name]):
                inside({**middle, name: value}, model, told)
                value += (1 if name == "years" else 0.25) * (1 if at else -1)
                if value < 0 or name != "years" and value == 0:
                    continue
                item = {**middle, "thorns": True, name: value}
                kinds.setdefault(beyond(item, [name], told), item)
    start(OLD)
    kinds.setdefault(
        beyond(hedge(2, 0.3, 0), ["length_m", "height_m"], "A hedge around the grave of a hamster: "), hedge(2, 0.3, 0)
    )
    kinds.setdefault(
        beyond(hedge(40, 180, 2), ["height_m"], "A caretaker has measured in centimetres: "), hedge(40, 180, 2)
    )
    assert len(kinds) == 1, (
        f"{' and '.join(json.dumps(item) for item in kinds.values())} are both outside of what the model has seen. One of them is refused, and the other gets a warning. What should somebody who writes a program for your service expect?"
    )


def each_answer_says_which_model_its_from_and_without_a_good_model_nothing_starts():
    begin(response)
    for model in (OLD, {**OLD, "version": "check-7b", "intercept": "8.40"}):
        start(model)
        answer = inside(hedge(), model)
        assert answer.get("model") == model["version"], (
            f"The version in the model's file is {model['version']}, and POST /estimates answered {short(json.dumps(answer))}. Which model was it?"
        )
    whole = json.dumps(OLD, indent=1)
    for told, text in (
        ("isn't there", None),
        ("ends in the middle", whole[:200]),
        ("has a per_unit that says “about four”", whole.replace("2.375", "about four")),
        ("has no version", json.dumps({key: value for key, value in OLD.items() if key != "version"})),
        ("measures one feature in giraffes", whole.replace('"m"', '"giraffes"', 1)),
    ):
        more = files_of(OLD)
        more["files"] = {"models/check-a.json": text} if text else {}
        more["env"]["MODEL"] = "models/check-a.json" if text else "models/nowhere.json"
        problem = do("start", **more)["error"]
        said = "" if problem else ask("POST /estimates", hedge()).told
        assert problem != "", (
            f"The file that MODEL names {told}, and the service started. Then {said} When should somebody find out, and who?"
        )
    start(OLD)
    inside(hedge(), OLD)


def the_log_has_one_line_per_request_and_what_zoran_wants_to_know_about_each_estimate():
    begin(response)
    lines_of(do("start", **files_of(OLD))["out"], "Your service started, and")
    ids = []
    for asked, send, status in (
        ("GET /health", None, 200),
        ("POST /estimates", hedge(), 200),
        ("POST /estimates", hedge(7.5, 2.25, 0, True), 200),
        ("POST /estimates", {**hedge(), "length_m": -1}, 422),
        ("GET /anemones", None, 404),
    ):
        reply = ask(asked, send)
        assert reply.status == status, f"{reply.told} It should be {status}. What happened on the way?"
        lines = lines_of(reply.out, reply.asked)
        about = [one for one in lines if "status" in one]
        assert len(about) == 1, (
            f"{reply.told} In the log, {len(about)} lines have the key status, and there should be one. The log says: {short(reply.out, 240) or 'nothing'} When is that line written?"
        )
        number = reply.headers.get("x-request-id")
        has_facts(
            about[0],
            {"method": asked.split()[0], "path": asked.split()[1], "status": status, "request_id": number},
            f"{reply.asked} answered {status}, with {number} in the header X-Request-ID.",
        )
        assert number is not None and number not in ids, (
            f"{reply.asked} has {json.dumps(number)} in the header X-Request-ID. Earlier requests had {', '.join(ids) or 'none'}. When is an id made?"
        )
        ids.append(number)
        if status == 200 and send:
            facts = {}
            for one in lines:
                if one.get("request_id") == number:
                    facts.update(one)
            wanted = {"model": OLD["version"], "price": price(OLD, send), **{key: send[key] for key in NUMBERS}}
            has_facts(facts, wanted, f"{reply.asked} has the request_id {number}.")


def no_address_and_no_note_gets_into_the_log():
    begin(response)
    key = "The key is under the third flowerpot."
    for told, send in (
        ("a note and an address", hedge(note=key)),
        ("a note, and a height of -1", {**hedge(note=key), "height_m": -1}),
        ("a note in the field height_m", {**hedge(), "height_m": key}),
        ("a note in the field email", hedge(email=key)),
        ("a note and no address", {name: value for name, value in hedge(note=key).items() if name != "email"}),
        ("a note, an address, and a hedge as high as a house", hedge(height=9, note=key)),
        ("a note that's a list", hedge(note=[key])),
        ("a note, and a name in the field years", hedge(note=key, years="runa")),
    ):
        reply = ask("POST /estimates", send)
        assert reply.status in (200, 422), f"{reply.told} It should be 200 or 422. What happened on the way?"
        keeps_secrets(reply.out, f"POST /estimates got {told}, and answered {reply.status}.", "flowerpot", "runa")
    for reply in (
        ask("POST /estimates", raw='{"email": "runa@hedges.example", "note": "third flowerpot'),
        ask("POST /estimates?email=runa@hedges.example&note=flowerpot", {}),
        ask("GET /estimates?email=runa@hedges.example"),
    ):
        keeps_secrets(reply.out, f"{reply.asked} answered {reply.status}.", "flowerpot", "runa")


def the_new_model_calculates_in_its_units_within_its_ranges():
    begin(response, OLD, NEW, 100)
    told = "NEXT_SHARE is 100, so everybody gets the new model, which measures in centimetres. "
    for item in (hedge(), hedge(20, 2.5, 3, True), hedge(2, 1, 0), hedge(30, 5, 15), hedge(7.35, 1.25, 1)):
        answer = inside(item, NEW, told)
        assert answer.get("model") == NEW["version"], (
            f"{told}POST /estimates with {json.dumps(item)} answered {short(json.dumps(answer))}. Whose version is that?"
        )
    for item, name in ((hedge(31), "length_m"), (hedge(height=5.5), "height_m"), (hedge(height=0.9), "height_m")):
        beyond(item, [name], f"{told}It has seen lengths from 200 to 3000 cm, and heights from 100 to 500 cm. ")
    for new, share, told in (
        (NEW, 0, "NEXT_SHARE is 0, so nobody gets the new model. "),
        (NEW, None, "NEXT_SHARE isn't set, so nobody gets the new model. "),
        (None, None, "NEXT_MODEL isn't set. "),
    ):
        start(OLD, new, share)
        for item in (hedge(), hedge(40, 0.6, 3, True)):
            answer = inside(item, OLD, told)
            assert answer.get("model") == OLD["version"], (
                f"{told}POST /estimates with {json.dumps(item)} answered {short(json.dumps(answer))}. Whose version is that?"
            )
        beyond(hedge(12, 4), ["height_m"], f"{told}The old one has seen heights from 0.5 to 3 m. ")


def a_customer_always_gets_the_same_model_and_keeps_the_new_one_when_its_share_grows():
    begin(response, OLD, NEW, 25)
    emails = [
        f"{name}.{number}@hedges.example" for number in range(30) for name in ("runa", "ludvik", "imke", "salome")
    ]
    first = who_gets_new(emails, "NEXT_SHARE is 25. ")
    assert 10 <= len(first) <= 52, (
        f"NEXT_SHARE is 25, and of {len(emails)} customers with different addresses, {len(first)} got the new model. How many should it be?"
    )
    AGAIN = "NEXT_SHARE is 25, and everybody asks a second time, for another hedge. "
    later = who_gets_new(emails, AGAIN, length=20, years=2)
    changed = sorted(first ^ later)
    assert not changed, (
        f"{AGAIN}{len(changed)} of {len(emails)} customers got another model than before, {changed[0]} for example. What does your choice depend on?"
    )
    large = who_gets_new(
        [email.capitalize().replace("hedges", "Hedges") for email in emails[:40]], "NEXT_SHARE is 25. "
    )
    changed = sorted({email.lower() for email in large} ^ (first & set(emails[:40])))
    assert not changed, (
        f"NEXT_SHARE is 25. {changed[0]} got another model when the same address was written with some uppercase letters. Is that another customer?"
    )
    start(OLD, NEW, 25)
    later = who_gets_new(emails, "NEXT_SHARE is 25, and the service was started again. ")
    changed = sorted(first ^ later)
    assert not changed, (
        f"NEXT_SHARE is 25. After a restart, {len(changed)} of {len(emails)} customers got another model than before, {changed[0]} for example. What has changed in between?"
    )
    start(OLD, NEW, 60)
    more = who_gets_new(emails, "NEXT_SHARE is 60. ")
    lost = sorted(first - more)
    assert not lost, (
        f"NEXT_SHARE went up from 25 to 60, and {len(lost)} of the {len(first)} customers who had the new model got the old one, {lost[0]} for example. How do you choose the additional ones?"
    )
    assert 48 <= len(more) <= 96, (
        f"NEXT_SHARE is 60, and of {len(emails)} customers, {len(more)} got the new model. How many should it be?"
    )


def both_models_are_in_the_log_and_the_silent_one_disturbs_nobody():
    begin(response)
    for share, chosen, other in ((0, OLD, NEW), (100, NEW, OLD)):
        start(OLD, NEW, share)
        for item, both_know_it in (
            (hedge(note="third flowerpot"), True),
            (hedge(10, 2.5, 4, True), True),
            (hedge(40, 0.6) if chosen is OLD else hedge(20, 4.5), False),
        ):
            told = f"NEXT_SHARE is {share}. " + (
                "" if both_know_it else f"{chosen['version']} has seen such a hedge, and {other['version']} hasn't. "
            )
            reply = ask("POST /estimates", item)
            answer = answer_of(reply, told=told, question="Which of the two models answers this customer?")
            assert (
                answer.get("model") == chosen["version"]
                and answer.get("price") == price(chosen, item)
                and not answer.get("warnings")
            ), (
                f"{told}{reply.told} It should be the price {price(chosen, item)} of {chosen['version']}, without a warning. What does the other model have to do with it?"
            )
            keeps_secrets(reply.out, f"{told}{reply.asked} answered 200.", "flowerpot", "runa")
            lines = lines_with_models(reply)
            for model in (chosen, other):
                mine = lines.get(model["version"], [])
                assert len(mine) == 1, (
                    f"{told}{reply.asked} has {len(mine)} lines with the model {model['version']} in the log, and there should be one. The log says: {short(reply.out, 300)} How will Dagny compare the two?"
                )
                facts = {"answered": model is chosen, **{key: item[key] for key in NUMBERS}}
                facts.update({"price": price(model, item)} if both_know_it or model is chosen else {})
                has_facts(
                    mine[0],
                    facts,
                    f"{told}{reply.asked} was answered by {chosen['version']}. This is the line of {model['version']}.",
                )


def a_job_waits_for_a_worker_survives_a_restart_and_answers_as_single_requests_do():
    begin(response, OLD, NEW, 50)
    worked()
    rows = [
        hedge(8 + at, 1 + at / 8, at, at % 2 == 0, email=f"{name}@hedges.example", note="third flowerpot")
        for at, name in enumerate(("runa", "ludvik", "imke", "salome", "dagny", "zoran"))
    ]
    other = [hedge(20, 2, 5)]
    number = posted(rows)
    second = posted(other)
    assert number != second, f"Two jobs got the id {number}. Which of them would GET /jobs/{number} show?"
    for told in ("Two jobs were posted. ", "Two jobs were posted, and then the service was started again. "):
        state = job(number, told)["state"]
        assert state == "waiting", f"{told}No worker has run, and GET /jobs/{number} says {state}. Who did that?"
        start(OLD, NEW, 50)
    ran = worked()
    keeps_secrets(
        ran["out"], "The worker did a job whose items have addresses and notes.", "flowerpot", "runa", "ludvik"
    )
    for which, items in ((number, rows), (second, other)):
        answer = job(which)
        assert answer["state"] == "done", (
            f"check.pyz ran `python worker.py once`, and it ended. GET /jobs/{which} says {answer['state']}. Which line should change that?"
        )
        got = answer.get("results")
        wanted = [ask("POST /estimates", item).json for item in items]
        differs = next(
            (at for at in range(len(wanted)) if not isinstance(got, list) or at >= len(got) or got[at] != wanted[at]), 0
        )
        assert got == wanted, (
            f"A job had {len(items)} items. POST /estimates answers {short(json.dumps(wanted[differs]))} for item {differs + 1}, and in the results of GET /jobs/{which}, it's {short(json.dumps(got[differs] if isinstance(got, list) and differs < len(got) else got))}. What's different?"
        )
    lines = [
        one
        for one in lines_of(ran["out"], "The worker", strict=False)
        if "price" in one and same(one.get("job"), number)
    ]
    for at, item in enumerate(rows, start=1):
        mine = {one.get("model"): one for one in lines if same(one.get("row"), at)}
        assert set(mine) == {OLD["version"], NEW["version"]}, (
            f"The worker's log has {len(lines)} lines with a price and the job {number}. Those with the row {at} are from the models {', '.join(sorted(map(str, mine))) or 'none'}. Who else should have a line, and what should be in it?"
        )
        for model in (OLD, NEW):
            has_facts(
                mine[model["version"]],
                {"price": price(model, item), **{key: item[key] for key in NUMBERS}},
                f"Row {at} of the job was {json.dumps({key: item[key] for key in NUMBERS})}.",
            )
    again = worked()
    assert not any("price" in one for one in lines_of(again["out"], "The worker", strict=False)), (
        f"Both jobs were done, and check.pyz ran the worker again. It wrote {short(again['out'], 240)} Which jobs does it look for?"
    )
    error_of(ask("GET /jobs/987654"), 404, "Which job has that number?")


def a_bad_item_doesnt_spoil_the_others():
    begin(response)
    worked()
    bad = [
        {**hedge(), "length_m": "forty"},
        "thirty metres",
        {},
        {**hedge(), "height_m": -2},
        None,
        hedge(email="nobody"),
        {"length_m": 12},
        {**hedge(), "thorns": None},
    ]
    bad.append({key: value for key, value in hedge(note="third flowerpot").items() if key != "length_m"})
    rows = (
        good(5, 7)
        + [(item, False) for item in bad[:3]]
        + good(9, note="third flowerpot")
        + [(item, False) for item in bad[3:]]
        + good(11)
    )
    number = posted(items_of(rows))
    later = posted(items_of(good(13)))
    ran = worked("In one of two jobs, some items aren't hedges. ")
    is_done(number, rows, "In one of two jobs, some items aren't hedges. ")
    is_done(later, good(13), "The job before this one had some items that aren't hedges. ")
    keeps_secrets(ran["out"], "The worker did a job in which some items weren't hedges.", "flowerpot", "runa")
    number = posted([hedge(), hedge(40, 180, 2), hedge(14)])
    worked()
    results = job(number).get("results") or [{}, {}]
    assert isinstance(results[1], dict) and bool(results[1].get("error") or results[1].get("warnings")), (
        f"Item 2 of a job was {json.dumps(hedge(40, 180, 2))}, and its result is {short(json.dumps(results[1]))}. Has the model ever seen such a hedge?"
    )
    for send in ({"items": []}, {"items": "all of them"}, {}, {"items": [hedge()] * 501}):
        error_of(ask("POST /jobs", send), 422, "How many items can a job have?")


def after_a_crash_wherever_it_was_the_job_gets_done_with_each_result_once():
    begin(response)
    rows = [*good(5), ({}, False), *good(9)]
    number_of_statements, _ = a_worker_runs(rows)
    for moment in spread(number_of_statements, 12):
        number = posted(items_of(rows))
        ran = do("worker", name="a", crash=moment)
        if not ran["crashed"]:
            break
        told = f"A worker lost its power right before “{ran['sent'][-1]}”. "
        state = job(number, told)["state"]
        if state == "done":
            is_done(number, rows, told)
        told += "Then a second job was posted, and the worker was started again. "
        later = posted(items_of(good(13)))
        order = jobs_in(worked(told)["out"])
        is_done(number, rows, told)
        is_done(later, good(13), told)
        assert state != "running" or str(number) not in order or order[0] == str(number), (
            f"{told}GET /jobs/{number} had said running, and the log shows that the worker did job {order[0]} first. Which of the two was promised to come first?"
        )


def two_workers_never_do_the_same_job():
    begin(response)
    rows = good(5, 9)
    number_of_statements, after_a_row = a_worker_runs(rows)
    for moment in spread(number_of_statements, 12):
        jobs = [posted(items_of(rows)), posted(items_of(rows))]
        ran = do("worker", name="a", meet={"moment": moment, "crash": after_a_row, "jobs": jobs})
        theirs = ran["theirs"]
        if theirs is None:
            break
        when = f"Right before “{ran['sent'][moment]}” of worker a, "
        for who, one in (("a", ran), ("b", theirs)):
            assert not one["error"] or "locked" in one["error"], (
                f"{when}another worker, b, looked for jobs. Worker {who} stopped with {one['error']}. What did the other one change?"
            )
        # Here, nobody waits for a lock. Outside of this check, both would have.
        told = f"{when}another worker, b, began with a job, and its power failed. Then a was started again. "
        by_a = jobs_in(ran["out"].replace(theirs["out"], "", 1)) + jobs_in(worked(told)["out"])
        for number, text in zip(jobs, theirs["jobs"]):
            assert '"running"' not in text or str(number) not in by_a or str(number) not in jobs_in(theirs["out"]), (
                f"{told}When b stopped, GET /jobs/{number} said running. Both of them have lines about this job in their logs. How does a worker know that a job is taken?"
            )
        told = f"{when}another worker, b, began with a job, and its power failed. Then both were started again. "
        do("worker", name="b")
        for number in jobs:
            is_done(number, rows, told)


def compose_yaml_starts_the_service_and_a_worker_and_their_data_survives():
    services = data.get("services") if isinstance(data, dict) else None
    assert isinstance(services, dict) and all(isinstance(one, dict) for one in services.values()) and services, (
        "compose.yaml has no services. Add one for the service and one for the worker."
    )

    def command_of(service):
        parts = [service.get("entrypoint"), service.get("command")]
        return " ".join(" ".join(map(str, one)) if isinstance(one, list) else str(one or "") for one in parts)

    def volumes_of(service):
        found = set()
        for one in service.get("volumes") or []:
            source = str(one.get("source")) if isinstance(one, dict) else str(one).rpartition(":")[0].split(":")[0]
            found |= {source} if source in (data.get("volumes") or {}) or source.startswith((".", "/", "~")) else set()
        return found

    workers = [one for one in services.values() if re.search(r"\bworker\b", command_of(one))]
    others = [one for one in services.values() if one not in workers]
    assert workers, f"compose.yaml has the services {', '.join(services)}. Which of them runs worker.py?"
    assert any(one.get("ports") for one in others), (
        f"compose.yaml has the services {', '.join(services)}. At which port of the machine does your service answer?"
    )
    assert all(
        str(one.get("restart") or "no").partition(":")[0] in ("always", "unless-stopped", "on-failure")
        for one in workers
    ), "A worker in compose.yaml has no restart policy that starts it again after a crash. Add one."
    databases = [
        one
        for one in services.values()
        if any(word in str(one.get("image")) for word in ("postgres", "mysql", "mariadb"))
    ]
    kept = [volumes_of(one) for one in databases] or [
        volumes_of(one) & volumes_of(other) for one in workers for other in others
    ]
    words = (
        "your database has no volume that you'd find again"
        if databases
        else "there's no volume that's mounted in both the service and the worker"
    )
    assert any(kept), (
        f"In compose.yaml, {words}. Where is a job that one container has written, when another one looks for it?"
    )


def the_image_runs_as_a_normal_user():
    users = [one.value.partition(":")[0] for one in data if one.word == "USER" and one.stage == data[-1].stage]
    assert bool(users) and users[-1] not in ("root", "0"), (
        f"The last stage of the Dockerfile has these USER lines: {', '.join(users) or 'none'}. Who could read the flowerpots if somebody found a hole in your service?"
    )


def serve(port):
    serve_price_estimate(port)
