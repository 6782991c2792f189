"""The seven exercises of the lesson on `for`: each right answer passes, and each wrong one gets its
message.
"""

import unittest

from engine import EngineTest, check

SPECIMEN = {
    "count-the-stairs": {
        "starter": "# Print 1 to 5, one number per line\n",
        "solutions": ["for step in range(1, 6):\n    print(step)\n"],
        "checks": [
            {"name": "prints 1 to 5", "stdout": ["1", "2", "3", "4", "5"]},
            {"name": "uses a for loop", "uses": ["for"]},
        ],
        "mistakes": [
            (
                "for step in range(5):\n    print(step)\n",
                {"stdout": ["0", "1", "2", "3", "4"], "uses": ["for"]},
                "Your loop printed 0 to 4. range(5) starts at 0. Give range two numbers: "
                "where to start, and the number to stop before.",
            ),
            (
                "print(1)\nprint(2)\nprint(3)\nprint(4)\nprint(5)\n",
                {"stdout": ["1", "2", "3", "4", "5"], "forbids": ["for"]},
                "The output is right, but there is no for loop. Say it once and let the loop repeat it.",
            ),
        ],
    },
    "numbered-tickets": {
        "starter": 'people = int(input("How many people? "))\n',
        "solutions": [
            'people = int(input("How many people? "))\n'
            'for number in range(1, people + 1):\n    print(f"Ticket {number} of {people}")\n',
            "people = int(input())\n"
            'for n in range(people):\n    print("Ticket", n + 1, "of", people)\n',
        ],
        "checks": [
            {
                "name": "three people get three tickets",
                "stdin": ["3"],
                "stdout": ["Ticket 1 of 3", "Ticket 2 of 3", "Ticket 3 of 3"],
            },
            {
                "name": "six people get six tickets",
                "stdin": ["6"],
                "stdout": [f"Ticket {n} of 6" for n in range(1, 7)],
            },
        ],
        "mistakes": [
            (
                'people = int(input("How many people? "))\n'
                'for number in range(1, people):\n    print(f"Ticket {number} of {people}")\n',
                {"stdin": ["3"], "stdout": ["Ticket 1 of 3", "Ticket 2 of 3"]},
                "One ticket is missing: for 3 people you printed 2 lines. range stops before its second number.",
            ),
            (
                'people = int(input("How many people? "))\n'
                'for number in range(1, 4):\n    print(f"Ticket {number} of {people}")\n',
                {"stdin": ["6"], "stdout": ["Ticket 1 of 6", "Ticket 2 of 6", "Ticket 3 of 6"]},
                "Right for 3 people, but for 6 people you printed 3 lines. Use the name people inside range.",
            ),
        ],
    },
    "countdown": {
        "starter": "# Count down, then start\n",
        "solutions": ['for second in range(5, 0, -1):\n    print(second)\nprint("Go!")\n'],
        "checks": [
            {"name": "counts down and says Go! once", "stdout": ["5", "4", "3", "2", "1", "Go!"]}
        ],
        "mistakes": [
            (
                'for second in range(5, 0, -1):\n    print(second)\n    print("Go!")\n',
                {"stdout": ["5", "Go!", "4", "Go!", "3", "Go!", "2", "Go!", "1", "Go!"]},
                "Go! appears 5 times. A line that should run once, after the loop, starts at the left edge.",
            ),
            (
                'for second in range(5, 0):\n    print(second)\nprint("Go!")\n',
                {"stdout": "Go!", "uses": ["for"]},
                "Only Go! was printed: counting up from 5 never meets 0, so the loop ran no times. "
                "Add a third number to go down.",
            ),
        ],
    },
    "every-second-day": {
        "starter": "# Day 1, 3, 5 … 13\n",
        "solutions": [
            'for day in range(1, 15, 2):\n    print(f"Water on day {day}")\n',
            'for day in range(1, 14):\n    if day % 2 == 1:\n        print(f"Water on day {day}")\n',
        ],
        "checks": [
            {
                "name": "waters on seven days",
                "stdout": [f"Water on day {day}" for day in range(1, 15, 2)],
            },
        ],
        "mistakes": [
            (
                'for day in range(0, 15, 2):\n    print(f"Water on day {day}")\n',
                {"stdout": [f"Water on day {day}" for day in range(0, 15, 2)]},
                "You started on day 0 and watered on even days. The first number of range is the first day.",
            ),
            (
                'for day in range(1, 13, 2):\n    print(f"Water on day {day}")\n',
                {"stdout": [f"Water on day {day}" for day in range(1, 13, 2)]},
                "Day 13 is missing. range stops before its second number, so choose one past the last day.",
            ),
        ],
    },
    "savings-table": {
        "starter": "weekly = 5\n",
        "solutions": [
            'weekly = 5\nfor week in range(1, 5):\n    print(f"Week {week}: {week * weekly:.2f}")\n'
        ],
        "checks": [
            {
                "name": "shows four weeks of 5",
                "stdout": ["Week 1: 5.00", "Week 2: 10.00", "Week 3: 15.00", "Week 4: 20.00"],
            },
            {
                "name": "works for another amount",
                "given": {"weekly": "7"},
                "hidden": True,
                "stdout": ["Week 1: 7.00", "Week 2: 14.00", "Week 3: 21.00", "Week 4: 28.00"],
            },
        ],
        "mistakes": [
            (
                'weekly = 5\nfor week in range(1, 5):\n    print(f"Week {week}: {weekly:.2f}")\n',
                {"stdout": [f"Week {week}: 5.00" for week in range(1, 5)]},
                "Every week shows 5.00. Savings grow: use the week number as well.",
            ),
            (
                'weekly = 5\nfor week in range(1, 5):\n    print(f"Week {week}: {week * weekly}")\n',
                {"stdout": ["Week 1: 5", "Week 2: 10", "Week 3: 15", "Week 4: 20"]},
                "The amounts are right, the form is not: expected Week 1: 5.00, got Week 1: 5. "
                "Ask for two decimals with :.2f.",
            ),
        ],
    },
    "spell-it-out": {
        "starter": 'word = input("Word: ")\n',
        "solutions": ['word = input("Word: ")\nfor letter in word:\n    print(letter.upper())\n'],
        "checks": [
            {"name": "spells bus", "stdin": ["bus"], "stdout": ["B", "U", "S"]},
            {"name": "spells Ana", "stdin": ["Ana"], "stdout": ["A", "N", "A"]},
            {"name": "uses a for loop", "uses": ["for"]},
        ],
        "mistakes": [
            (
                'word = input("Word: ")\nprint(word.upper())\n',
                {"stdin": ["bus"], "stdout": "BUS"},
                "All letters are on one line. Loop over the word and print one letter in each pass.",
            ),
            (
                'word = input("Word: ")\nfor letter in "word":\n    print(letter.upper())\n',
                {"stdin": ["bus"], "stdout": ["W", "O", "R", "D"]},
                'You looped over the text "word" and not over the name word. Remove the quotes.',
            ),
        ],
    },
    "fix-the-indent": {
        "starter": '# Because: \nfor day in range(1, 4):\nprint(f"Day {day}: take one tablet")\nprint("Done")\n',
        "solutions": [
            "# Because: Python expects the repeated line to be indented\n"
            'for day in range(1, 4):\n    print(f"Day {day}: take one tablet")\nprint("Done")\n'
        ],
        "checks": [
            {
                "name": "three reminders and one Done",
                "stdout": [*(f"Day {day}: take one tablet" for day in range(1, 4)), "Done"],
            },
            {"name": "the comment says why", "source": r"^# *Because:([ \t]+\S+){4,}"},
        ],
        "mistakes": [
            (
                "# Because: Python expects the repeated line to be indented\n"
                'for day in range(1, 4):\n    print(f"Day {day}: take one tablet")\n    print("Done")\n',
                {
                    "stdout": [
                        line
                        for day in range(1, 4)
                        for line in (f"Day {day}: take one tablet", "Done")
                    ]
                },
                "Done appears 3 times. Only the reminder belongs to the loop.",
            ),
            (
                '# Because: \nfor day in range(1, 4):\n    print(f"Day {day}: take one tablet")\nprint("Done")\n',
                {
                    "stdout": [*(f"Day {day}: take one tablet" for day in range(1, 4)), "Done"],
                    "source": r"^# *Because:[ \t]*$",
                },
                "The program works. Now finish the comment: why did Python stop? One sentence is enough.",
            ),
        ],
    },
}


