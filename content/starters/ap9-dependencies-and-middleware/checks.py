"""Checks of the starter ap9-dependencies-and-middleware."""

import asyncio
import io
import logging
import re
from contextlib import redirect_stderr, redirect_stdout

from shared.asgi import exchange
from shared.texts import named, shown

SCREEN = "http://127.0.0.1:5500"
TERMINAL = io.StringIO()
# Whatever goes to Uvicorn's log appears in the terminal as well.
logging.getLogger("uvicorn").addHandler(logging.StreamHandler(TERMINAL))
logging.getLogger("uvicorn").setLevel(logging.INFO)


def printed(function, *args, **kwargs):
    """Calls a function. Returns what it returned or raised, and what was printed meanwhile."""
    start = len(TERMINAL.getvalue())
    value = error = None
    with redirect_stdout(TERMINAL), redirect_stderr(TERMINAL):
        try:
            value = function(*args, **kwargs)
        except Exception as raised:
            error = raised
    return value, error, TERMINAL.getvalue()[start:]


async def one_call(app, asked, send=None, headers=(), keeper="Mei"):
    fields = list(dict(headers).items()) + ([("X-Keeper", keeper)] if keeper is not None else [])
    reply = await exchange(app, asked, send, headers=fields)
    reply.asked += "" if keeper in (None, "Mei") else f" as {keeper}"
    reply.id = reply.headers.get("x-request-id", "")
    return reply


def call(asked, send=None, headers=(), keeper="Mei"):
    """Sends a request to the app without a server."""

    def run():
        from main import app

        return asyncio.run(one_call(app, asked, send, headers, keeper))

    reply, error, text = printed(run)
    if error is not None:
        raise error
    reply.terminal = text
    return reply


def at_once(many):
    """Sends many requests at the same moment."""

    async def all_of_them():
        from main import app

        return await asyncio.gather(*[one_call(app, asked) for asked in many])

    replies, error, _text = printed(lambda: asyncio.run(all_of_them()))
    if error is not None:
        raise error
    return replies


def animal(number):
    from animals import ANIMALS

    return ANIMALS[number]


def new_animal(number=4711, **changes):
    """Puts another animal into the copy of the aquarium."""
    from animals import ANIMALS

    ANIMALS[number] = {"id": number, "name": "Zora", "kind": "sea urchin", "lamp": True, "meals": [], **changes}
    return ANIMALS[number]


def works(reply, *statuses):
    """Demands one of these statuses."""
    wanted = statuses or (200,)
    assert reply.status in wanted, (
        f"{reply.told} check.pyz expected {' or '.join(map(str, wanted))}. Which part of your program made this answer?"
    )
    return reply


def our_shape(reply):
    """Demands the error body of errors.py."""
    error = reply.json.get("error") if isinstance(reply.json, dict) else None
    assert isinstance(error, dict) and {"code", "message"} <= error.keys(), (
        f"{reply.told} That isn't the error body from errors.py. Who made this answer?"
    )
    return error


def meal(food="shrimp", pieces=1):
    return {"food": food, "pieces": pieces}


def route(method, path):
    """Returns the route with this method whose path looks like this one."""
    from main import app

    for one in app.routes:
        if method in (getattr(one, "methods", None) or ()) and re.sub(r"\{.*?\}", "{}", one.path) == path:
            return one
    raise AssertionError(
        f"check.pyz found no route {method} {path.replace('{}', '{animal_id}')}. Give your route this method and this path again."
    )


def asks_for_path(dependant):
    """Returns whether a dependency, or one that it depends on, takes the number of the tank."""
    return any(one.path_params or asks_for_path(one) for one in dependant.dependencies)


