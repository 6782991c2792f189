"""Checks of the exercise piggy-bank."""

from main import PiggyBank
from understory import program


def filled(*coins):
    bank = PiggyBank("Bao")
    for coin in coins:
        bank.put(coin)
    return bank


def refused(action, cents):
    try:
        action(cents)
    except ValueError:
        return True
    return False


def session(*typed):
    waiting, printed = list(typed), []

    def answer(*prompt):
        if not waiting:
            raise EOFError
        printed.append([])
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        if printed:
            printed[-1].append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep})
    return ["".join(part).strip() for part in printed]


def a_new_bank_and_money_that_goes_in_and():
    bank = PiggyBank("Bao")
    assert getattr(bank, "owner", None) == "Bao", f"PiggyBank('Bao') has the owner {getattr(bank, 'owner', None)!r}."
    assert bank.cents == 0, f"A new bank has {bank.cents!r} as `cents`."
    bank.put(50)
    bank.put(7)
    assert bank.cents == 57, f"After 50 and 7, `cents` is {bank.cents!r}."
    bank.take(20)
    assert bank.cents == 37, f"After taking 20 from 57, `cents` is {bank.cents!r}."
    bank.take(37)
    assert bank.cents == 0, f"After everything was taken out, `cents` is {bank.cents!r}."


def it_never_goes_below_zero():
    for method, cents in (("take", 31), ("take", 0), ("take", -5), ("put", 0), ("put", -5)):
        bank = filled(30)
        assert refused(getattr(bank, method), cents), (
            f"A bank with 30 cents didn't refuse `{method}({cents})`, and now it has {bank.cents!r}."
        )
        assert bank.cents == 30, f"A bank with 30 cents refused `{method}({cents})`, and now it has {bank.cents!r}."


def it_cant_be_opened_from_outside():
    bank = filled(137)
    try:
        bank.cents = 1000000
        opened = True
    except AttributeError:
        opened = False
    assert not opened, (
        f"`bank.cents = 1000000` worked, and now `cents` is {bank.cents!r}. What makes an attribute that can only be read?"
    )
    public = [name for name in getattr(bank, "__dict__", {}) if not name.startswith("_") and name != "owner"]
    assert not public, (
        f"Your bank stores something under the name `{public[0]}`. How should the name of an attribute begin if it's not for others?"
    )
    assert filled().cents == 0 and filled(5).cents == 5, (
        "A second bank doesn't start empty. Where is the money stored: in the instance, or in the class?"
    )


def the_drawing():
    empty, full = filled(), filled(500)
    assert "Bao" in str(empty), f"The drawing of Bao's bank is {str(empty)!r}. The owner's name isn't in it."
    assert str(empty) != str(full), "An empty bank and one with 500 cents look the same."


def the_commands():
    after_put, after_more, after_take, _after_bye = session("put 50", "put 300", "take 350", "bye")
    assert after_put and after_more and after_take, (
        "After at least one command, your program printed nothing. When should it print the bank?"
    )
    assert after_put != after_more, "After 50 cents and after 350 cents, your program prints the same."
    try:
        answers = session("take 50", "dance", "put -5", "put 50", "bye")
    except ValueError:
        answers = None
    assert answers, "The bank refused, and your program stopped. Where can it catch a ValueError?"
    assert len(answers) > 3, (
        "After a refusal or an unknown word, your program ended. How does it get to the next command?"
    )
    assert all(answers[:4]), "After a refusal or an unknown word, your program printed nothing."
    message = ""
    try:
        PiggyBank("Bao").take(50)
    except ValueError as error:
        message = str(error)
    assert message, "The ValueError of `take(50)` has no message. What would you like a visitor to read?"
    assert "Bao" in message or message in answers[0], (
        f"After `take 50`, your program should print the message of the error, {message!r}. It printed: {answers[0]}"
    )
    assert answers[3] == after_put, (
        "After some refusals, `put 50` doesn't show the same as in a new bank. What have the refusals changed?"
    )


def other_commands_another_bank():
    bank = filled(1, 2, 3)
    assert "Uma" in str(PiggyBank("Uma")) and bank.cents == 6
    assert refused(bank.take, 7) and not refused(bank.take, 6) and bank.cents == 0 and refused(bank.take, 1)
    one = session("put 900", "take 300", "bye")
    two = session("put 600", "bye")
    assert one[1] == two[0] and one[0] != one[1]
    three = session("put 600", "take 601", "take -1", "sing", "put 0", "take 600", "put 600", "bye")
    assert three[6] == two[0] and three[5] != three[6]


def cents_is_a_method():
    assert callable(PiggyBank("Bao").cents)


def below_zero():
    bank = filled(30)
    assert not refused(bank.take, 31) and bank.cents == -1


def negative_coins():
    bank = filled(30)
    assert not refused(bank.put, -5) and bank.cents == 25


def takes_minus_five():
    bank = filled(30)
    assert not refused(bank.take, -5) and bank.cents == 35


def zero_is_fine():
    bank = filled(30)
    assert not (refused(bank.put, 0) and refused(bank.take, 0)) and refused(bank.put, -5) and refused(bank.take, -5)


def changed_before_refused():
    bank = filled(30)
    before = bank.cents
    assert refused(bank.take, 31) and bank.cents != before


def not_the_last_coin():
    assert refused(filled(30).take, 30)


def refusal_printed():
    bank = filled(30)
    assert not refused(bank.take, 31) and bank.cents == 30


def open_to_all():
    bank = filled(5)
    bank.cents = 1000000
    assert bank.cents == 1000000


def back_door():
    bank = filled(137)
    assert any(vars(bank)[name] in (137, [137]) for name in vars(bank) if not name.startswith("_"))


def one_bank_for_all():
    one, two = PiggyBank("Bao"), PiggyBank("Lin")
    before = two.cents
    one.put(5)
    assert two.cents == before + 5


def always_the_same_pig():
    assert str(filled()) == str(filled(500))


def nameless():
    assert "Bao" not in str(filled(500))


def loop_stops():
    stopped = False
    try:
        session("take 50", "bye")
    except ValueError:
        stopped = True
    assert stopped


def bank_not_printed():
    assert not session("put 50", "bye")[0]


def message_lost():
    waiting, printed = ["take 50", "bye"], []

    def answer(*prompt):
        if waiting[0] == "take 50":
            printed.clear()
        return waiting.pop(0)

    def keep(*values, sep=" ", end="\n", **named):
        if len(waiting) == 1:
            printed.append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "input": answer, "print": keep})
    message = ""
    try:
        PiggyBank("Bao").take(50)
    except ValueError as error:
        message = str(error)
    assert message and "Bao" not in message and message not in "".join(printed)


def setter_that_refuses():
    refused = False
    try:
        PiggyBank("Bao").cents = 5
    except ValueError:
        refused = True
    assert refused


def put_takes():
    message = ""
    try:
        PiggyBank("Bao").take(50)
    except ValueError as error:
        message = str(error)
    assert message and "Bao" not in message and message in session("put 50", "bye")[0]
