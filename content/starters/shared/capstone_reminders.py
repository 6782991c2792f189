class Watched(list):
    """The statements, and what somebody wants to do before the next one."""

    before = None

    def append(self, sql):
        if Watched.before and not sql.startswith("PRAGMA"):
            Watched.before(sql)
        super().append(sql)


statements = Watched()
account_file = new_file


def new_file():
    """Also gives up on a lock right away: in one process, the other side can't go on meanwhile."""
    import sqlite3

    first = not base["count"]
    account_file()
    if first:
        patient = sqlite3.connect

        def connect(*words, **more):
            connection = patient(*words, **more)
            connection.execute("PRAGMA busy_timeout = 0")
            return connection

        sqlite3.connect = sqlite3.dbapi2.connect = connect


def runner():
    """Loads remind.py as a new process would. Returns a function that runs it."""
    import importlib
    import inspect

    its_there = os.path.isfile("remind.py")
    assert its_there, "There's no remind.py next to check.pyz. Who reminds people, if nobody sends a request?"
    forget()
    problem = ""
    try:
        importlib.invalidate_caches()
        function = getattr(importlib.import_module("remind"), "remind", None)
    except (Exception, SystemExit) as error:
        problem = f"{type(error).__name__}: {first_line(error)}"
    it_can_be_loaded = not problem
    assert it_can_be_loaded, f"remind.py stopped with {problem}. What does `python remind.py` say?"
    theres_a_function = callable(function)
    assert theres_a_function, "remind.py runs, but there's no function remind in it. What's the name of yours?"
    its_ordinary = not inspect.iscoroutinefunction(function)
    assert its_ordinary, "Your remind is an async function, and the contract wants an ordinary one. Who would await it?"

    def run(today, post):
        """Returns the error that the run ended with, or None."""
        import datetime

        try:
            function(datetime.date.fromisoformat(today), post)
        except (Exception, SystemExit) as error:
            return error
        return None

    return run


class Post:
    """Takes mails. What happens to one is up to `then`, which gets the post and the title."""

    def __init__(self, titles, then=lambda post, title: None):
        self.titles, self.then, self.mails, self.strange = titles, then, [], ""

    def __call__(self, to, subject, text):
        title = next((one for one in self.titles if one in f"{subject}\n{text}"), None)
        if title is None or not isinstance(to, str):
            self.strange = f"send got {short(repr((to, subject, text)))}, and there's no title of a task in it. How will somebody know what it's about?"
        self.mails.append((title, to))
        self.then(self, title)

    @property
    def sent(self):
        return [title for title, _ in self.mails]


def ran(run, today, post, told=""):
    """Runs remind, and demands that it comes to its end."""
    error = run(today, post)
    it_ends = error is None
    assert it_ends, f"{told}remind({today}, send) stopped with {type(error).__name__}: {first_line(error)}. Who gets no mail because of that?"
    nothing_is_strange = not post.strange
    assert nothing_is_strange, f"{told}{post.strange}"


def counted(number, word):
    return f"{number} {word}{'s' * (number != 1)}"


def mailed(run, today, titles, wanted, told, question, then=lambda post, title: None, facts={}):
    """Runs remind, and demands these mails: title and name."""
    post = Post(titles, then)
    ran(run, today, post, told)
    for title in wanted:
        it_came = title in post.sent
        assert it_came, f"{told}remind({today}, send) sent {counted(len(post.sent), 'mail') + ', and none' if post.sent else 'no mail'} about {json.dumps(title)}{facts.get(title, '')}. {question}"
        there_is_one = post.sent.count(title) == 1
        assert there_is_one, f"{told}remind({today}, send) sent {post.sent.count(title)} mails about {json.dumps(title)}. How often does one run try each reminder?"
    more = [title for title in post.sent if title not in wanted]
    nothing_else = not more
    assert nothing_else, f"{told}remind({today}, send) sent a mail about {json.dumps(more[0]) + facts.get(more[0], '') if more else ''}. {question}"
    for title, to in post.mails:
        its_for = f"{wanted[title].lower()}@skua.example"
        it_goes_there = to.lower() == its_for
        assert it_goes_there, f"{told}The mail about {json.dumps(title)} went to {to}. {wanted[title]} made that task{facts.get(title, '')}. Whose address is this?"
    return post


REMINDER = {"id": int, "task_id": int, "due": (str, type(None)), "state": str, "tries": int}
STATES = ("waiting", "sending", "sent", "failed")


def reminders(ask, query=""):
    """Returns the reminders on a page, and how many there are."""
    reply = gives(ask, f"GET /reminders{query}")
    body = reply.json if isinstance(reply.json, dict) else {}
    its_a_page = isinstance(body.get("items"), list) and type(body.get("total")) is int
    assert its_a_page, f"{reply.told} A page is an object with the list items and the number total. What does your function return?"
    for one in body["items"]:
        wrong = [key for key, kind in REMINDER.items() if not isinstance(one, dict) or not isinstance(one.get(key, 0.5), kind)]
        it_has_the_keys = not wrong
        assert it_has_the_keys, f"{reply.told} A reminder has the keys {', '.join(REMINDER)}. What about {wrong and wrong[0]}?"
        its_a_state = one["state"] in STATES
        assert its_a_state, f"{reply.told} There are four states: {', '.join(STATES)}. What's {json.dumps(one['state'])}?"
    return body["items"], body["total"]


def is_at(ask, task, state, tries, told, question):
    """Demands the state of a task's reminder."""
    found = [one for one in reminders(ask, "?limit=100")[0] if one["task_id"] == task["id"]]
    theres_one = len(found) == 1
    assert theres_one, f"{told}GET /reminders shows {len(found)} reminders for the task {json.dumps(task['title'])}. It should be one. {question}"
    it_has_the_state = found[0]["state"] == state and found[0]["tries"] in tries
    words = " or ".join(map(str, tries))
    assert it_has_the_state, f"{told}GET /reminders shows the state {json.dumps(found[0]['state'])} and tries {found[0]['tries']} for {json.dumps(task['title'])}. It should be {json.dumps(state)} and {words}. {question}"


def two_people():
    """Malia and Baptiste, each with a list. Malia also sees Baptiste's."""
    program = empty()
    malia, baptiste = program.person("Malia"), program.person("Baptiste")
    kitchen, presents = made(malia, "/lists", name="Kitchen"), made(baptiste, "/lists", name="My presents")
    gives(baptiste, f"POST /lists/{presents['id']}/shares", {"email": "malia@skua.example"}, 201)
    return program, malia, baptiste, kitchen["id"], presents["id"]