def exercise(name):
    told = SPECIMEN[name]
    mistakes = [
        {"file": f"mistakes/{letter}.py", "message": words, **conditions}
        for letter, (source, conditions, words) in zip("ab", told["mistakes"])
    ]
    return {
        "id": name,
        "kind": "python",
        "checks": told["checks"],
        "mistakes": mistakes,
        "files": {},
    }


class Specimen(EngineTest):
    def test_every_solution_passes(self):
        for name, told in SPECIMEN.items():
            for source in told["solutions"]:
                with self.subTest(name):
                    verdict = check.judge(exercise(name), source)
                    self.assertTrue(verdict["passed"], verdict["checks"])

    def test_no_unchanged_starter_passes_or_counts_as_a_mistake(self):
        for name, told in SPECIMEN.items():
            with self.subTest(name):
                verdict = check.judge(exercise(name), told["starter"])
                self.assertFalse(verdict["passed"])
                self.assertIsNone(next(iter(verdict["checks"]))["mistake"])

    def test_every_wrong_answer_gets_exactly_its_message(self):
        for name, told in SPECIMEN.items():
            for letter, (source, conditions, words) in zip("ab", told["mistakes"]):
                with self.subTest(name, mistake=letter):
                    verdict = check.judge(exercise(name), source)
                    self.assertFalse(verdict["passed"])
                    spoken = [entry for entry in verdict["checks"] if entry["message"]]
                    self.assertEqual([entry["message"] for entry in spoken], [words])
                    self.assertEqual(spoken[0]["mistake"], f"mistakes/{letter}.py")

    def test_a_different_wrong_answer_is_compared_and_not_taken_for_a_mistake(self):
        verdict = check.judge(
            exercise("numbered-tickets"), "people = input()\nprint('Ticket 1 of 3')\n"
        )
        entry = verdict["checks"][0]
        self.assertIsNone(entry["mistake"])
        self.assertEqual(entry["called"], "main.py\ninput 3")
        self.assertEqual(
            entry["message"], "Lines 2 to 3 are missing. Line 2 should be: Ticket 2 of 3"
        )


if __name__ == "__main__":
    unittest.main()