def a_decorated_function_still_does_its_work_with_any_arguments():
    from announce import announced

    runs = []

    def net(fish="eel", size=1, *, shape="round"):
        runs.append(1)
        return [fish, size, shape]

    decorated, error, _ = printed(announced, net)
    assert error is None, f"announced(net) ended with {named(error)}. Which argument does your decorator get?"
    assert not runs, (
        "check.pyz wrote @announced above a function and called nothing, and the function ran all the same. Which line of announced calls it?"
    )
    assert callable(decorated), (
        f"After the line with @announced, the function's name means {decorated!r}, which can't be called. What does announced return?"
    )
    for args, kwargs, expected in [
        ((), {}, ["eel", 1, "round"]),
        (("cod",), {}, ["cod", 1, "round"]),
        (("cod", 5), {}, ["cod", 5, "round"]),
        (("cod",), {"shape": "square", "size": 2}, ["cod", 2, "square"]),
    ]:
        runs.clear()
        value, error, _text = printed(decorated, *args, **kwargs)
        typed = ", ".join([*map(repr, args), *[f"{name}={value!r}" for name, value in kwargs.items()]])
        assert error is None, (
            f"check.pyz called a decorated function as net({typed}), and it ended with {named(error)}. Which arguments does the inner function take, and which does it pass on?"
        )
        assert len(runs) == 1, (
            f"check.pyz called a decorated function once, and the function below the @ ran {len(runs)} times. Which lines of the inner function call it?"
        )
        assert value == expected, (
            f"net({typed}) returned {value!r} with your decorator, and {expected!r} without it. What does the inner function pass on, and what does it return?"
        )


def it_announces_the_function_by_name_before_and_after_and_passes_exceptions_on():
    from announce import announced

    def net():
        print("[splash]")

    def hatch():
        print("[splash]")

    for function in [net, hatch]:
        name = function.__name__
        _, error, text = printed(announced(function))
        before, splash, after = text.partition("[splash]")
        assert splash, (
            f"A decorated function prints [splash], and the terminal shows {shown(text)!r}. Does your inner function call it?"
        )
        assert name in before, (
            f"Before {name}() ran, the terminal showed {shown(before)!r}. Where in that is its name, {name}?"
        )
        assert name in after, (
            f"After {name}() had run, the terminal showed {shown(after)!r}. Where in that is its name, {name}?"
        )

    @announced
    def crane():
        print("[splash]")
        raise RuntimeError("the rope is wet")

    _value, error, text = printed(crane)
    after = text.partition("[splash]")[2]
    assert error is not None, (
        "A decorated function raised a RuntimeError, and its caller noticed nothing. Where did the exception end?"
    )
    assert isinstance(error, RuntimeError), (
        f"A decorated function raised a RuntimeError, and its caller got {named(error)}. What changed it?"
    )
    assert "crane" in after, (
        f"crane() raised an exception. After that, the terminal showed {shown(after)!r}, without its name, so for Noor the crane is still moving. Which lines run on every way out of a function?"
    )


def both_machines_and_the_route_for_meals_are_announced():
    import machines

    tank = {"name": "Zora", "meals": [], "lamp": False}
    for name, args, kwargs in [("open_chute", (tank, "clam", 2), {"by": "Mei"}), ("turn_lamp", (tank,), {"on": True})]:
        value, error, text = printed(getattr(machines, name), *args, **kwargs)
        assert error is None, f"{name} in machines.py ended with {named(error)}. What did your last change there do?"
        assert text.count(name) >= 2, (
            f"check.pyz moved a machine with {name}, and the terminal showed {shown(text)!r}. Is there a line with @ above its def?"
        )
        assert isinstance(value, str) and "Zora" in value, (
            f"{name} returned {value!r}. Which sentence did it return before?"
        )
    assert len(tank["meals"]) == 1 and tank["lamp"] is True, (
        f"After one meal and one lamp, the tank is {shown(tank)}. How often did each machine move?"
    )
    endpoint = route("POST", "/animals/{}/meals").endpoint.__name__
    reply = call("POST /animals/3/meals", meal("krill", 6))
    if reply.status == 422 and ("args" in reply.text or "kwargs" in reply.text):
        where = [one["where"] for one in reply.json["error"].get("fields", [])]
        raise AssertionError(
            f"POST /animals/3/meals answered 422, because it waits for {' and '.join(where)}. Whose parameters are these, and whose should FastAPI see?"
        )
    works(reply, 201)
    assert animal(3)["meals"], "POST /animals/3/meals answered 201, and Otis has no meal. Which function ran?"
    others = [line for line in reply.terminal.splitlines() if "open_chute" not in line]
    assert sum(endpoint in line for line in others) >= 2, (
        f"POST /animals/3/meals works, and besides the chute's lines the terminal shows {shown(' / '.join(others))!r}. Which function did FastAPI get: the one that announces, or the one inside it?"
    )


