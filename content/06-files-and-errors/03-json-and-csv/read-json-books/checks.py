"""Checks of the exercise read-json-books."""

from understory import program


def other_books():
    def output_for(text):
        with open("books.json", "w", encoding="utf-8") as file:
            file.write(text)
        printed = []

        def keep(*values, sep=" ", end="\n", file=None, flush=False):
            printed.append(sep.join(map(str, values)) + end)

        exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": keep})
        return [line.rstrip() for line in "".join(printed).strip().splitlines()]

    assert output_for(
        '[{"guest": null, "pages": 20, "title": "Łuk", "on_air": false, "author": "A"}, {"guest": "Bo", "pages": 7, "title": "Off", "on_air": true, "author": "B"}, {"guest": "Li", "pages": 5, "title": "On, Again", "on_air": false, "author": "C"}]'
    ) == ["Łuk, from somebody", "On, Again, from Li", "25 pages to read"]
    assert output_for("[]") == ["0 pages to read"]
