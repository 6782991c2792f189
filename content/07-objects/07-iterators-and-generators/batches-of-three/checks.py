"""Checks of the exercise batches-of-three."""

from main import evenings


def each_evening_keeps_its_own_list():
    told = [list(evening) for evening in list(evenings(["a", "b", "c", "d", "e"]))]
    assert told == [["a", "b", "c"], ["d", "e"]], (
        f"The evenings of a story with the sentences a to e went into a list. At the end, it's {told}"
    )


def no_empty_evening():
    six = [list(evening) for evening in evenings(["a", "b", "c", "d", "e", "f"])]
    assert six == [["a", "b", "c"], ["d", "e", "f"]], f"The evenings of a story with six sentences, a to f, are: {six}"
    none = list(evenings([]))
    assert none == [], f"A story without any sentences has these evenings: {none}. There should be none at all."


def sentences_from_a_generator():
    try:
        told = [list(evening) for evening in evenings(letter for letter in "abcd")]
    except TypeError as error:
        told = str(error)
    assert told == [["a", "b", "c"], ["d"]], f"The sentences a to d came from a generator, and the result is: {told}"


def ready_as_soon_as_there_are_three():
    asked = []

    def tale():
        for number in range(500):
            asked.append(number)
            yield str(number)

    nights = evenings(tale())
    assert hasattr(nights, "__next__"), (
        f"`evenings(tale())` returns a value of the type {type(nights).__name__}. For a story that never ends, when would that be ready?"
    )
    first = list(next(nights))
    assert first == ["0", "1", "2"] and len(asked) == 3, (
        f"For the first evening, `{' '.join(first)}`, your generator asked for this many sentences: {len(asked)}."
    )
    second = list(next(nights))
    assert second == ["3", "4", "5"] and len(asked) == 6, (
        f"For two evenings, your generator asked for this many sentences: {len(asked)}. The second evening is `{' '.join(second)}`."
    )


def other_stories():
    for length in [1, 2, 3, 4, 8, 30]:
        words = [f"w{number}" for number in range(length)]
        told = [list(evening) for evening in list(evenings(tuple(words)))]
        assert told == [words[start : start + 3] for start in range(0, length, 3)]
        assert words == [f"w{number}" for number in range(length)]
    one, two = evenings("abcdef"), evenings("xyz")
    assert [list(next(one)), list(next(two)), list(next(one))] == [["a", "b", "c"], ["x", "y", "z"], ["d", "e", "f"]]


def cleared():
    told = list(evenings(["a", "b", "c", "d", "e", "f"]))
    assert len(told) > 1 and told[0] is told[1]


def sliced():
    try:
        list(evenings(letter for letter in "abcd"))
        stopped = False
    except TypeError:
        stopped = True
    assert stopped


def all_read_first():
    asked = []

    def tale():
        for number in range(500):
            asked.append(number)
            yield str(number)

    next(evenings(tale()))
    assert len(asked) == 500


def one_sentence_too_far():
    asked = []

    def tale():
        for number in range(500):
            asked.append(number)
            yield str(number)

    next(evenings(tale()))
    assert len(asked) == 4