def fastapi_finds_the_animal_for_three_routes_or_its_a_404():
    from animals import ANIMALS

    reply = call("GET /animals/4")
    assert reply.status != 404, (
        f"GET /animals/4 answered 404: {shown(reply.text)}. The keys of ANIMALS are {list(ANIMALS)}. Which type do they have, and which type has the number that arrives in your function?"
    )
    works(reply)
    assert isinstance(reply.json, dict) and reply.json.get("name") == "Perla", (
        f"GET /animals/4 answered {shown(reply.text)}. Who lives in tank 4?"
    )
    for asked, value in [
        ("GET /animals/99", None),
        ("POST /animals/99/meals", meal()),
        ("PUT /animals/99/lamp", {"on": True}),
    ]:
        our_shape(works(call(asked, value), 404))
    new_animal()
    works(call("GET /animals/4711"))
    for method, path in [("GET", "/animals/{}"), ("POST", "/animals/{}/meals"), ("PUT", "/animals/{}/lamp")]:
        one = route(method, path)
        assert asks_for_path(one.dependant), (
            f"For {method} {one.path}, FastAPI calls no function of yours that gets the number of the tank. Which of the parameters of {one.endpoint.__name__} could be a dependency?"
        )


def only_those_with_a_key_move_machines_and_every_meal_says_who():
    from animals import KEEPERS

    works(call("GET /animals", keeper=None))
    works(call("GET /animals/4", keeper=None))
    for asked, value in [("POST /animals/4/meals", meal()), ("PUT /animals/4/lamp", {"on": True})]:
        reply = call(asked, value, keeper=None)
        assert reply.status not in (200, 201), (
            f"{asked} without the header X-Keeper answered {reply.status}. So who moved the machine?"
        )
        our_shape(works(reply, 422, 401))
        reply = call(asked, value, keeper="Gull")
        assert reply.status not in (200, 201), (
            f"Somebody called Gull sent {asked} and got {reply.status}. KEEPERS is {KEEPERS}. Which line compares the two?"
        )
        our_shape(works(reply, 401))
        assert reply.headers.get("www-authenticate", "").strip(), (
            f"{asked} as Gull answered 401, without a header WWW-Authenticate, from which a caller learns what to send. Add it: HTTPException has an argument for headers."
        )
    assert not animal(4)["meals"] and not animal(4)["lamp"], (
        f"Gull and somebody without a name were refused, and Perla's tank is now {shown(animal(4))}. What happens first in your functions?"
    )
    for keeper in ["Rashid", "Olena"]:
        works(call("POST /animals/1/meals", meal("clam"), keeper=keeper), 201)
        works(call("PUT /animals/1/lamp", {"on": True}, keeper=keeper))
    meals = call("GET /animals/1").json["meals"]
    assert [one["by"] for one in meals] == ["Rashid", "Olena"], (
        f"Rashid and then Olena fed Gaston. GET /animals/1 says {shown(meals)}. Who tells open_chute by whom?"
    )
    KEEPERS.append("Ngozi")
    reply = call("POST /animals/2/meals", meal(), keeper="Ngozi")
    assert reply.status == 201, (
        f"check.pyz added Ngozi to KEEPERS, and she got {reply.status}: {shown(reply.text)}. Where does your function look up who has a key?"
    )


def every_answer_has_an_x_request_id_and_no_two_are_the_same():
    asked = [
        ("GET /animals/4", None, 200),
        ("GET /animals/99", None, 404),
        ("GET /anemones", None, 404),
        ("DELETE /animals", None, 405),
        ("POST /animals/4/meals", {"pieces": 1}, 422),
    ]
    for request, value, status in asked:
        reply = call(request, value)
        works(reply, status)
        assert reply.id.strip(), (
            f"{request} answered {status}, without a header X-Request-ID. Its headers are {', '.join(reply.headers)}. Which of your functions sees every answer?"
        )
    assert call("GET /animals/4").json["name"] == "Perla", (
        "With your middleware, GET /animals/4 no longer answers with Perla. What does the middleware return?"
    )
    ids = [call("GET /health").id for _ in range(60)]
    most = max(ids, key=ids.count)
    assert len(set(ids)) == 60, (
        f"check.pyz sent 60 requests, and {ids.count(most)} of them got the id {most}. When is the id made, and from what?"
    )


