"""Checks of the exercise ask-until-valid."""

from understory import program


def it_says_what_fits_before_it_asks_again():
    answers = ["9", "4"]
    events = []

    def answer(prompt=""):
        events.append("question")
        return answers.pop(0)

    def line(*parts, **settings):
        if events[-1] != "line":
            events.append("line")

    exec(program.source, {"__name__": "__main__", "input": answer, "print": line})
    assert events == ["question", "line", "question", "line"], (
        "After 9, your program asks the second question first and explains afterwards. In which order would you say it at the entrance?"
    )