def the_terminal_says_which_id_belongs_to_which_request():
    for asked, status in [("GET /animals/3", 200), ("GET /anemones", 404), ("DELETE /health", 405)]:
        reply = works(call(asked), status)
        lines = [line for line in reply.terminal.splitlines() if reply.id in line]
        assert lines, (
            f"{asked} got the id {reply.id}. The terminal shows {shown(reply.terminal)!r}. Where would you look for that id?"
        )
        together = " / ".join(lines)
        for word in [*asked.split(), str(status)]:
            assert word in together if "/" in word else re.search(rf"\b{word}\b", together), (
                f"{asked} got the id {reply.id}, and in the terminal that id is in: {shown(together)!r}. Could you tell from that which request it was, and which status it got? check.pyz misses {word}."
            )


def every_error_body_has_the_same_id_as_its_header_even_at_the_same_moment():
    for asked, value, status in [
        ("GET /animals/99", None, 404),
        ("GET /anemones", None, 404),
        ("DELETE /animals", None, 405),
        ("POST /animals/4/meals", {"pieces": 1}, 422),
        ("GET /animals/two", None, 422),
    ]:
        reply = works(call(asked, value), status)
        error = our_shape(reply)
        assert "request_id" in error, f"{asked} answered {shown(reply.text)}. Add request_id to what's in error."
        assert error["request_id"] == reply.id and reply.id, (
            f"{asked} has the header X-Request-ID: {reply.id}, and its body says request_id {error['request_id']!r}. How many times is an id made for one request?"
        )
    allow = call("DELETE /animals").headers.get("allow")
    assert allow == "GET", (
        "DELETE /animals answered 405 without its header Allow: GET. What happened to the headers that the handler got from the error?"
    )
    replies = at_once([f"GET /animals/{number}" for number in range(100, 140)])
    for reply in replies:
        works(reply, 404)
    wrong = [one for one in replies if one.json["error"].get("request_id") != one.id]
    assert not wrong, (
        f"check.pyz sent 40 requests at the same moment. In {len(wrong)} answers, header and body have different ids: {wrong[0].id} and {wrong[0].json['error'].get('request_id')}. Whose id is that, and where is it kept?"
    )


def a_500_has_it_too_and_the_terminal_knows_which():
    new_animal(4711)
    from animals import ANIMALS

    del ANIMALS[4711]["kind"]
    reply = works(call("GET /animals/4711"), 500)
    assert reply.json is not None, (
        f"check.pyz broke an animal on purpose, and GET /animals/4711 answered with plain text: {shown(reply.text)}.{reply.why} So the handler for Exception failed itself. Which line of it?"
    )
    error = our_shape(reply)
    assert error.get("request_id"), (
        f"check.pyz broke an animal on purpose. GET /animals/4711 answered 500 with {shown(reply.text)}. Add the request_id to this body, too."
    )
    assert reply.id, (
        f"The body of a 500 has the request_id {error['request_id']}, and the answer has no header X-Request-ID. Who makes this answer: your route, your middleware, or a handler?"
    )
    assert reply.id == error["request_id"], (
        f"A 500 has the header X-Request-ID: {reply.id}, and its body says {error['request_id']}. How many times is an id made for one request?"
    )
    lines = [line for line in reply.terminal.splitlines() if reply.id in line]
    assert any("/animals/4711" in line for line in lines), (
        f"A 500 got the id {reply.id}. In the terminal, the lines with that id are: {shown(' / '.join(lines)) or 'none at all'}. Which line of your middleware still runs when the route crashes?"
    )


def what_isnt_in_the_fridge_isnt_served():
    from animals import FRIDGE

    before = dict(FRIDGE)
    for food in ["squid", "pizza"]:
        reply = call("POST /animals/4/meals", meal(food, 2))
        caught = bool(animal(4)["meals"])
        got = "caught it all the same" if caught else "got nothing"
        assert reply.status != 500, (
            f"Somebody ordered {food}, which the fridge doesn't know. POST /animals/4/meals answered 500, and Perla has {got}.{reply.why} Whose mistake is an order like this: the caller's, or the server's?"
        )
        assert reply.status >= 400, (
            f"Somebody ordered {food}, which the fridge doesn't know. POST /animals/4/meals answered {reply.status}: {shown(reply.text)}. Where did the food come from?"
        )
        our_shape(reply)
        assert not caught, (
            f"Somebody ordered {food} and got {reply.status}. Perla has caught it all the same. What happens first in your function?"
        )
        assert FRIDGE == before, (
            f"Somebody ordered {food} and got {reply.status}. The fridge was {before} and is {FRIDGE}. Which line changed it?"
        )
    reply = call("POST /animals/4/meals", meal("Shrimp", 2), keeper="Rashid")
    assert reply.status != 500, (
        f"Rashid's tablet sent Shrimp, with an uppercase letter, and got 500.{reply.why} Do you want to understand it or to refuse it?"
    )
    if reply.status < 400:
        assert FRIDGE == {**before, "shrimp": 38} and len(animal(4)["meals"]) == 1, (
            f"Rashid got {reply.status} for 2 x Shrimp. The fridge was {before} and is {FRIDGE}, and Perla has had {len(animal(4)['meals'])} meals. What did one request do?"
        )
    else:
        our_shape(reply)
        assert FRIDGE == before and not animal(4)["meals"], (
            f"Rashid got {reply.status}, the fridge was {before} and is {FRIDGE}, and Perla has had {len(animal(4)['meals'])} meals. What happens before you refuse?"
        )
    FRIDGE["clam"] = 3
    reply = call("POST /animals/1/meals", meal("clam", 4))
    assert reply.status >= 400, (
        f"There were 3 clams, and somebody ordered 4. POST /animals/1/meals answered {reply.status}, and now there are {FRIDGE['clam']}. Which numbers should be compared before the chute opens?"
    )
    our_shape(works(reply, 400, 404, 409, 422))
    assert FRIDGE["clam"] == 3 and not animal(1)["meals"], (
        f"There were 3 clams, and somebody ordered 4 and got {reply.status}. Now there are {FRIDGE['clam']}, and Gaston has had {len(animal(1)['meals'])} meals. What happens before you refuse?"
    )
    reply = call("POST /animals/1/meals", meal("clam", 3))
    assert reply.status == 201, (
        f"There were 3 clams, and somebody ordered exactly 3. POST /animals/1/meals answered {reply.status}: {shown(reply.text)}. Is 3 more than 3?"
    )
    assert FRIDGE["clam"] == 0 and len(animal(1)["meals"]) == 1, (
        f"Somebody got the last 3 clams. The fridge says {FRIDGE['clam']}, and Gaston has had {len(animal(1)['meals'])} meals. What did one request do?"
    )


def the_screen_may_read_and_strange_pages_may_not():
    for asked in ["GET /animals", "GET /animals/99"]:
        reply = call(asked, headers={"Origin": SCREEN}, keeper=None)
        allowed = reply.headers.get("access-control-allow-origin")
        assert allowed, (
            f"A page from {SCREEN} sent {asked}. The answer is {reply.status}, without a header Access-Control-Allow-Origin. Is that origin in your list, exactly like this?"
        )
        strange = call(asked, headers={"Origin": "http://gulls.example"}, keeper=None).headers.get(
            "access-control-allow-origin"
        )
        assert not strange, (
            f"A page from http://gulls.example sent {asked}, and the answer says Access-Control-Allow-Origin: {strange}. Who may read your answers?"
        )
        assert allowed in (SCREEN, "*"), (
            f"For a page from {SCREEN}, the answer says Access-Control-Allow-Origin: {allowed}. Are the two the same, character by character?"
        )


def its_buttons_work_and_every_request_has_an_id_that_it_can_show():
    for method, path in [("POST", "/animals/4/meals"), ("PUT", "/animals/4/lamp")]:
        reply = call(
            f"OPTIONS {path}",
            keeper=None,
            headers={
                "Origin": SCREEN,
                "Access-Control-Request-Method": method,
                "Access-Control-Request-Headers": "content-type,x-keeper",
            },
        )
        assert reply.status in (200, 204), (
            f"Before a button sends {method} {path}, the browser asks whether the page may. Your app answered {reply.status}: {shown(reply.text)}. Which of your settings is about that?"
        )
        methods = reply.headers.get("access-control-allow-methods", "")
        assert method in methods or methods == "*", (
            f"The browser asked whether the page may send {method}. The answer allows {methods or 'nothing'}. Which methods does the screen use?"
        )
        allowed = reply.headers.get("access-control-allow-headers", "")
        assert "x-keeper" in allowed.lower() or allowed == "*", (
            f"The browser asked whether the page may send X-Keeper. The answer allows {allowed or 'no headers'}. Which headers does the screen send?"
        )
        assert reply.id, (
            f"The browser asked with OPTIONS first. It got {reply.status}, without an X-Request-ID, so your middleware never saw it. Which of the two middlewares is outside, and which was added last?"
        )
        assert reply.id in reply.terminal, (
            f"The browser asked with OPTIONS first. It got the id {reply.id}, and the terminal shows {shown(reply.terminal)!r}. What does your middleware print for it?"
        )
    reply = works(call("GET /animals", headers={"Origin": SCREEN}, keeper=None))
    exposed = reply.headers.get("access-control-expose-headers", "")
    assert "x-request-id" in exposed.lower() or exposed == "*", (
        f"The page can read the answer, but only these headers of yours: {exposed or 'none'}. Which one does it want to show?"
    )


def everybody_has_enough_at_some_point_says_so_and_nothing_changes():
    from animals import ANIMALS, FRIDGE

    new_animal()
    seen = {}
    for number, one in ANIMALS.items():
        FRIDGE["krill"] = 500
        who = f"{one['name']}, {one['kind']},"
        for count in range(13):
            meals, krill = len(one["meals"]), FRIDGE["krill"]
            reply = call(f"POST /animals/{number}/meals", meal("krill"))
            if reply.status != 201:
                break
        assert count > 0, (
            f"{who} hasn't eaten yet, and the first meal got {reply.status}: {shown(reply.text)}.{reply.why} What does your rule know about this animal?"
        )
        assert reply.status != 201, (
            f"{who} has had {len(one['meals'])} meals, and took each of them. Which limit applies to this animal?"
        )
        error = our_shape(works(reply, 409))
        assert error.get("request_id") == reply.id, (
            f"{one['name']} refused, and the request_id in the body isn't the one in the header. How was this answer made?"
        )
        assert one["name"] in reply.message, (
            f"{one['name']} refuses with these words: {reply.message!r}. Who reads that, and how do they know who's meant?"
        )
        assert (len(one["meals"]), FRIDGE["krill"]) == (meals, krill), (
            f"{one['name']} refused, and yet {krill - FRIDGE['krill']} krill left the fridge, and the number of meals went from {meals} to {len(one['meals'])}. What happens before the refusal?"
        )
        seen[one["name"]] = reply.message.replace(one["name"], "")
    del seen["Zora"]
    assert len(set(seen.values())) > 1, (
        f"Everybody in your aquarium refuses with the same sentence: {shown(next(iter(seen.values())))!r}. What would a lobster say that a seahorse wouldn't?"
    )


def an_animal_that_has_had_enough_wants_no_lamp_either():
    from animals import FRIDGE

    FRIDGE["krill"] = 500
    one = animal(4)
    works(call("PUT /animals/4/lamp", {"on": True}))
    works(call("PUT /animals/4/lamp", {"on": False}))
    for count in range(14):
        if call("POST /animals/4/meals", meal("krill")).status != 201:
            break
    reply = call("PUT /animals/4/lamp", {"on": True})
    assert reply.status != 200, (
        "Perla refused her next meal, and then PUT /animals/4/lamp answered 200. Which of your two routes doesn't ask her?"
    )
    our_shape(works(reply, 409))
    assert one["lamp"] is False, "Perla refused the lamp with a 409, and it's on. What happens before the refusal?"
    works(call("GET /animals/4"))
    works(call("PUT /animals/2/lamp", {"on": False}))
    works(call("POST /animals/2/meals", meal("krill")), 201)
    for keeper, status in [(None, 422), ("Gull", 401)]:
        reply = call("POST /animals/2/meals", meal("krill"), keeper=keeper)
        assert reply.status in (status, 401), (
            f"{'Somebody without X-Keeper' if keeper is None else 'Gull'} sent a meal, and got {reply.status}. Which dependency was lost?"
        )
